// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/**
 * A score beside competing predictors: the test patients of the reference case with heavy ties, threshold 1.2, beside f001 (missing
 * in the third and seventh patient) and whether f002 is above 0. Expected values: R 4.2.2, survival 3.5-3,
 * {@code coxph(Surv(time, status) ~ score + f001 + level)} and the same without the score.
 */
class CompetingPredictorsTest {

    private static final TrainingSet TEST = SuperpcReference.HEAVY_TIES.test();

    private static double[] score() {
        final SpcaModel model = SpcaLearner.train(SuperpcReference.HEAVY_TIES.training(), SpcaSettings.DEFAULT, 1.2, 1);
        return model.predict(TEST.featureNames(), TEST.x()).score();
    }

    private static double[] feature(final int j) {
        return Arrays.stream(TEST.x()).mapToDouble(patient -> patient[j]).toArray();
    }

    private static double[] withGaps() {
        final double[] values = feature(0);
        values[2] = Double.NaN;
        values[6] = Double.NaN;
        return values;
    }

    private static CompetingPredictors.Comparison compare(final double[] score) {
        final String[] level = Arrays.stream(feature(1)).mapToObj(value -> value > 0 ? "b" : "a").toArray(String[]::new);
        return new CompetingPredictors().number("f001", withGaps()).category("level", level)
            .compare("score", score, TEST.time(), TEST.event());
    }

    @Test
    void equalsR() {
        final CompetingPredictors.Comparison actual = compare(score());
        assertEquals(List.of("score", "f001", "level=b"), actual.terms());
        assertEquals(38, actual.patients());
        final double[][] expected = {{0.5399808192817958, 0.259662762223061, 0.0375671375566044},
            {-0.0788385991093868, 0.318239433018652, 0.8043405361504861}, {-0.3246609194434045, 0.434347948280512, 0.4547814908793981}};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k][0], actual.fit().coefficient(k), 1e-9);
            assertEquals(expected[k][1], actual.fit().standardErrors()[k], 1e-9);
            assertEquals(expected[k][2], actual.fit().waldP(k), 1e-9);
        }
        assertEquals(4.90997348494201, actual.fit().likelihoodRatio(), 1e-9);
        assertEquals(0.178509275310494, actual.fit().likelihoodRatioTest().p(), 1e-9);
        assertEquals(4.75659421130393, actual.added().statistic(), 1e-9);
        assertEquals(0.0291862447818196, actual.added().p(), 1e-9);
    }

    @Test
    void withoutCompetitorsTheScoreIsTestedAlone() {
        final CompetingPredictors.Comparison alone = new CompetingPredictors().compare("score", score(), TEST.time(), TEST.event());
        assertEquals(40, alone.patients());
        assertEquals(alone.fit().likelihoodRatio(), alone.added().statistic());
    }

    @Test
    void aPredictorThatDoesNotVaryIsLeftOut() {
        final String[] same = new String[TEST.n()];
        Arrays.fill(same, "IDH wild type");
        final CompetingPredictors.Comparison actual = new CompetingPredictors().category("IDH", same)
            .number("constant", new double[TEST.n()]).compare("score", score(), TEST.time(), TEST.event());
        assertEquals(List.of("IDH", "constant"), actual.omitted());
        assertEquals(List.of("score"), actual.terms());
    }

    @Test
    void nobodyCompleteIsSaid() {
        final double[] missing = new double[TEST.n()];
        Arrays.fill(missing, Double.NaN);
        final InputException refused = assertThrows(InputException.class, () -> compare(missing));
        assertTrue(refused.getMessage().contains("0 of 40 patients"), refused.getMessage());
    }
}
