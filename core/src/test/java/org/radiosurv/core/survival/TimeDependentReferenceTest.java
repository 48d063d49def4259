// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.number;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radiosurv.core.InputException;

import com.fasterxml.jackson.databind.JsonNode;

/** Time-dependent ROC, Brier score and difference of restricted means against the R references; tolerance 1e-8. */
class TimeDependentReferenceTest {

    private static final double TOLERANCE = 1e-8;

    /** In lung the last digit of R's linear predictor divides patients with equal covariates, which adds cuts. */
    private static final double HEAGERTY_LUNG = 1e-4;

    /**
     * The marker is the linear predictor of the Cox model of several covariates; Brier's prediction is the
     * pooled S(t). In colon_death rounding of R's linear predictor moves single pairs.
     */
    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void accuracy(final SurvivalReference data) {
        final CoxCase model = CoxCase.several(data, Ties.EFRON);
        final double[] marker = model.design().linearPredictor();
        final double[] time = model.outcome().time();
        final boolean[] event = model.outcome().event();
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(time, event);
        final KaplanMeierCurve curve = KaplanMeier.fit(time, event, ConfidenceType.LOG);
        for (final JsonNode expected : data.expected().get("td_auc_own_formula")) {
            final double t = number(expected.get("t"));
            assertClose(number(expected.get("auc_ipcw")), accuracy.auc(marker, t), data == SurvivalReference.COLON ? 1e-5 : TOLERANCE,
                "AUC");
            assertClose(number(expected.get("auc_heagerty_km")), accuracy.heagertyAuc(marker, t), heagertyTolerance(data), "Heagerty");
            final double[] probability = new double[time.length];
            Arrays.fill(probability, curve.at(t).survival());
            assertClose(number(expected.get("brier_km_all")), accuracy.brier(probability, t), TOLERANCE, "Brier");
        }
    }

    private static double heagertyTolerance(final SurvivalReference data) {
        return data == SurvivalReference.LUNG ? HEAGERTY_LUNG : data == SurvivalReference.COLON ? 1e-5 : TOLERANCE;
    }

    @ParameterizedTest
    @EnumSource(value = SurvivalReference.class, names = {"LUNG", "OVARIAN", "SIMULATED_COHORT"})
    void restrictedMeans(final SurvivalReference data) {
        final JsonNode expected = data.expected().get("rmst_difference");
        final var curves = data.groupCurves(ConfidenceType.LOG);
        final RestrictedMeanDifference actual = RestrictedMeanDifference.of(curves.get(0).curve(), curves.get(1).curve(),
            number(expected.get("tau")));
        assertClose(number(expected.get("diff_second_minus_first")), actual.difference(), TOLERANCE, "difference");
        assertClose(number(expected.get("se")), actual.standardError(), TOLERANCE, "se");
        assertClose(number(expected.get("z")), actual.z(), TOLERANCE, "z");
        assertClose(number(expected.get("p")), actual.p(), TOLERANCE, "p");
    }

    /** Deaths at 1 and 3, censored at 2 and 5, alive at 6; at t = 4: case 1 weighs 1, case 3 weighs 4/3 (one of four left). */
    @Test
    void fivePatientsByHand() {
        final double[] time = {1, 2, 3, 5, 6};
        final boolean[] event = {true, false, true, false, false};
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(time, event);
        assertEquals((1 * 1.5 + 4. / 3 * 1) / (1 + 4. / 3) / 2, accuracy.auc(new double[]{4, 9, 3, 4, 1}, 4), 1e-14);
        assertEquals((1 + 4. / 3 + 2 * 4. / 3) / 4 / 5, accuracy.brier(new double[]{0.5, 0.5, 0.5, 0.5, 0.5}, 4), 1e-14);
        assertEquals(Double.NaN, accuracy.auc(time, 9));
        final InputException error =
            assertThrows(InputException.class, () -> accuracy.auc(new double[]{1, 2, Double.NaN, 3, 4}, 4));
        assertTrue(error.getMessage().contains("finite"), error.getMessage());
    }
}
