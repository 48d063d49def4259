// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;

/**
 * Log-rank test of k groups, its G-rho weighted relatives and its stratified form.
 *
 * <p>At each event time with d events among n at risk, of whom n_g in group g: O_g += w d_g, E_g += w d n_g / n,
 * V_gh += w^2 d (n - d) / (n - 1) n_g / n (1{g = h} - n_h / n), with the weight w = S(t-)^rho of the pooled Kaplan-Meier
 * curve. Strata have own risk sets; O, E and V are summed over them. The statistic is (O - E)' V^+ (O - E); the
 * pseudo-inverse leaves out a group that nobody was at risk in, whose share of V is zero. Equal to {@code survdiff} of R's
 * survival package 3.5, near ties merged.
 *
 * <p>Sources: Mantel, Cancer Chemother Rep 50 (1966) 163-170; Harrington and Fleming, Biometrika 69 (1982) 553-566.
 */
public final class LogRank {

    /** Eigenvalues of V below this share of the largest are taken for zero. */
    private static final double RANK_TOLERANCE = 1e-10;

    private final int groups;

    private final double rho;

    private final double[] observed;

    private final double[] expected;

    private final double[][] variance;

    private LogRank(final int groups, final double rho) {
        this.groups = groups;
        this.rho = rho;
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups][groups];
    }

    /**
     * Tests whether the groups have the same hazard.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @param group [n] group names, at least two distinct, none null
     * @param rho exponent of the weight, 0 for log-rank, 1 for Peto; finite
     * @param strata [n] names of strata, or null for none
     * @return the test
     * @throws InputException if lengths differ, a time is not valid, a label is missing, there is only one group, or no
     *             event happened
     */
    public static LogRankResult test(final double[] time, final boolean[] event, final String[] group,
        final double rho, final String[] strata) {
        SurvivalInput.check(time, event);
        final GroupIndex index = GroupIndex.of("groups", group, time.length);
        checkTestable(event, index, rho);
        final GroupIndex stratum =
            strata == null ? GroupIndex.single(time.length) : GroupIndex.of("strata", strata, time.length);
        final double[] merged = SurvivalInput.mergeNearTies(time);
        final int[] order = SortOrder.ascending(merged);
        final LogRank sums = new LogRank(index.names().size(), rho);
        for (final int[] patients : byStratum(order, stratum)) {
            sums.addStratum(patients, merged, event, index.groupOf());
        }
        return sums.result(index);
    }

    /** @return for each stratum its patients in the given order */
    private static int[][] byStratum(final int[] order, final GroupIndex stratum) {
        final int[] size = new int[stratum.names().size()];
        for (final int s : stratum.groupOf()) {
            size[s]++;
        }
        final int[][] patients = new int[size.length][];
        for (int s = 0; s < size.length; s++) {
            patients[s] = new int[size[s]];
        }
        final int[] filled = new int[size.length];
        for (final int patient : order) {
            final int s = stratum.groupOf()[patient];
            patients[s][filled[s]++] = patient;
        }
        return patients;
    }

    private static void checkTestable(final boolean[] event, final GroupIndex index, final double rho) {
        if (index.names().size() < 2) {
            throw new InputException("A log-rank test compares at least two groups",
                "only the group " + index.names(), "Choose a column with two or more values.");
        }
        boolean anyEvent = false;
        for (final boolean happened : event) {
            anyEvent |= happened;
        }
        if (!anyEvent) {
            throw new InputException("A log-rank test needs at least one event", "censored patients only",
                "Check the event column: 1 or true means that the event happened.");
        }
        if (!Double.isFinite(rho)) {
            throw new InputException("The exponent rho is a finite number", rho, "Use 0 (log-rank) or 1 (Peto).");
        }
    }

    /** @param order the stratum's patients by ascending time */
    private void addStratum(final int[] order, final double[] time, final boolean[] event, final int[] groupOf) {
        final int[] atRisk = new int[groups];
        for (final int patient : order) {
            atRisk[groupOf[patient]]++;
        }
        final int[] deaths = new int[groups];
        int remaining = order.length;
        double pooledSurvival = 1;
        for (int start = 0; start < order.length;) {
            Arrays.fill(deaths, 0);
            int end = start;
            int d = 0;
            while (end < order.length && time[order[end]] == time[order[start]]) {
                if (event[order[end]]) {
                    deaths[groupOf[order[end]]]++;
                    d++;
                }
                end++;
            }
            if (d > 0) {
                addTime(deaths, atRisk, d, remaining, Math.pow(pooledSurvival, rho));
                pooledSurvival *= (double)(remaining - d) / remaining;
            }
            for (int k = start; k < end; k++) {
                atRisk[groupOf[order[k]]]--;
            }
            remaining -= end - start;
            start = end;
        }
    }

    private void addTime(final int[] deaths, final int[] atRisk, final int d, final int n, final double weight) {
        final double spread = n > 1 ? weight * weight * d * (double)(n - d) / (n - 1) : 0;
        for (int g = 0; g < groups; g++) {
            final double share = (double)atRisk[g] / n;
            observed[g] += weight * deaths[g];
            expected[g] += weight * d * share;
            variance[g][g] += spread * share;
            for (int h = 0; h < groups; h++) {
                variance[g][h] -= spread * share * atRisk[h] / n;
            }
        }
    }

    private LogRankResult result(final GroupIndex index) {
        final int[] size = new int[groups];
        for (final int g : index.groupOf()) {
            size[g]++;
        }
        final List<LogRankResult.Group> rows = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            rows.add(new LogRankResult.Group(index.names().get(g), size[g], observed[g], expected[g]));
        }
        final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(variance, false));
        final double[] values = eigen.getRealEigenvalues();
        final double largest = Arrays.stream(values).max().orElse(0);
        double chisq = 0;
        int rank = 0;
        for (int k = 0; k < groups; k++) {
            if (values[k] > RANK_TOLERANCE * largest) {
                final double projection = project(eigen.getEigenvector(k).toArray());
                chisq += projection * projection / values[k];
                rank++;
            }
        }
        return new LogRankResult(chisq, rank, Distributions.chiSquareP(chisq, rank), List.copyOf(rows), rho);
    }

    private double project(final double[] direction) {
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            sum += direction[g] * (observed[g] - expected[g]);
        }
        return sum;
    }
}
