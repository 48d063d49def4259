// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.ConcordanceWeighting;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.CoxRegression;

/** Hazard ratio and concordance of out-of-fold predictions, with percentile intervals from resampled patients. */
final class OutOfFoldBootstrap {

    private static final double TAIL = 0.025;

    private final TrainingSet data;

    private final OutOfFold predictions;

    private final HonestEstimate.Interval hazardRatio;

    private final HonestEstimate.Interval concordance;

    OutOfFoldBootstrap(final TrainingSet data, final OutOfFold predictions, final int samples,
        final RandomGenerator random, final Progress progress) {
        this.data = data;
        this.predictions = predictions;
        final int[] scored = IntStream.range(0, data.n()).filter(i -> predictions.group()[i] > 0).toArray();
        final double[] ratios = new double[samples];
        final double[] concordances = new double[samples];
        final int[] sample = new int[scored.length];
        for (int b = 0; b < samples; b++) {
            progress.checkCanceled();
            for (int i = 0; i < sample.length; i++) {
                sample[i] = scored[random.nextInt(scored.length)];
            }
            ratios[b] = hazardRatio(sample);
            concordances[b] = concordance(sample);
        }
        hazardRatio = interval(hazardRatio(scored), ratios);
        concordance = interval(concordance(scored), concordances);
    }

    private double hazardRatio(final int[] patients) {
        if (patients.length == 0) {
            return Double.NaN;
        }
        final double[] high = Arrays.stream(patients).mapToDouble(i -> predictions.group()[i] - 1).toArray();
        return CoxRegression.of(data.timeOf(patients), data.eventOf(patients))
            .fit(new double[][]{high}, CoxOptions.DEFAULT).hazardRatio(0);
    }

    private double concordance(final int[] patients) {
        if (patients.length == 0) {
            return Double.NaN;
        }
        final String[] fold =
            Arrays.stream(patients).mapToObj(i -> String.valueOf(predictions.fold()[i])).toArray(String[]::new);
        return Concordance.of(CoxOutcome.of(data.timeOf(patients), data.eventOf(patients)).withStrata(fold),
            Arrays.stream(patients).mapToDouble(i -> predictions.score()[i]).toArray(), ConcordanceWeighting.N,
            Double.POSITIVE_INFINITY).concordance();
    }

    private static HonestEstimate.Interval interval(final double estimate, final double[] values) {
        final double[] valid = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return valid.length < values.length / 2 + 1 ? new HonestEstimate.Interval(estimate, Double.NaN, Double.NaN)
            : new HonestEstimate.Interval(estimate, SampleQuantile.of(valid, TAIL), SampleQuantile.of(valid, 1 - TAIL));
    }

    HonestEstimate.Interval hazardRatio() {
        return hazardRatio;
    }

    HonestEstimate.Interval concordance() {
        return concordance;
    }
}
