// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;
import org.radiosurv.core.survival.Distributions;

/**
 * Wilcoxon's rank-sum test (Mann and Whitney's U test) that two groups of numbers come from one distribution.
 *
 * <p>W is the number of pairs in which the first group's value is larger, ties half: the sum of its ranks minus
 * n1 (n1 + 1) / 2. Without ties and with fewer than 50 values in each group p is exact; else it is that of the normal
 * approximation with the variance corrected for ties and 1/2 for continuity. Equal to R's {@code wilcox.test}.
 *
 * <p>Sources: Wilcoxon, Biometrics 1 (1945) 80-83; Mann and Whitney, Ann Math Stat 18 (1947) 50-60.
 *
 * @param statistic W
 * @param p two-sided p; NaN if all values are equal
 * @param exact whether p is exact
 */
public record RankSumTest(double statistic, double p, boolean exact) {

    /** From so many values on in a group the normal approximation is used. */
    private static final int LARGE = 50;

    /**
     * @param first [n1] values of the first group, finite, at least one
     * @param second [n2] values of the second group
     * @return the test
     * @throws InputException if a group is empty or a value is not finite
     */
    public static RankSumTest test(final double[] first, final double[] second) {
        final double[] ranks = ranks(first, second);
        final int m = first.length;
        final int n = second.length;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += ranks[i];
        }
        final double w = sum - m * (m + 1.0) / 2;
        final double ties = ties(ranks);
        if (ties == 0 && m < LARGE && n < LARGE) {
            return new RankSumTest(w, exactP((int)Math.round(w), m, n), true);
        }
        final double all = m + (double)n;
        final double sd = Math.sqrt((double)m * n / 12 * (all + 1 - ties / (all * (all - 1))));
        final double away = w - (double)m * n / 2;
        final double p = sd > 0 ? Distributions.normalTwoSidedP((away - 0.5 * Math.signum(away)) / sd) : Double.NaN;
        return new RankSumTest(w, p, false);
    }

    private static double[] ranks(final double[] first, final double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new InputException("A rank-sum test compares two groups with at least one value each",
                first.length + " and " + second.length + " values", "Choose another column.");
        }
        final double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        requireFinite(all);
        return SortOrder.averageRanks(all);
    }

    static void requireFinite(final double... values) {
        for (final double value : values) {
            if (!Double.isFinite(value)) {
                throw new InputException("Values that are ranked are finite numbers", value, "Leave the row out.");
            }
        }
    }

    /** @return sum over groups of t equal values of t^3 - t */
    static double ties(final double[] ranks) {
        final double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0; from < sorted.length;) {
            int end = from + 1;
            while (end < sorted.length && sorted[end] == sorted[from]) {
                end++;
            }
            final double t = end - from;
            sum += t * t * t - t;
            from = end;
        }
        return sum;
    }

    /** P(W &lt;= w) or P(W &gt;= w), whichever is smaller, doubled; the distribution is symmetric about m n / 2. */
    private static double exactP(final int w, final int m, final int n) {
        final double[] ways = ways(m, n);
        double total = 0;
        for (final double way : ways) {
            total += way;
        }
        double tail = 0;
        for (int u = 0; u <= Math.min(w, m * n - w); u++) {
            tail += ways[u];
        }
        return Math.min(1, 2 * tail / total);
    }

    /**
     * @return [m n + 1] in how many ways W takes each value: the largest value belongs to the second group, and the rest has
     *         one value less there, or to the first, where it exceeds all n of the second
     */
    private static double[] ways(final int m, final int n) {
        double[][] ways = new double[n + 1][];
        for (int j = 0; j <= n; j++) {
            ways[j] = new double[]{1};
        }
        for (int i = 1; i <= m; i++) {
            final double[][] next = new double[n + 1][];
            next[0] = new double[]{1};
            for (int j = 1; j <= n; j++) {
                final double[] both = new double[i * j + 1];
                for (int u = 0; u < next[j - 1].length; u++) {
                    both[u] += next[j - 1][u];
                }
                for (int u = 0; u < ways[j].length; u++) {
                    both[u + j] += ways[j][u];
                }
                next[j] = both;
            }
            ways = next;
        }
        return ways[n];
    }
}
