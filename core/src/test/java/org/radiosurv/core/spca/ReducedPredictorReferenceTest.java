// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.ReferenceTable;

import com.fasterxml.jackson.databind.JsonNode;

/** Shrinkage path and likelihood ratios over the thresholds against superpc 1.12. */
class ReducedPredictorReferenceTest {

    private static final int SHRINKAGES = 20;

    private static double tolerance(final SuperpcReference data) {
        return data == SuperpcReference.RAW_SCALES ? 1e-6 : 1e-8;
    }

    private static SpcaModel model(final SuperpcReference data, final Map.Entry<String, JsonNode> tag) {
        final double threshold = tag.getKey().equals("best")
            ? SpcaCrossValidation.run(data.training(), data.folds("folds.csv"), SpcaSettings.DEFAULT,
                CrossValidationSettings.DEFAULT, Progress.NONE).bestThreshold()
            : number(tag.getValue().get("threshold"));
        return SpcaLearner.train(data.training(), SpcaSettings.DEFAULT, threshold, 1);
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void shrinkagePath(final SuperpcReference data) {
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            final SpcaModel model = model(data, tag);
            final ReferenceTable expected = data.files().table("red_curve_" + tag.getKey() + ".csv");
            final List<ReducedPredictor> path = ReducedPredictor.path(model, expected.rows().size());
            for (int i = 0; i < path.size(); i++) {
                final ReducedPredictor predictor = path.get(i);
                final String what = data + " " + tag.getKey() + " shrinkage " + (i + 1);
                assertClose(expected.numbers("shrinkage")[i], predictor.shrinkage(), tolerance(data), what);
                assertEquals(expected.numbers("num_features")[i], predictor.features(), what);
                assertClose(expected.numbers("lr_test")[i], ratio(predictor, model, data.test()), tolerance(data), what);
                assertClose(expected.numbers("lr_train")[i], ratio(predictor, model, data.training()), tolerance(data),
                    what);
            }
        }
    }

    private static double ratio(final ReducedPredictor predictor, final SpcaModel model, final TrainingSet patients) {
        return ReducedPredictor.likelihoodRatio(predictor.score(model, patients.featureNames(), patients.values()),
            patients.time(), patients.event());
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void scoresOfTheReducedPredictor(final SuperpcReference data) {
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            final SpcaModel model = model(data, tag);
            final ReferenceTable expected = data.files().table("red_vtest_" + tag.getKey() + ".csv");
            final List<ReducedPredictor> path = ReducedPredictor.path(model, SHRINKAGES);
            for (int i = 0; i < SHRINKAGES; i++) {
                final double[] score = path.get(i).score(model, data.test().featureNames(), data.test().values());
                assertColumn(expected.numbers("v_s" + (i + 1)), score, tolerance(data), data + " " + tag.getKey() + " v_s" + (i + 1));
                // the sign of v1df is that of an arbitrary singular vector
                final double coefficient = model.components().get(0).coefficient();
                assertColumn(Arrays.stream(expected.numbers("v1df_s" + (i + 1))).map(Math::abs).toArray(),
                    Arrays.stream(score).map(v -> Math.abs(coefficient * v)).toArray(), tolerance(data),
                    data + " " + tag.getKey() + " v1df_s" + (i + 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void crossValidation(final SuperpcReference data) {
        int compared = 0;
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            if (!tag.getValue().get("red").get("red_cv").asText().equals("ok")) {
                continue;
            }
            final SpcaModel model = model(data, tag);
            final ReducedCrossValidation actual = crossValidate(data, model);
            final String what = data + " " + tag.getKey() + " ";
            final ReferenceTable expected = data.files().table("red_cv_" + tag.getKey() + ".csv");
            assertColumn(expected.numbers("shrinkage"), actual.shrinkages(), tolerance(data), what + "shrinkage");
            assertColumn(expected.numbers("lr"), actual.curve().value(), tolerance(data), what + "lr");
            assertColumn(expected.numbers("lower"), actual.curve().lower(), tolerance(data), what + "lower");
            assertColumn(expected.numbers("upper"), actual.curve().upper(), tolerance(data), what + "upper");
            assertList(data.files().table("listfeatures_cv_" + tag.getKey() + ".csv"),
                ListedFeature.of(model, data.training().featureNames(), actual), what);
            compared++;
        }
        assertTrue(compared >= 3, data + ": " + compared);
    }

    private static ReducedCrossValidation crossValidate(final SuperpcReference data, final SpcaModel model) {
        final double[] shrinkages =
            ReducedPredictor.path(model, SHRINKAGES).stream().mapToDouble(ReducedPredictor::shrinkage).toArray();
        return ReducedCrossValidation.run(data.training(), data.folds("folds.csv"), SpcaSettings.DEFAULT, model.threshold(),
            shrinkages, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void listedFeatures(final SuperpcReference data) {
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            assertList(data.files().table("listfeatures_" + tag.getKey() + ".csv"), ListedFeature.of(model(data, tag)),
                data + " " + tag.getKey());
        }
    }

    /** superpc rounds: numbers to three decimals, ranks and shares to two. Features with equal rounded importance may change places. */
    private static void assertList(final ReferenceTable expected, final List<ListedFeature> actual, final String what) {
        assertEquals(expected.rows().size(), actual.size(), what);
        for (int i = 0; i < actual.size(); i++) {
            final int row = List.of(expected.text("Name")).indexOf(actual.get(i).name());
            assertEquals(expected.numbers("Importance-score")[i], actual.get(i).importance(),
                5.001e-4 + 1e-7 * Math.abs(actual.get(i).importance()), what + i);
            assertEquals(expected.numbers("Importance-score")[row], actual.get(i).importance(),
                5.001e-4 + 1e-7 * Math.abs(actual.get(i).importance()), what + i);
            assertEquals(expected.numbers("Raw-score")[row], actual.get(i).score(), 5.001e-4, what + i);
            if (expected.columns().contains("median-rank-in-CV")) {
                assertEquals(expected.numbers("median-rank-in-CV")[row], actual.get(i).medianRank(), 5.001e-3, what + i);
                assertEquals(expected.numbers("prop-selected-in-CV")[row], actual.get(i).selectedShare(), 5.001e-3, what + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void likelihoodRatiosOverTheThresholds(final SuperpcReference data) {
        final ReferenceTable expected = data.files().table("lrtest_curv.csv");
        final LikelihoodRatioCurve actual =
            LikelihoodRatioCurve.of(data.training(), data.test(), SpcaSettings.DEFAULT, 1, expected.rows().size());
        assertColumn(expected.numbers("threshold"), actual.thresholds(), tolerance(data), data + " threshold");
        assertColumn(expected.numbers("num_features"), Arrays.stream(actual.features()).asDoubleStream().toArray(), 0,
            data + " features");
        assertColumn(expected.numbers("lrtest"), actual.likelihoodRatio(), tolerance(data), data + " LR");
    }

    @Test
    void rejectsBadInput() {
        final SuperpcReference data = SuperpcReference.values()[0];
        final SpcaModel model = SpcaLearner.train(data.training(), SpcaSettings.DEFAULT, 1.5, 1);
        assertThrows(InputException.class, () -> ReducedPredictor.of(model, -1));
        assertThrows(InputException.class, () -> ReducedPredictor.path(model, 0));
        assertThrows(InputException.class,
            () -> LikelihoodRatioCurve.of(data.training(), data.test(), SpcaSettings.DEFAULT, 1, 1));
        assertThrows(InputException.class, () -> ReducedCrossValidation.run(data.test(), data.folds("folds.csv"),
            SpcaSettings.DEFAULT, 1.5, new double[]{0}, Progress.NONE));
        assertThrows(InputException.class,
            () -> ReducedPredictor.of(model, 0).score(model, List.of("other"), new double[][]{{1}}));
    }
}
