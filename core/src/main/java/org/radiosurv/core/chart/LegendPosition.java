// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.Locale;

import org.radiosurv.core.InputException;

/** Where a figure of survival curves has its legend. Outside the plot it cannot cover a curve. */
public enum LegendPosition {

    /** Above the plot. */
    ABOVE,

    /** Under the time axis and the number at risk. */
    BELOW,

    /** In the upper right corner of the plot, where curves have as a rule fallen. */
    UPPER_RIGHT,

    /** In the lower left corner of the plot, where curves have as a rule not fallen yet. */
    LOWER_LEFT,

    /** None; the number at risk names the groups. */
    NONE;

    /** @return whether the legend stands in the plot */
    boolean inside() {
        return this == UPPER_RIGHT || this == LOWER_LEFT;
    }

    /**
     * @param word name in lower case, words joined by '-', for example "upper-right"
     * @return what it names
     * @throws InputException for another word
     */
    public static LegendPosition ofWord(final String word) {
        for (final LegendPosition value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return value;
            }
        }
        throw new InputException("a legend is above, below, upper-right, lower-left or none", word, "Use one of these words.");
    }
}
