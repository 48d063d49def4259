// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import org.apache.commons.math3.special.Erf;

/**
 * Distribution of the sum S of squared rank differences when all orders are equally likely: by counting all permutations
 * up to nine pairs, by an Edgeworth series from ten on. Source: Best and Roberts, algorithm AS 89, Appl Stat 24 (1975)
 * 377-379.
 */
final class SpearmanDistribution {

    private static final int MOST_COUNTED = 9;

    private SpearmanDistribution() {
    }

    /** @return twice the smaller tail that holds s, at most 1 */
    static double twoSidedP(final int n, final long s) {
        final boolean upper = s > ((double)n * n - 1) * n / 6;
        final double tail = n <= MOST_COUNTED ? counted(n, s, upper) : series(n, upper ? s : s + 2, upper);
        return Math.min(1, 2 * tail);
    }

    /** Permutations are built from the left; the set of ranks used so far and the sum are all that matters. */
    private static double counted(final int n, final long s, final boolean upper) {
        final int largest = n * (n * n - 1) / 3;
        final long[][] count = new long[1 << n][largest + 1];
        count[0][0] = 1;
        for (int used = 0; used < count.length - 1; used++) {
            final int position = Integer.bitCount(used);
            for (int rank = 0; rank < n; rank++) {
                if ((used & 1 << rank) == 0) {
                    final int square = (rank - position) * (rank - position);
                    final long[] target = count[used | 1 << rank];
                    for (int sum = 0; sum + square <= largest; sum++) {
                        target[sum + square] += count[used][sum];
                    }
                }
            }
        }
        long inTail = 0;
        long all = 0;
        for (int sum = 0; sum <= largest; sum++) {
            all += count[count.length - 1][sum];
            inTail += (upper ? sum >= s : sum <= s) ? count[count.length - 1][sum] : 0;
        }
        return (double)inTail / all;
    }

    /** @return P(S &gt;= q) or P(S &lt; q) */
    private static double series(final int n, final double q, final boolean upper) {
        final double b = 1.0 / n;
        final double x = (6 * (q - 1) * b / ((double)n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        final double y = x * x;
        final double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b)
            - y * b * (0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 0.00046 * y)))));
        final double correction = u / Math.exp(y / 2);
        final double normal = 0.5 * Erf.erfc((upper ? x : -x) / Math.sqrt(2));
        return Math.max(0, Math.min(1, upper ? normal + correction : normal - correction));
    }
}
