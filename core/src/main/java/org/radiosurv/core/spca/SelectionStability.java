// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * How stable the selection of features is: patients are drawn with replacement, preparation and scores are learnt anew from
 * each sample, and the features with |score| at or above the model's threshold are counted. A feature that passes in few
 * samples owes its place to a few patients. The threshold is held fixed, so the shares say nothing of its own uncertainty.
 * Source of the idea: Meinshausen and Buehlmann, J R Stat Soc B 72 (2010) 417-473.
 *
 * @param resamples number of samples that had an event
 * @param selected [p] share of the samples in which the feature was selected
 * @param sameSign [p] share of the samples in which it was selected with the sign that it has in all patients
 */
public record SelectionStability(int resamples, double[] selected, double[] sameSign) {

    private static final int MOST_RESAMPLES = 100_000;

    /**
     * @param data patients
     * @param settings preparation and scores
     * @param threshold features with |score| at or above it are selected
     * @param resamples number of samples, 1 to 100,000
     * @param seed equal seeds give equal shares whatever the number of threads
     * @param progress progress and cancel
     * @return the shares
     * @throws InputException if the number of samples is outside its range
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static SelectionStability of(final TrainingSet data, final SpcaSettings settings, final double threshold,
        final int resamples, final long seed, final Progress progress) {
        if (resamples < 1 || resamples > MOST_RESAMPLES) {
            throw new InputException("The number of bootstrap samples is 1 to " + MOST_RESAMPLES, resamples, "Use 200.");
        }
        final double[] whole = SpcaScores.compute(data, settings).score();
        final AtomicInteger done = new AtomicInteger();
        final double[][] scores = IntStream.range(0, resamples).parallel().mapToObj(b -> {
            progress.checkCanceled();
            final double[] score = scores(data, settings, seed, b);
            progress.report((double)done.incrementAndGet() / resamples, "Stability, sample " + done.get() + " of " + resamples);
            return score;
        }).toArray(double[][]::new);
        return count(scores, whole, threshold);
    }

    /** @return scores of one sample; empty where nobody in it had the event */
    private static double[] scores(final TrainingSet data, final SpcaSettings settings, final long seed, final int b) {
        final RandomGenerator random = new Well19937c(new int[]{(int)seed, (int)(seed >>> Integer.SIZE), b});
        final int[] sample = IntStream.range(0, data.n()).map(i -> random.nextInt(data.n())).toArray();
        return data.hasEvent(sample) ? SpcaScores.compute(data.subset(sample), settings).score() : new double[0];
    }

    private static SelectionStability count(final double[][] scores, final double[] whole, final double threshold) {
        final double[] selected = new double[whole.length];
        final double[] sameSign = new double[whole.length];
        int resamples = 0;
        for (final double[] score : scores) {
            resamples += score.length > 0 ? 1 : 0;
            for (int j = 0; j < score.length; j++) {
                if (Math.abs(score[j]) >= threshold && score[j] != 0) {
                    selected[j]++;
                    sameSign[j] += Math.signum(score[j]) == Math.signum(whole[j]) ? 1 : 0;
                }
            }
        }
        for (int j = 0; j < whole.length; j++) {
            selected[j] /= Math.max(1, resamples);
            sameSign[j] /= Math.max(1, resamples);
        }
        return new SelectionStability(resamples, selected, sameSign);
    }
}
