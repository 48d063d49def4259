// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import java.util.Arrays;

import org.apache.commons.math3.util.FastMath;
import org.radiosurv.core.InputException;

/**
 * Spearman's rank correlation: Pearson's correlation of average ranks. Its p comes from the distribution of the sum S of
 * squared rank differences, or from t = rho sqrt((n - 2) / (1 - rho^2)) with n - 2 degrees of freedom. Equal to R's
 * {@code cor.test(method = "spearman")}.
 */
public final class Spearman {

    /** Beyond this number of pairs R takes Student's t, also where an exact p is asked for. */
    private static final int MOST_EXACT = 1290;

    /** 97.5 % point of the standard normal distribution. */
    private static final double Z95 = 1.959963984540054;

    private Spearman() {
    }

    /**
     * @param x [n] finite numbers, n at least 3, not all equal
     * @param y [n] the other side
     * @param exactness distribution for p
     * @return the test
     * @throws InputException if the values are not like that, or an exact p is asked for with ties
     */
    public static CorrelationTest test(final double[] x, final double[] y, final Exactness exactness) {
        Pairs.check(x, y);
        final int n = x.length;
        final double[] rankX = SortOrder.averageRanks(x);
        final double[] rankY = SortOrder.averageRanks(y);
        final boolean ties = tied(rankX) || tied(rankY);
        if (ties && exactness == Exactness.YES) {
            throw new InputException("The exact distribution of Spearman's S needs values without ties",
                "tied values among " + n + " pairs", "Use auto or no, which takes Student's t.");
        }
        final double rho = Pairs.correlation(rankX, rankY);
        final boolean exact = exactness != Exactness.NO && !ties && n <= MOST_EXACT;
        final double s = ties ? ((double)n * n - 1) * n * (1 - rho) / 6 : squares(rankX, rankY);
        final double p = exact ? SpearmanDistribution.twoSidedP(n, Math.round(s))
            : StudentT.twoSidedP(StudentT.ofCorrelation(rho, n), n - 2);
        return new CorrelationTest("spearman", n, rho, s, p, exact, Double.NaN, Double.NaN);
    }

    /**
     * Approximate 95 % interval of rho: Fisher's z of rho with the standard error sqrt((1 + rho^2 / 2) / (n - 3)). R gives
     * none. Source: Bonett and Wright, Psychometrika 65 (2000) 23-28.
     *
     * @param rho a coefficient, -1 to 1
     * @param n number of pairs it comes from
     * @return lower and upper limit; NaN for three pairs or fewer and for -1 and 1
     */
    public static double[] interval(final double rho, final int n) {
        if (n <= 3 || !(Math.abs(rho) < 1)) {
            return new double[]{Double.NaN, Double.NaN};
        }
        final double z = FastMath.atanh(rho);
        final double margin = Z95 * Math.sqrt((1 + rho * rho / 2) / (n - 3));
        return new double[]{Math.tanh(z - margin), Math.tanh(z + margin)};
    }

    private static boolean tied(final double[] ranks) {
        final double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != i + 1) {
                return true;
            }
        }
        return false;
    }

    private static double squares(final double[] rankX, final double[] rankY) {
        double sum = 0;
        for (int i = 0; i < rankX.length; i++) {
            sum += (rankX[i] - rankY[i]) * (rankX[i] - rankY[i]);
        }
        return sum;
    }
}
