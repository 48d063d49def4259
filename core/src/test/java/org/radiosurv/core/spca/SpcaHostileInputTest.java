// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Constant, missing, single and absent features, and input that breaks a rule. */
class SpcaHostileInputTest {

    private static final int N = 40;

    /** Survival falls with the first feature; the others are noise. */
    private static TrainingSet cohort(final int features) {
        final Random random = new Random(5);
        final double[] time = new double[N];
        final boolean[] event = new boolean[N];
        final double[][] x = new double[N][features];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < features; j++) {
                x[i][j] = random.nextGaussian();
            }
            time[i] = Math.ceil(500 * Math.exp(-x[i][0] + 0.5 * random.nextGaussian()));
            event[i] = random.nextDouble() < 0.8;
        }
        return new TrainingSet(ids(N), time, event, names(features), x);
    }

    private static List<String> ids(final int n) {
        return IntStream.range(0, n).mapToObj(i -> "patient" + i).toList();
    }

    private static List<String> names(final int p) {
        return IntStream.range(0, p).mapToObj(j -> "f" + j).toList();
    }

    private static TrainingSet withColumn(final TrainingSet data, final String name, final double... values) {
        final List<String> names = new ArrayList<>(data.featureNames());
        names.add(name);
        final double[][] x = new double[data.n()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = Arrays.copyOf(data.x()[i], data.p() + 1);
            x[i][data.p()] = values[i % values.length];
        }
        return new TrainingSet(data.ids(), data.time(), data.event(), names, x);
    }

    /** 0.1 + 0.2 in every row: its variance by E[x^2] - E[x]^2 is a negative rounding error, which breaks superpc. */
    @Test
    void constantFeatureChangesNothing() {
        final TrainingSet data = cohort(8);
        final TrainingSet more = withColumn(data, "constant", 0.1 + 0.2);
        final SpcaScores scores = SpcaScores.compute(more, SpcaSettings.DEFAULT);
        assertArrayEquals(SpcaScores.compute(data, SpcaSettings.DEFAULT).score(),
            Arrays.copyOf(scores.score(), 8));
        assertEquals(0, scores.score()[8]);
        assertEquals(List.of(new OmittedFeature("constant", "constant in the training patients")), scores.omitted());
        for (final Scaling scaling : Scaling.values()) {
            final SpcaSettings settings = SpcaSettings.DEFAULT.withScaling(scaling);
            assertArrayEquals(SpcaLearner.train(data, settings, 0, 2).predict(data.featureNames(), data.x()).score(),
                SpcaLearner.train(more, settings, 0, 2).predict(more.featureNames(), more.x()).score());
        }
    }

    @Test
    void mostlyMissingFeatureIsLeftOut() {
        final TrainingSet more = withColumn(cohort(8), "gaps", Double.NaN, 1, 2);
        final SpcaScores scores = SpcaScores.compute(more, SpcaSettings.DEFAULT);
        assertEquals(Double.NaN, scores.score()[8]);
        assertTrue(scores.omitted().get(0).reason().contains("20.0 %"), scores.omitted().toString());
        assertEquals(8, scores.usedFeatures());
    }

    @Test
    void fewGapsAreFilledWithTheMedian() {
        final TrainingSet data = cohort(8);
        final double[][] gaps = data.x();
        final double[][] filled = data.x();
        final double[] others = IntStream.range(1, N).mapToDouble(i -> data.x()[i][2]).toArray();
        gaps[0][2] = Double.NaN;
        filled[0][2] = SampleQuantile.of(others, 0.5);
        final TrainingSet withGap =
            new TrainingSet(data.ids(), data.time(), data.event(), data.featureNames(), gaps);
        final TrainingSet complete =
            new TrainingSet(data.ids(), data.time(), data.event(), data.featureNames(), filled);
        final SpcaModel model = SpcaLearner.train(withGap, SpcaSettings.DEFAULT, 0, 1);
        assertArrayEquals(SpcaScores.compute(complete, SpcaSettings.DEFAULT).score(),
            SpcaScores.compute(withGap, SpcaSettings.DEFAULT).score());
        assertEquals(1, model.training().filledValues());
        final SpcaPrediction prediction = model.predict(data.featureNames(), gaps);
        assertArrayEquals(model.predict(data.featureNames(), filled).score(), prediction.score());
        assertEquals(1, prediction.filled()[0]);
    }

    @Test
    void patientWithoutFeaturesIsNotScored() {
        final TrainingSet data = cohort(8);
        final double[] empty = new double[8];
        Arrays.fill(empty, Double.NaN);
        final SpcaPrediction prediction = SpcaLearner.train(data, SpcaSettings.DEFAULT, 0, 2)
            .predict(data.featureNames(), new double[][]{data.x()[0], empty});
        assertTrue(Double.isFinite(prediction.score()[0]));
        assertEquals(Double.NaN, prediction.score()[1]);
        assertEquals(0, prediction.group()[1]);
    }

    @Test
    void oneSelectedFeatureWorks() {
        final TrainingSet data = cohort(8);
        final double[] magnitudes =
            Arrays.stream(SpcaScores.compute(data, SpcaSettings.DEFAULT).score()).map(Math::abs).toArray();
        final double largest = Arrays.stream(magnitudes).max().getAsDouble();
        final SpcaModel model = SpcaLearner.train(data, SpcaSettings.DEFAULT, largest, 3);
        assertEquals(List.of("f0"), model.selected().stream().map(ModelFeature::name).toList());
        final double[] score = model.predict(data.featureNames(), data.x()).score();
        final double mean = Arrays.stream(data.x()).mapToDouble(row -> row[0]).average().getAsDouble();
        for (int i = 0; i < N; i++) {
            assertEquals(data.x()[i][0] - mean, score[i], 1e-13);
        }
    }

    @Test
    void dataOfOneFeatureCanBeCrossValidatedAndTrained() {
        final TrainingSet data = cohort(1);
        final CrossValidationResult result = SpcaCrossValidation.run(data, Folds.stratified(data.event(), 4, 2, 1),
            SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT, Progress.NONE);
        final SpcaModel model = SpcaLearner.train(data, SpcaSettings.DEFAULT, result.thresholds()[0], 1);
        assertEquals(1, model.selected().size());
    }

    @Test
    void noFeatureReachesTheThreshold() {
        assertMessage("threshold 99.0", () -> SpcaLearner.train(cohort(8), SpcaSettings.DEFAULT, 99, 1));
        assertMessage("threshold for |score|", () -> SpcaLearner.train(cohort(8), SpcaSettings.DEFAULT, -1, 1));
        assertMessage("1 to 3", () -> SpcaLearner.train(cohort(8), SpcaSettings.DEFAULT, 0, 4));
    }

    @Test
    void onlyConstantFeatures() {
        final TrainingSet constant = new TrainingSet(ids(4), new double[]{1, 2, 3, 4},
            new boolean[]{true, true, true, false}, names(1), new double[][]{{7}, {7}, {7}, {7}});
        assertMessage("At least one feature", () -> SpcaLearner.train(constant, SpcaSettings.DEFAULT, 0, 1));
        assertMessage("all constant or missing", () -> SpcaCrossValidation.run(constant, Folds.given(new int[]{1, 2, 1, 2}),
            SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT, Progress.NONE));
    }

    @Test
    void duplicateFeaturesAreOneDirection() {
        final TrainingSet data = cohort(1);
        final TrainingSet twice = withColumn(data, "again",
            Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray());
        final SpcaModel model = SpcaLearner.train(twice, SpcaSettings.DEFAULT, 0, 3);
        assertEquals(1, model.components().size());
        assertEquals(Math.sqrt(0.5), model.features().get(1).loading()[0], 1e-14);
    }

    @Test
    void missingColumnIsNamed() {
        final TrainingSet data = cohort(8);
        final SpcaModel model = SpcaLearner.train(data, SpcaSettings.DEFAULT, 0, 1);
        assertMessage("[f7]", () -> model.predict(names(7), data.x()));
        final double[][] infinite = data.x();
        infinite[3][2] = Double.NEGATIVE_INFINITY;
        assertMessage("f2 in row 4", () -> model.predict(names(8), infinite));
    }

    @Test
    void columnsAreFoundByName() {
        final TrainingSet data = cohort(2);
        final SpcaModel model = SpcaLearner.train(data, SpcaSettings.DEFAULT, 0, 1);
        final double[][] swapped =
            Arrays.stream(data.x()).map(row -> new double[]{row[1], 99, row[0]}).toArray(double[][]::new);
        assertArrayEquals(model.predict(data.featureNames(), data.x()).score(),
            model.predict(List.of("f1", "other", "f0"), swapped).score());
    }

    @Test
    void badTables() {
        final double[] time = {1, 2};
        final boolean[] event = {true, false};
        final double[][] x = {{1}, {2}};
        assertMessage("'a' twice", () -> new TrainingSet(List.of("a", "a"), time, event, names(1), x));
        assertMessage("'f' twice", () -> new TrainingSet(ids(2), time, event, List.of("f", "f"),
            new double[][]{{1, 2}, {3, 4}}));
        assertMessage("with the event", () -> new TrainingSet(ids(2), time, new boolean[2], names(1), x));
        assertMessage("at least one feature", () -> new TrainingSet(ids(2), time, event, names(0), x));
        assertMessage("rows of feature values", () -> new TrainingSet(ids(2), time, event, names(1), new double[1][1]));
        assertMessage("2 values for patient1", () -> new TrainingSet(ids(2), time, event, names(1),
            new double[][]{{1}, {2, 3}}));
        assertMessage("Infinity for f0 of patient1", () -> new TrainingSet(ids(2), time, event, names(1),
            new double[][]{{1}, {Double.POSITIVE_INFINITY}}));
        assertMessage("row 2", () -> new TrainingSet(ids(2), new double[]{1, -1}, event, names(1), x));
    }

    @Test
    void cancelledCrossValidationStops() {
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // only cancelling matters here
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        final TrainingSet data = cohort(8);
        assertThrows(CancellationException.class, () -> SpcaCrossValidation.run(data,
            Folds.stratified(data.event(), 4, 2, 1), SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT, canceled));
    }

    private static void assertMessage(final String words, final Runnable call) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
