// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution, tails computed as tails. */
final class StudentT {

    /** The library's own default leaves an error of 1e-9 in t. */
    private static final double QUANTILE_ACCURACY = 1e-14;

    private StudentT() {
    }

    /**
     * @param t value of the statistic, may be infinite
     * @param degreesOfFreedom degrees of freedom, above 0
     * @return P(|T| &gt;= |t|)
     */
    static double twoSidedP(final double t, final double degreesOfFreedom) {
        return Double.isInfinite(t) ? 0
            : Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /**
     * @param degreesOfFreedom degrees of freedom, above 0
     * @return the value that |T| exceeds with probability 5 %
     */
    static double twoSidedQuantile95(final double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY).inverseCumulativeProbability(0.975);
    }

    /** @return t statistic of a correlation of n pairs; infinite for -1 and 1 */
    static double ofCorrelation(final double r, final int n) {
        return r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
    }
}
