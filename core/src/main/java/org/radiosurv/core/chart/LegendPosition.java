// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

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
}
