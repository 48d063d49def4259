// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Properties of the cross-validation that do not need a reference. */
class SpcaCrossValidationTest {

    private static final TrainingSet DATA = SuperpcReference.HEAVY_TIES.training();

    private static CrossValidationResult run(final TrainingSet data, final SpcaSettings settings) {
        return SpcaCrossValidation.run(data, Folds.stratified(data.event(), 5, 3, 9), settings,
            CrossValidationSettings.DEFAULT, Progress.NONE);
    }

    @Test
    void numberOfThreadsDoesNotMatter() throws ExecutionException, InterruptedException {
        final double[] parallel = run(DATA, SpcaSettings.DEFAULT).curve(1).value();
        final ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertArrayEquals(parallel,
                one.submit(() -> run(DATA, SpcaSettings.DEFAULT).curve(1).value()).get());
        } finally {
            one.shutdown();
        }
    }

    /** With z-scores learnt in each fold, a change of units in the table must not be seen anywhere. */
    @Test
    void zScoresAreLearntInEachFold() {
        final double[][] x = DATA.x();
        for (final double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * (1 << j % 7) + 16 * j;
            }
        }
        final TrainingSet scaled = new TrainingSet(DATA.ids(), DATA.time(), DATA.event(), DATA.featureNames(), x);
        final SpcaSettings settings = SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE);
        final CrossValidationResult expected = run(DATA, settings);
        final CrossValidationResult actual = run(scaled, settings);
        assertArrayEquals(expected.thresholds(), actual.thresholds(), 1e-12);
        assertArrayEquals(expected.curve(1).value(), actual.curve(1).value(), 1e-8);
        assertArrayEquals(expected.prevalidation(), actual.prevalidation(), 1e-8);
    }

    @Test
    void foldWithoutEventsMakesTheCurveZero() {
        final int[] labels = new int[DATA.n()];
        final boolean[] event = DATA.event();
        int censored = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = !event[i] && censored++ < 4 ? 3 : 1 + i % 2;
        }
        final CrossValidationResult result = SpcaCrossValidation.run(DATA, Folds.given(labels), SpcaSettings.DEFAULT,
            CrossValidationSettings.DEFAULT, Progress.NONE);
        assertEquals(0, result.curve(1).value()[0]);
    }

    @Test
    void foldsOfAnotherCohortAreRejected() {
        final InputException error = assertThrows(InputException.class, () -> SpcaCrossValidation.run(DATA,
            Folds.given(new int[]{1, 2, 1}), SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT, Progress.NONE));
        assertTrue(error.getMessage().contains("3 fold numbers"), error.getMessage());
    }

    /** superpc.md sections 0.10 and 1: the fudge is recomputed in each fold on all features, one without variance scores 0. */
    @Test
    void featuresThatAreConstantInOneFoldCountInItsS0() {
        final int patients = 24;
        final int varying = 30;
        final int constantInFold = 9;
        final Random random = new Random(11);
        final double[] time = new double[patients];
        final boolean[] event = new boolean[patients];
        final double[][] x = new double[patients][varying + constantInFold];
        final int[] labels = new int[patients];
        for (int i = 0; i < patients; i++) {
            time[i] = 1 + i;
            event[i] = i % 4 != 0;
            labels[i] = i < 12 ? 1 : 2;
            for (int j = 0; j < varying; j++) {
                x[i][j] = (j + 1) * random.nextGaussian() + 0.02 * j * i;
            }
            for (int j = varying; j < varying + constantInFold; j++) {
                x[i][j] = labels[i] == 1 ? random.nextGaussian() : 3;
            }
        }
        final TrainingSet data = new TrainingSet(names("p", patients), time, event, names("f", varying + constantInFold), x);
        final CrossValidationResult result = SpcaCrossValidation.run(data, Folds.given(labels), SpcaSettings.DEFAULT,
            CrossValidationSettings.DEFAULT, Progress.NONE);

        // fold 1 trains on the second half, where the last features are constant
        final TrainingSet half = new TrainingSet(names("p", 12), Arrays.copyOfRange(time, 12, patients),
            Arrays.copyOfRange(event, 12, patients), names("f", varying),
            Arrays.stream(x, 12, patients).map(row -> Arrays.copyOf(row, varying)).toArray(double[][]::new));
        final SpcaScores scores = SpcaScores.compute(half, SpcaSettings.DEFAULT);
        final double[] deviations = Arrays.copyOf(scores.standardDeviation(), varying + constantInFold);
        Arrays.sort(deviations);
        final double s0 = deviations[(varying + constantInFold) / 2];
        assertTrue(s0 < scores.s0(), "the zeros lower the median");
        for (int t = 0; t < result.thresholds().length; t++) {
            int above = 0;
            for (int j = 0; j < varying; j++) {
                above += Math.abs(scores.numerator()[j] / (scores.standardDeviation()[j] + s0)) > result.thresholds()[t] ? 1 : 0;
            }
            assertEquals(above < 2 ? 0 : above, result.foldFeatures(1)[t], "threshold " + t);
        }
    }

    private static List<String> names(final String prefix, final int count) {
        return IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
    }
}
