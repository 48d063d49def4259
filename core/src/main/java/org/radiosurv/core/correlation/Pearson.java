// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import org.apache.commons.math3.util.FastMath;

/**
 * Pearson's product-moment correlation: t = r sqrt((n - 2) / (1 - r^2)) with n - 2 degrees of freedom, 95 % limits by
 * Fisher's z with the standard error 1 / sqrt(n - 3). Equal to R's {@code cor.test}.
 */
public final class Pearson {

    /** 97.5 % point of the standard normal distribution. */
    private static final double Z95 = 1.959963984540054;

    private Pearson() {
    }

    /**
     * @param x [n] finite numbers, n at least 3, not all equal
     * @param y [n] the other side
     * @return the test
     * @throws org.radiosurv.core.InputException if the values are not like that
     */
    public static CorrelationTest test(final double[] x, final double[] y) {
        Pairs.check(x, y);
        final int n = x.length;
        final double r = Pairs.correlation(x, y);
        final double t = StudentT.ofCorrelation(r, n);
        final double[] limits = interval(r, n);
        return new CorrelationTest("pearson", n, r, t, StudentT.twoSidedP(t, n - 2), false, limits[0], limits[1]);
    }

    /** @return 95 % limits of r by Fisher's z; NaN for three pairs */
    static double[] interval(final double r, final int n) {
        final double z = Math.abs(r) < 1 ? FastMath.atanh(r) : r * Double.POSITIVE_INFINITY;
        final double margin = n > 3 ? Z95 / Math.sqrt(n - 3.0) : Double.NaN;
        return new double[]{Math.tanh(z - margin), Math.tanh(z + margin)};
    }
}
