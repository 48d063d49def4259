// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;
import static org.radiosurv.core.survival.Closeness.texts;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.ReferenceTable;

/** Scores, cross-validation, predictions and importance against superpc 1.12 (tolerances: README of the resources). */
class SuperpcReferenceTest {

    private static final double TOLERANCE = 1e-9;

    /** Where superpc works on the Gram matrix of features on very different scales. */
    private static final double GRAM_TOLERANCE = 1e-6;

    private static double tolerance(final SuperpcReference data) {
        return data == SuperpcReference.RAW_SCALES ? GRAM_TOLERANCE : TOLERANCE;
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void scores(final SuperpcReference data) {
        final ReferenceTable expected = data.files().table("feature_scores.csv");
        final TrainingSet training = data.training();
        final SpcaScores scores = SpcaScores.compute(training, SpcaSettings.DEFAULT);
        assertArrayEquals(expected.text("feature"), scores.featureNames().toArray());
        final JsonNode fudge = data.expected().get("fudge");
        for (int j = 0; j < training.p(); j++) {
            assertClose(expected.numbers("U")[j], scores.numerator()[j], TOLERANCE, expected.numbers("sd")[j], "U");
            assertClose(expected.numbers("sd")[j], scores.standardDeviation()[j], TOLERANCE, 0, "sd");
        }
        assertColumn(expected.numbers("score_default"), scores.score(), TOLERANCE, "score");
        assertClose(number(fudge.get("default_median")), scores.s0(), TOLERANCE, 0, "s0");
        for (final String percentile : new String[]{"0", "0.1", "0.5", "0.9", "-1"}) {
            final SpcaScores other = SpcaScores.compute(training,
                SpcaSettings.DEFAULT.withS0Percentile(Double.parseDouble(percentile)));
            assertColumn(expected.numbers("score_s0perc_" + percentile), other.score(), TOLERANCE, percentile);
            assertClose(number(fudge.get("s0perc_" + percentile)), other.s0(), TOLERANCE, 0, percentile);
        }
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void crossValidationWithThreeComponents(final SuperpcReference data) {
        final CrossValidationResult result = crossValidate(data, "folds.csv", 3);
        assertCurves(data, data.files().table("cv_curve.csv"), result);
        final ReferenceTable expected = data.files().table("cv_fold_lr.csv");
        for (int fold = 1; fold <= result.folds().total(); fold++) {
            final String number = String.valueOf(fold);
            final ReferenceTable rows = expected.where(row -> row.get("fold").equals(number));
            final double[][] actual = result.foldLikelihoodRatios(fold);
            for (int k = 0; k < 3; k++) {
                final int component = k;
                assertColumn(rows.numbers("lr_k" + (k + 1)),
                    Arrays.stream(actual).mapToDouble(row -> row[component]).toArray(), tolerance(data),
                    "LR of fold " + fold + " on components to " + (k + 1));
            }
            assertArrayEquals(Arrays.stream(rows.numbers("n_features")).mapToInt(m -> (int)m).toArray(),
                result.foldFeatures(fold));
        }
        final JsonNode cv = data.expected().get("cv");
        assertEquals(cv.get("best_index_k1").asInt() - 1, result.bestIndex());
        assertClose(number(cv.get("best_threshold_k1")), result.bestThreshold(), TOLERANCE, 0, "best");
        assertColumn(numbers(cv.get("preval_oriented_k1")), result.prevalidation(), tolerance(data), "preval");
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void scoresOfTheFolds(final SuperpcReference data) {
        final ReferenceTable expected = data.files().table("cv_fold_scores.csv");
        final TrainingSet training = data.training();
        final Folds folds = data.folds("folds.csv");
        assertTrue(folds.total() >= 5);
        for (int fold = 0; fold < folds.total(); fold++) {
            assertColumn(expected.numbers("fold" + (fold + 1)),
                SpcaScores.compute(training.subset(folds.training(fold)), SpcaSettings.DEFAULT).score(), TOLERANCE,
                data + " fold " + (fold + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void prevalidatedComponents(final SuperpcReference data) {
        final ReferenceTable expected = data.files().table("cv_preval_comp1.csv");
        final CrossValidationResult result = crossValidate(data, "folds.csv", 1);
        assertArrayEquals(expected.text("id"), data.training().ids().toArray());
        for (int i = 0; i < result.thresholds().length; i++) {
            assertColumn(expected.numbers("oriented_t" + (i + 1)), result.prevalidatedComponent(i), tolerance(data),
                data + " threshold " + (i + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPARABLE_SCALES,default", "HEAVY_TIES,default", "RAW_SCALES,default", "NO_CENSORING,default",
        "COMPARABLE_SCALES,nfold10", "HEAVY_TIES,nfold5", "RAW_SCALES,nfold10", "NO_CENSORING,nfold5"})
    void crossValidationWithRepeats(final SuperpcReference data, final String folds) {
        assertCurves(data, data.files().table("cv_curve_" + folds + ".csv"),
            crossValidate(data, "folds_" + folds + ".csv", 1));
    }

    private static CrossValidationResult crossValidate(final SuperpcReference data, final String folds,
        final int components) {
        return SpcaCrossValidation.run(data.training(), data.folds(folds), SpcaSettings.DEFAULT,
            CrossValidationSettings.DEFAULT.withComponents(components), Progress.NONE);
    }

    private static void assertCurves(final SuperpcReference data, final ReferenceTable expected,
        final CrossValidationResult result) {
        assertColumn(expected.numbers("threshold"), result.thresholds(), TOLERANCE, "threshold");
        assertColumn(expected.numbers("nonzero"), result.meanFeatures(), TOLERANCE, "nonzero");
        for (int k = 1; k <= result.components(); k++) {
            final CrossValidationCurve curve = result.curve(k);
            assertColumn(expected.numbers("scor_k" + k), curve.value(), tolerance(data), "scor " + k);
            assertColumn(expected.numbers("lower_k" + k), curve.lower(), tolerance(data), "lower " + k);
            assertColumn(expected.numbers("upper_k" + k), curve.upper(), tolerance(data), "upper " + k);
        }
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void predictions(final SuperpcReference data) {
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            for (final int components : new int[]{1, 3}) {
                final JsonNode expected = tag.getValue().get("nc" + components);
                if (expected != null && !expected.has("error")) {
                    assertPrediction(data, tag.getKey(), expected, components);
                }
            }
        }
    }

    private static SpcaModel train(final SuperpcReference data, final String tag, final int components) {
        final double printed = number(data.expected().get("predict").get(tag).get("threshold"));
        final double threshold = tag.equals("best") ? crossValidate(data, "folds.csv", 1).bestThreshold() : printed;
        return SpcaLearner.train(data.training(), SpcaSettings.DEFAULT, threshold, components);
    }

    private static void assertPrediction(final SuperpcReference data, final String tag, final JsonNode expected,
        final int components) {
        final SpcaModel model = train(data, tag, components);
        final String what = data + " " + tag + " nc" + components;
        assertArrayEquals(texts(expected.get("features")),
            model.selected().stream().map(ModelFeature::name).toArray(), what);
        final double tolerance = model.selected().size() > data.training().n() ? tolerance(data) : TOLERANCE;
        assertColumn(numbers(expected.get("u_abs_comp1")),
            model.selected().stream().mapToDouble(feature -> Math.abs(feature.loading()[0])).toArray(), tolerance, what);
        assertColumn(numbers(expected.get("d")),
            model.components().stream().mapToDouble(ModelComponent::singularValue).toArray(), tolerance, what);
        assertColumn(numbers(expected.get("abs_coef")),
            model.components().stream().mapToDouble(ModelComponent::coefficient).toArray(), tolerance, what);
        for (final String set : new String[]{"train", "test"}) {
            assertSet(data, tag, expected, components, set, model, tolerance);
        }
    }

    private static void assertSet(final SuperpcReference data, final String tag, final JsonNode expected,
        final int components, final String set, final SpcaModel model, final double tolerance) {
        final TrainingSet cohort = set.equals("train") ? data.training() : data.test();
        final SpcaPrediction actual = model.predict(cohort.featureNames(), cohort.x());
        final ReferenceTable rows =
            data.files().table("predict_" + tag + ".csv").where(row -> row.get("set").equals(set));
        final String prefix = "nc" + components + "_";
        final String what = data + " " + tag + " " + set + " " + prefix;
        for (int k = 0; k < components; k++) {
            assertColumn(rows.numbers(prefix + "cont" + (k + 1)), actual.components()[k], tolerance, what);
            assertGroups(rows.numbers(prefix + "disc" + (k + 1)), actual.componentGroups()[k], what);
        }
        assertColumn(rows.numbers(prefix + "1df"), actual.combined(), tolerance, what + "1df");
        assertGroups(rows.numbers(prefix + "1df_disc"), actual.combinedGroups(), what + "1df");
        final CoxFit fit = actual.fitToOutcome(cohort.time(), cohort.event());
        final JsonNode test = expected.get("fit_to_outcome_" + set);
        assertClose(number(test.get("stat")), fit.likelihoodRatio(), tolerance, what + "LR");
        assertClose(number(test.get("p")), fit.likelihoodRatioTest().p(), tolerance, what + "p");
        assertColumn(numbers(test.get("coef")), fit.coefficients(), tolerance, what + "coef");
        assertColumn(numbers(test.get("se")), fit.standardErrors(), tolerance, what + "se");
        if (set.equals("test")) {
            assertColumn(numbers(test.get("z")), IntStream.range(0, components).mapToDouble(fit::z).toArray(), tolerance, what + "z");
            assertColumn(numbers(test.get("p_coef")), IntStream.range(0, components).mapToDouble(fit::waldP).toArray(), tolerance, what + "p of coefficients");
            assertDiscrete(expected.get("fit_to_outcome_test_discrete"), cohort, actual, what);
        }
        if (components == 1) {
            assertLogRank(expected.get("group_logrank_" + set), cohort, actual.group(), what);
        }
    }

    private static void assertDiscrete(final JsonNode expected, final TrainingSet cohort, final SpcaPrediction actual,
        final String what) {
        final CoxFit fit = actual.fitGroupsToOutcome(cohort.time(), cohort.event());
        assertClose(number(expected.get("stat")), fit.likelihoodRatio(), TOLERANCE, what + "LR of groups");
        assertClose(number(expected.get("p")), fit.likelihoodRatioTest().p(), TOLERANCE, what + "p of groups");
        assertClose(number(expected.get("coef")), fit.coefficient(0), TOLERANCE, what + "coefficient of groups");
    }

    private static void assertGroups(final double[] expected, final int[] actual, final String what) {
        assertArrayEquals(expected, IntStream.of(actual).asDoubleStream().toArray(), what);
    }

    private static void assertLogRank(final JsonNode expected, final TrainingSet cohort, final int[] group,
        final String what) {
        final String[] groups = Arrays.stream(group).mapToObj(String::valueOf).toArray(String[]::new);
        final LogRankResult actual = LogRank.test(cohort.time(), cohort.event(), groups, 0, null);
        assertColumn(numbers(expected.get("median")), KaplanMeier.fitGroups(cohort.time(), cohort.event(), groups, ConfidenceType.LOG)
            .stream().mapToDouble(curve -> curve.curve().median().value()).toArray(), TOLERANCE, what + "median");
        assertClose(number(expected.get("chisq")), actual.chisq(), TOLERANCE, what + "log-rank");
        assertClose(number(expected.get("p")), actual.p(), TOLERANCE, what + "p");
        assertColumn(numbers(expected.get("obs")),
            actual.groups().stream().mapToDouble(LogRankResult.Group::observed).toArray(), TOLERANCE, what);
        assertColumn(numbers(expected.get("exp")),
            actual.groups().stream().mapToDouble(LogRankResult.Group::expected).toArray(), TOLERANCE, what);
    }

    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void importance(final SuperpcReference data) {
        for (final Map.Entry<String, JsonNode> tag : data.expected().get("predict").properties()) {
            final SpcaModel model = train(data, tag.getKey(), 1);
            final ReferenceTable expected = data.files().table("importance_" + tag.getKey() + ".csv");
            final double tolerance = model.selected().size() > data.training().n() ? tolerance(data) : TOLERANCE;
            final String what = data + " " + tag.getKey();
            assertArrayEquals(expected.text("feature"),
                model.features().stream().map(ModelFeature::name).toArray(), what);
            assertColumn(expected.numbers("importance"),
                model.features().stream().mapToDouble(feature -> feature.importance()[0]).toArray(), tolerance, what);
            assertColumn(expected.numbers("selected"),
                model.features().stream().mapToDouble(feature -> feature.selected() ? 1 : 0).toArray(), 0, what);
        }
    }
}
