// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

/**
 * Whether a factor differs between groups.
 *
 * @param name of the test, as "Fisher's exact"; empty where none is possible
 * @param statistic odds ratio of a table of two rows and two columns (Fisher), chi-square, W of two groups, or H; NaN
 *            where there is
 *            none
 * @param degreesOfFreedom of a chi-square or H; 0 where there are none
 * @param p two-sided p; NaN where no test is possible
 * @param note what the user has to know, a sentence; empty for nothing
 */
public record FactorTest(String name, double statistic, int degreesOfFreedom, double p, String note) {

    static FactorTest none(final String why) {
        return new FactorTest("", Double.NaN, 0, Double.NaN, why);
    }
}
