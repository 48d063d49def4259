// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

import org.radiosurv.core.correlation.SortOrder;
import org.radiosurv.core.survival.SurvivalInput;

/**
 * Univariable Cox scores of many features at once, at beta = 0 with Breslow's treatment of ties.
 *
 * <p>With the risk set R_k of n_k patients and the d_k deaths D_k at event time k: U_j = sum over k of the sum over D_k of
 * x_j minus d_k times the mean of x_j over R_k; V_j = sum over k of d_k times the variance of x_j over R_k (divisor n_k).
 * The patients enter one by one from the latest time on, and mean and squared deviations are updated by Welford's method
 * for all features together: one pass over the table, V never negative, and exactly 0 for a constant feature.
 */
final class CoxScores {

    private final double[] numerator;

    private final double[] information;

    /**
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @param x [n][q] feature values, none missing
     * @param features q
     */
    CoxScores(final double[] time, final boolean[] event, final double[][] x, final int features) {
        numerator = new double[features];
        information = new double[features];
        final double[] merged = SurvivalInput.mergeNearTies(time);
        final int[] ascending = SortOrder.ascending(merged);
        final double[] mean = new double[features];
        final double[] squares = new double[features];
        int atRisk = 0;
        for (int last = ascending.length - 1; last >= 0;) {
            int first = last;
            int deaths = 0;
            while (first >= 0 && merged[ascending[first]] == merged[ascending[last]]) {
                final int patient = ascending[first];
                deaths += event[patient] ? 1 : 0;
                atRisk++;
                enter(x[patient], mean, squares, atRisk);
                first--;
            }
            for (int i = first + 1; i <= last; i++) {
                if (event[ascending[i]]) {
                    addDeath(x[ascending[i]], mean);
                }
            }
            addInformation(squares, (double)deaths / atRisk);
            last = first;
        }
    }

    private static void enter(final double[] row, final double[] mean, final double[] squares, final int atRisk) {
        final double share = 1. / atRisk;
        for (int j = 0; j < mean.length; j++) {
            final double before = row[j] - mean[j];
            mean[j] += before * share;
            squares[j] += before * (row[j] - mean[j]);
        }
    }

    private void addDeath(final double[] row, final double[] mean) {
        for (int j = 0; j < mean.length; j++) {
            numerator[j] += row[j] - mean[j];
        }
    }

    private void addInformation(final double[] squares, final double weight) {
        if (weight > 0) {
            for (int j = 0; j < squares.length; j++) {
                information[j] += weight * squares[j];
            }
        }
    }

    /** @return [q] U */
    double[] numerator() {
        return numerator;
    }

    /** @return [q] square roots of V */
    double[] standardDeviation() {
        final double[] result = new double[information.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = Math.sqrt(Math.max(0, information[j]));
        }
        return result;
    }

    /**
     * @param s0Percentile share of the quantile of the standard deviations, negative for none
     * @return s0, what is added to every standard deviation in the score's denominator
     */
    double s0(final double s0Percentile) {
        return s0(s0Percentile, 0);
    }

    /**
     * @param s0Percentile share of the quantile of the standard deviations, negative for none
     * @param constants how many further features, constant in these patients, count with standard deviation 0
     * @return s0, what is added to every standard deviation in the score's denominator
     */
    double s0(final double s0Percentile, final int constants) {
        return s0Percentile < 0 || information.length == 0 ? 0
            : SampleQuantile.of(Arrays.copyOf(standardDeviation(), information.length + constants), s0Percentile);
    }

    /**
     * @param s0 what is added to the standard deviations
     * @return [q] U / (sd + s0); 0 where the denominator is 0
     */
    double[] scores(final double s0) {
        final double[] result = standardDeviation();
        for (int j = 0; j < result.length; j++) {
            final double denominator = result[j] + s0;
            result[j] = denominator > 0 ? numerator[j] / denominator : 0;
        }
        return result;
    }
}
