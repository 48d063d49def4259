// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.ReferenceFiles;
import org.radiosurv.core.survival.ReferenceTable;
import org.radiosurv.core.survival.SchoenfeldSmooth;
import org.radiosurv.core.survival.Ties;
import org.radiosurv.core.survival.TimeTransform;

class CoxModelTest {

    private static final double TOLERANCE = 1e-9;

    private static final double[] TIMES = {30, 90, 365};

    private static final ReferenceFiles FILES = new ReferenceFiles(CoxModelTest.class, ".");

    private static final ReferenceTable VETERAN =
        new ReferenceFiles(ReferenceFiles.class, "surv/veteran").table("input.csv");

    private static CoxAnalysis analysis(final boolean strata, final boolean weights) {
        CoxOutcome outcome = CoxOutcome.of(VETERAN.numbers("time"), VETERAN.flags("status"));
        if (strata) {
            outcome = outcome.withStrata(VETERAN.text("trt"));
        }
        if (weights) {
            final double[] months = VETERAN.numbers("diagtime");
            final double[] weight = new double[months.length];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = 1 + months[i] / 50;
            }
            outcome = outcome.withWeights(weight);
        }
        return CoxAnalysis.of(outcome, List.of(CoxCovariate.category("celltype", VETERAN.text("celltype"), "squamous"),
            CoxCovariate.number("karno", VETERAN.numbers("karno")), CoxCovariate.number("age", VETERAN.numbers("age"))),
            CoxOptions.DEFAULT.withTies(strata ? Ties.BRESLOW : Ties.EFRON));
    }

    private static CoxModel model(final boolean strata, final boolean weights) {
        return CoxModel.of(analysis(strata, weights), "time", "status", strata ? "trt" : "",
            strata ? VETERAN.text("trt") : null, 0, false);
    }

    private static double[] patient(final CoxModel model, final int row) {
        final double[] x = new double[model.size()];
        model.terms().get(0).term().encode(VETERAN.text("celltype")[row], x);
        model.terms().get(1).term().encode(VETERAN.numbers("karno")[row], x);
        model.terms().get(2).term().encode(VETERAN.numbers("age")[row], x);
        return x;
    }

    @ParameterizedTest
    @CsvSource({"predict.csv,false,false,0.95", "predict_strata_breslow.csv,true,false,0.9", "predict_weights.csv,false,true,0.95"})
    void predictsAsRAfterATripThroughTheFile(final String file, final boolean strata, final boolean weights, final double level) {
        final CoxModel model = CoxModelJson.read(CoxModelJson.write(model(strata, weights)));
        final CoxPredictor predictor = new CoxPredictor(model, TIMES, level);
        final ReferenceTable expected = FILES.table(file);
        assertEquals(137, expected.rows().size());
        for (int i = 0; i < 137; i++) {
            final CoxPrediction prediction = predictor.predict(patient(model, i), VETERAN.text("trt")[i]);
            close(expected, "lp", i, prediction.linearPredictor());
            close(expected, "risk", i, prediction.risk());
            close(expected, "median", i, prediction.median());
            for (int t = 0; t < TIMES.length; t++) {
                final String days = Integer.toString((int)TIMES[t]);
                close(expected, "s" + days, i, prediction.survival()[t]);
                close(expected, "lower" + days, i, prediction.lower()[t]);
                close(expected, "upper" + days, i, prediction.upper()[t]);
            }
        }
    }

    private static void close(final ReferenceTable expected, final String column, final int row, final double actual) {
        final double wanted = expected.numbers(column)[row];
        assertEquals(wanted, actual, TOLERANCE * Math.max(1, Math.abs(wanted)), column + " " + row);
    }

    @ParameterizedTest
    @CsvSource({"KM", "RANK", "IDENTITY", "LOG"})
    void smoothsResidualsAsR(final TimeTransform transform) {
        final SchoenfeldSmooth smooth = SchoenfeldSmooth.of(analysis(false, false).design(), transform);
        final ReferenceTable expected =
            FILES.table("smooth.csv").where(row -> row.get("transform").equals(transform.label()));
        assertEquals(200, expected.rows().size());
        for (int row = 0; row < 200; row++) {
            final int j = row / 40;
            assertEquals(expected.numbers("x")[row], smooth.x()[row % 40], 1e-8 * Math.max(1, smooth.x()[39]));
            assertEquals(expected.numbers("curve")[row], smooth.curve()[j][row % 40], 1e-8, "curve " + row);
            assertEquals(expected.numbers("se")[row], smooth.standardError()[j][row % 40], 1e-8, "se " + row);
        }
    }

    @Test
    void sixPatientsByHand() {
        final CoxAnalysis six = CoxAnalysis.of(CoxOutcome.of(new double[]{1, 2, 3}, new boolean[]{true, false, true}),
            List.of(CoxCovariate.category("sex", new String[]{"m", "f", "m"}, "m")), CoxOptions.DEFAULT.withMaxIterations(0));
        // beta = 0: hazard rises by 1/3 at time 1, by 1 at time 3
        final CoxModel model = CoxModel.of(six, "t", "e", "", null, 2, false);
        assertArrayEquals(new double[]{1, 3}, model.hazards().get(0).time());
        assertArrayEquals(new double[]{1.0 / 3, 4.0 / 3}, model.hazards().get(0).hazard(), 1e-15);
        final CoxPrediction prediction = new CoxPredictor(model, new double[]{0, 1, 2.5, 3, 3.1}, 0.95)
            .predict(new double[]{0}, null);
        assertArrayEquals(new double[]{1, Math.exp(-1.0 / 3), Math.exp(-1.0 / 3), Math.exp(-4.0 / 3), Double.NaN},
            prediction.survival(), 1e-15);
        assertEquals(3, prediction.median());
        assertEquals(2, CoxModelJson.read(CoxModelJson.write(model)).training().leftOut());
    }

    @Test
    void holdsNoRowsAndRecognisesItsTable() {
        final CoxModel model = model(false, false);
        final double[][] rows = analysis(false, false).terms().rows();
        final double[][] turned = rows.clone();
        turned[0] = rows[136];
        turned[136] = rows[0];
        assertEquals(model.training().digest(), TableDigest.of(turned, null));
        turned[0] = rows[0];
        assertNotEquals(model.training().digest(), TableDigest.of(turned, null));
        assertNotEquals(model(true, false).training().digest(), model.training().digest());
        assertFalse(CoxModelJson.write(model).contains("martingale"));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        final CoxModel model = model(true, false);
        final double[] x = new double[model.size()];
        assertMessage(() -> model.terms().get(0).term().encode("mesothelioma", x), "'mesothelioma'", "'squamous' (reference)");
        assertMessage(() -> model.terms().get(1).term().encode(Double.NaN, x), "'karno'", "NaN");
        final CoxPredictor predictor = new CoxPredictor(model, TIMES, 0.95);
        assertMessage(() -> predictor.predict(patient(model, 0), "3"), "1, 2", "3");
        assertMessage(() -> new CoxPredictor(model, new double[]{-1}, 0.95), "-1");
        assertMessage(() -> new CoxPredictor(model, TIMES, 1), "between 0 and 1");
        assertTrue(model.terms().get(1).extrapolates(9.9));
        assertFalse(model.terms().get(1).extrapolates(10));
    }

    @Test
    void refusesFilesThatAreNoModel() {
        final String text = CoxModelJson.write(model(true, false));
        assertMessage(() -> CoxModelJson.read("{"), "JSON");
        assertMessage(() -> CoxModelJson.read("{\"format\":\"radiosurv-spca-model\"}"), "radiosurv-cox-model");
        assertMessage(() -> CoxModelJson.read(text.replace("\"schema_version\" : 1", "\"schema_version\" : 2")), "schema version", "2");
        assertMessage(() -> CoxModelJson.read(text.replace("\"cumulative_hazard\"", "\"hazard\"")), "cumulative_hazard");
        assertMessage(() -> CoxModelJson.read(text.replace("\"kind\" : \"number\"", "\"kind\" : \"colour\"")), "colour");
        assertMessage(() -> CoxModelJson.read(text.replace("\"karno\"", "\"age\"")), "distinct names");
    }

    @Test
    void namesAreDistinct() {
        final CoxOutcome outcome = CoxOutcome.of(new double[]{1, 2}, new boolean[]{true, true});
        final CoxCovariate x = CoxCovariate.number("a=b", new double[]{1, 2});
        assertMessage(() -> CoxAnalysis.of(outcome, List.of(x, x), CoxOptions.DEFAULT), "'a=b' twice");
        assertMessage(() -> CoxAnalysis.of(outcome, List.of(x, CoxCovariate.category("a", new String[]{"b", "c"}, "c")),
            CoxOptions.DEFAULT), "'a=b' twice");
        assertMessage(() -> CoxAnalysis.of(outcome, List.of(), CoxOptions.DEFAULT), "at least one covariate");
    }

    private static void assertMessage(final Runnable action, final String... parts) {
        final String message = assertThrows(InputException.class, action::run).getMessage();
        for (final String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
