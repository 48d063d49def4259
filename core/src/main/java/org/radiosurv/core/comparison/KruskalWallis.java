// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;
import org.radiosurv.core.survival.Distributions;

/**
 * Kruskal and Wallis's rank test that two or more groups of numbers come from one distribution.
 *
 * <p>H = (12 / (N (N + 1)) sum over groups of R_g^2 / n_g - 3 (N + 1)) / (1 - sum of (t^3 - t) / (N^3 - N)), with the rank sums R_g
 * and groups of t equal values; chi-square with groups - 1 degrees of freedom. Equal to R's {@code kruskal.test}. Source:
 * Kruskal and Wallis, J Am Stat Assoc 47 (1952) 583-621.
 *
 * @param statistic H; NaN if all values are equal
 * @param degreesOfFreedom groups - 1
 * @param p P(chi-square &gt;= H)
 */
public record KruskalWallis(double statistic, int degreesOfFreedom, double p) {

    /**
     * @param groups values of each group, finite; two groups or more, none empty
     * @return the test
     * @throws InputException if there are fewer than two groups, one is empty, or a value is not finite
     */
    public static KruskalWallis test(final List<double[]> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.length == 0)) {
            throw new InputException("A Kruskal-Wallis test compares two groups or more with at least one value each",
                groups.size() + " groups, smallest with " + groups.stream().mapToInt(g -> g.length).min().orElse(0) + " values",
                "Choose another column.");
        }
        final double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        RankSumTest.requireFinite(all);
        final double[] ranks = SortOrder.averageRanks(all);
        final double n = all.length;
        double squares = 0;
        int next = 0;
        for (final double[] group : groups) {
            double sum = 0;
            for (int i = 0; i < group.length; i++) {
                sum += ranks[next++];
            }
            squares += sum * sum / group.length;
        }
        final double spread = 1 - RankSumTest.ties(ranks) / (n * n * n - n);
        final double h = spread > 0 ? (12 * squares / (n * (n + 1)) - 3 * (n + 1)) / spread : Double.NaN;
        return new KruskalWallis(h, groups.size() - 1, Distributions.chiSquareP(h, groups.size() - 1));
    }
}
