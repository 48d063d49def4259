// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * A test whose statistic has a chi-square distribution under the null hypothesis.
 *
 * @param statistic value of the statistic
 * @param degreesOfFreedom degrees of freedom
 * @param p P(chi-square &gt;= statistic)
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double p) {

    /**
     * @param statistic value of the statistic
     * @param degreesOfFreedom degrees of freedom
     * @return the test
     */
    public static ChiSquareTest of(final double statistic, final int degreesOfFreedom) {
        return new ChiSquareTest(statistic, degreesOfFreedom,
            Distributions.chiSquareP(statistic, degreesOfFreedom));
    }
}
