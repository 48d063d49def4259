// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Six patients, three features, every number computed by hand. */
class SpcaByHandTest {

    /** Event; two tied events with a tied censoring; event; censoring. */
    private static final double[] TIME = {1, 2, 2, 2, 4, 5};

    private static final boolean[] EVENT = {true, true, true, false, true, false};

    /** The second feature is the first with the opposite sign and twice the size; the third is almost constant. */
    private static final double[][] X = {{3, -6, 0}, {2, -4, 0}, {1, -2, 1}, {2, -4, 0}, {0, 0, 0}, {1, -2, 0}};

    private static final TrainingSet DATA =
        new TrainingSet(List.of("a", "b", "c", "d", "e", "f"), TIME, EVENT, List.of("x", "minus2x", "z"), X);

    private static final double U = 3 - 9. / 6 + (3 - 2 * 6. / 5) + (0 - 1. / 2);

    private static final double V = 19. / 6 - 9. / 4 + 2 * (10. / 5 - 36. / 25) + (1. / 2 - 1. / 4);

    private static final double U_Z = 0 - 1. / 6 + (1 - 2 * 1. / 5) + 0;

    private static final double V_Z = 1. / 6 - 1. / 36 + 2 * (1. / 5 - 1. / 25) + 0;

    @Test
    void scores() {
        final SpcaScores scores = SpcaScores.compute(DATA, SpcaSettings.DEFAULT);
        final double s0 = Math.sqrt(V);
        assertArrayEquals(new double[]{U, -2 * U, U_Z}, scores.numerator(), 1e-14);
        assertArrayEquals(new double[]{Math.sqrt(V), 2 * Math.sqrt(V), Math.sqrt(V_Z)}, scores.standardDeviation(),
            1e-14);
        assertEquals(s0, scores.s0(), 1e-14);
        assertArrayEquals(new double[]{U / (2 * s0), -2 * U / (3 * s0), U_Z / (Math.sqrt(V_Z) + s0)}, scores.score(),
            1e-14);
    }

    @Test
    void withoutS0TheScoreIsTheScoreTest() {
        final SpcaScores scores = SpcaScores.compute(DATA, SpcaSettings.DEFAULT.withS0Percentile(-1));
        assertEquals(U / Math.sqrt(V), scores.score()[0], 1e-14);
        assertEquals(-U / Math.sqrt(V), scores.score()[1], 1e-14);
    }

    /** Only x and -2x pass: their component is x along (1, -2) / sqrt 5, divided by 3 / sqrt 5, that is 5 (x - mean) / 3. */
    @Test
    void modelOfTwoProportionalFeatures() {
        final SpcaScores scores = SpcaScores.compute(DATA, SpcaSettings.DEFAULT);
        final double threshold = (Math.abs(scores.score()[0]) + Math.abs(scores.score()[2])) / 2;
        final SpcaModel model = SpcaLearner.train(DATA, SpcaSettings.DEFAULT, threshold, 1);
        assertEquals(List.of("x", "minus2x"), model.selected().stream().map(ModelFeature::name).toList());
        final double mean = 1.5;
        final SpcaPrediction prediction = model.predict(DATA.featureNames(), X);
        for (int i = 0; i < X.length; i++) {
            assertEquals(5 * (X[i][0] - mean) / 3, prediction.score()[i], 1e-13);
        }
        final ModelFeature first = model.features().get(0);
        assertEquals(1 / Math.sqrt(5), first.loading()[0], 1e-14);
        double importance = 0;
        for (final double[] row : X) {
            importance += (row[0] - mean) * 5 * (row[0] - mean) / 3;
        }
        assertEquals(importance, first.importance()[0], 1e-12);
        assertEquals(-2 * importance, model.features().get(1).importance()[0], 1e-12);
        assertEquals(0, model.features().get(2).importance()[0]);
        assertArrayEquals(new int[]{2, 2, 1, 2, 1, 1}, prediction.group());
        assertTrue(model.components().get(0).coefficient() > 0);
    }

    /** Sorted scores are those of x = 0, 1, 1, 2, 2, 3: the median lies between 1 and 2. */
    @Test
    void medianSeparatesTheGroups() {
        final SpcaModel model = SpcaLearner.train(DATA, SpcaSettings.DEFAULT, 0.6, 1);
        assertEquals(0, model.components().get(0).median(), 1e-14);
    }

    @Test
    void secondComponentOfProportionalFeaturesDoesNotExist() {
        final SpcaModel model = SpcaLearner.train(DATA, SpcaSettings.DEFAULT, 0.6, 3);
        assertEquals(1, model.components().size());
    }

    @Test
    void zScoresMakeUnitsIrrelevant() {
        final SpcaSettings settings = SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE);
        final SpcaScores scores = SpcaScores.compute(DATA, settings);
        assertEquals(scores.score()[0], -scores.score()[1], 1e-14);
        final SpcaModel model = SpcaLearner.train(DATA, settings, 0.5, 1);
        final double standardDeviation = Math.sqrt(5.5 / 5);
        assertEquals(1.5, model.features().get(0).offset(), 1e-15);
        assertEquals(standardDeviation, model.features().get(0).divisor(), 1e-15);
        assertEquals(1.5 / standardDeviation, model.predict(DATA.featureNames(), X).score()[0], 1e-13);
    }

    @Test
    void summaryOfTheTrainingPatients() {
        final TrainingSummary summary = SpcaLearner.train(DATA, SpcaSettings.DEFAULT, 0, 1).training();
        assertEquals(new TrainingSummary(6, 4, 3, 5, 0), summary);
    }
}
