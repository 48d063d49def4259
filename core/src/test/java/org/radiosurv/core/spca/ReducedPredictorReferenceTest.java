// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.number;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.ReferenceTable;

import com.fasterxml.jackson.databind.JsonNode;

/** Shrinkage path and likelihood ratios over the thresholds against superpc 1.12. */
class ReducedPredictorReferenceTest {

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

    /** The last threshold is the second largest score itself. */
    @ParameterizedTest
    @EnumSource(SuperpcReference.class)
    void likelihoodRatiosOverTheThresholds(final SuperpcReference data) {
        final ReferenceTable expected = data.files().table("lrtest_curv.csv");
        final double[] magnitudes =
            Arrays.stream(SpcaScores.compute(data.training(), SpcaSettings.DEFAULT).score()).map(Math::abs).sorted().toArray();
        final int last = expected.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            final double threshold = i == last ? magnitudes[magnitudes.length - 2] : expected.numbers("threshold")[i];
            final SpcaModel model = SpcaLearner.train(data.training(), SpcaSettings.DEFAULT, threshold, 1);
            final TrainingSet test = data.test();
            final CoxFit fit = model.predict(test.featureNames(), test.values()).fitToOutcome(test.time(), test.event());
            assertEquals(expected.numbers("num_features")[i], model.selected().size(), data + " threshold " + (i + 1));
            assertClose(expected.numbers("lrtest")[i], fit.likelihoodRatio(), tolerance(data), data + " LR " + (i + 1));
        }
    }

    @Test
    void rejectsBadInput() {
        final SuperpcReference data = SuperpcReference.values()[0];
        final SpcaModel model = SpcaLearner.train(data.training(), SpcaSettings.DEFAULT, 1.5, 1);
        assertThrows(InputException.class, () -> ReducedPredictor.of(model, -1));
        assertThrows(InputException.class, () -> ReducedPredictor.path(model, 0));
        assertThrows(InputException.class,
            () -> ReducedPredictor.of(model, 0).score(model, List.of("other"), new double[][]{{1}}));
    }
}
