// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

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
}
