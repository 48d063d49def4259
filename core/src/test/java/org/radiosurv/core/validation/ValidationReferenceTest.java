// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.ReferenceTable;
import org.radiosurv.core.survival.TimeDependentAccuracy;

/** Added value, prediction, calibration and net benefit against R; see the README beside the tables. */
class ValidationReferenceTest {

    private static final double TOLERANCE = 1e-8;

    private static final double[] HORIZONS = {60, 180};

    private final VeteranCohort veteran = new VeteranCohort();

    private void assertExpected(final String name, final double actual) {
        assertClose(veteran.expected(name), actual, TOLERANCE, name);
    }

    @Test
    void addedValue() {
        final AddedValue added = AddedValue.of(veteran.scored(), veteran.base(), 0, 0, 1, Progress.NONE);
        assertExpected("added_lr", added.test().statistic());
        assertClose(veteran.expected("added_p"), added.test().p(), TOLERANCE, 0, "p");
        assertExpected("added_coefficient", added.coefficient());
        assertExpected("hr_per_sd", added.hazardRatio().estimate());
        assertExpected("base_c", added.baseC());
        assertExpected("full_c", added.fullC());
        assertEquals(added.fullC() - added.baseC(), added.change().estimate());
        assertEquals(Double.NaN, added.permutationP());
        assertEquals(Double.NaN, added.change().lower());
    }

    @Test
    void predictionsOfOtherFolds() {
        final CrossFitting fitted =
            CrossFitting.withFolds(veteran.scored(), HORIZONS, veteran.folds(), 5, Progress.NONE);
        for (int k = 0; k < 2; k++) {
            final double[] expected = veteran.numbers("surv" + (k + 1));
            for (int i = 0; i < expected.length; i++) {
                assertClose(expected[i], fitted.survival()[k][i], TOLERANCE, "survival of patient " + i);
            }
        }
        final double[] logHazard = veteran.numbers("loghazard");
        for (int i = 0; i < logHazard.length; i++) {
            assertClose(logHazard[i], fitted.logHazard()[i], TOLERANCE, "log hazard of patient " + i);
        }
        final Interval slope = Calibration.slope(veteran.scored(), fitted.logHazard());
        assertExpected("slope", slope.estimate());
        assertExpected("slope_lower", slope.lower());
        assertExpected("slope_upper", slope.upper());
    }

    @Test
    void accuracyAndCalibration() {
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(veteran.scored().time(), veteran.scored().event());
        for (int k = 1; k <= 2; k++) {
            final double t = HORIZONS[k - 1];
            final double[] survival = veteran.numbers("surv" + k);
            assertExpected("auc" + k, accuracy.auc(veteran.scored().score(), t));
            assertExpected("brier" + k, accuracy.brier(survival, t));
            final Calibration calibration = Calibration.of(veteran.scored(), survival, t, 4);
            assertExpected("observed" + k, calibration.observed());
            assertExpected("predicted" + k, calibration.predicted());
            assertEquals(4, calibration.groups().size());
            for (int g = 1; g <= 4; g++) {
                final Calibration.Group group = calibration.groups().get(g - 1);
                final String name = "cal" + k + "_";
                assertExpected(name + "n_" + g, group.n());
                assertExpected(name + "predicted_" + g, group.predicted());
                assertExpected(name + "observed_" + g, group.observed());
                assertExpected(name + "lower_" + g, group.lower());
                assertExpected(name + "upper_" + g, group.upper());
            }
        }
    }

    @Test
    void netBenefit() {
        final ReferenceTable expected = VeteranCohort.decisions();
        int compared = 0;
        for (int k = 1; k <= 2; k++) {
            final double t = HORIZONS[k - 1];
            final ReferenceTable rows = expected.where(row -> Double.parseDouble(row.get("horizon")) == t);
            final DecisionCurve curve =
                DecisionCurve.of(veteran.scored(), veteran.numbers("surv" + k), t, rows.numbers("threshold"));
            for (int i = 0; i < rows.rows().size(); i++) {
                assertClose(rows.numbers("score")[i], curve.score()[i], TOLERANCE, "net benefit at " + curve.threshold()[i]);
                assertClose(rows.numbers("all")[i], curve.treatAll()[i], TOLERANCE, "treat all at " + curve.threshold()[i]);
                compared++;
            }
        }
        assertEquals(38, compared);
    }

    /** The curve's area by trapezoids is the AUC, which counts pairs. */
    @Test
    void areaUnderTheCurve() {
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(veteran.scored().time(), veteran.scored().event());
        final double[] score = Arrays.stream(veteran.scored().score()).map(Math::rint).toArray();
        for (final double t : HORIZONS) {
            final var roc = accuracy.roc(score, t);
            double area = 0;
            for (int k = 1; k < roc.points(); k++) {
                area += (roc.falsePositive()[k] - roc.falsePositive()[k - 1]) * (roc.truePositive()[k]
                    + roc.truePositive()[k - 1]) / 2;
            }
            assertEquals(accuracy.auc(score, t), area, 1e-12);
            assertEquals(1, roc.truePositive()[roc.points() - 1], 1e-12);
        }
    }
}
