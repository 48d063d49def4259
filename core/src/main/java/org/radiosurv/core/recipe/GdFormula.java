// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import org.radiosurv.core.InputException;

/**
 * What the Gd z-score compares (features.md section 3): T is the T1 image, G the T1 image with gadolinium, both of grey
 * levels, B the region of measurement, SD that of the population. All three have the form z = (G - slope T - mean) /
 * sd.
 */
public enum GdFormula {

    /** z = (d - mean_B d) / SD_B d with d = G - T: slope 1. */
    DIFFERENCE,
    /** z = r / RMSE_B with r = G - (a + b T), fitted by least squares over B: slope b, mean a, sd RMSE. */
    REGRESSION,
    /** z = (G - mean_B G) / SD_B G - (T - mean_B T) / SD_B T: slope s = SD_B G / SD_B T, mean = mean_B G - s mean_B T,
     * sd = SD_B G. */
    ZDIFF;

    /** @return the word that recipes and the command line use */
    public String word() {
        return Words.of(this);
    }

    /**
     * @param word the {@link #word()} of a constant
     * @return that constant
     * @throws InputException if there is none
     */
    public static GdFormula ofWord(final String word) {
        return Words.parse(GdFormula.class, "The formula of the Gd z-score", word);
    }
}
