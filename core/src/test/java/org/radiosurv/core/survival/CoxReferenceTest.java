// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;
import static org.radiosurv.core.survival.Closeness.texts;

import java.util.Arrays;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Cox models against R 4.2.2, survival 3.5-3; tolerance 1e-9. */
class CoxReferenceTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void severalCovariates(final SurvivalReference data) {
        final JsonNode expected = data.expected();
        assertFit(data, expected.get("cox_multi_efron"), texts(expected.get("cox_multi_efron").get("terms")));
        assertFit(data, expected.get("cox_multi_breslow"), texts(expected.get("cox_multi_efron").get("terms")));
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void oneCovariate(final SurvivalReference data) {
        for (final Map.Entry<String, JsonNode> model : data.expected().get("cox_univariate").properties()) {
            assertFit(data, model.getValue());
        }
    }

    /** @param needed columns that must be present for a row to be used */
    private static void assertFit(final SurvivalReference data, final JsonNode expected, final String... needed) {
        final String call = expected.get("call").asText();
        final String[] terms = texts(expected.get("terms"));
        final ReferenceTable input = data.input().where(row -> complete(row, needed) && complete(row, terms));
        final double[][] x = Arrays.stream(terms).map(input::numbers).toArray(double[][]::new);
        final CoxOptions options =
            CoxOptions.DEFAULT.withTies(call.contains("breslow") ? Ties.BRESLOW : Ties.EFRON);
        final CoxFit fit = CoxRegression.of(input.numbers(data.expected().get("time").asText()),
            input.flags(data.expected().get("status").asText())).fit(x, options);
        assertEquals(expected.get("n").asInt(), fit.n(), call);
        assertEquals(expected.get("nevent").asInt(), fit.events(), call);
        assertEquals(expected.get("iter").asInt(), fit.iterations(), call);
        assertColumn(numbers(expected.get("coef")), fit.coefficients(), TOLERANCE, call + " coef");
        assertColumn(numbers(expected.get("se")), fit.standardErrors(), TOLERANCE, call + " se");
        for (int j = 0; j < terms.length; j++) {
            assertColumn(numbers(expected.get("vcov").get(j)), fit.covariance()[j], TOLERANCE, call + " vcov");
        }
        assertClose(number(expected.get("loglik_null")), fit.logLikelihoodNull(), TOLERANCE, call);
        assertClose(number(expected.get("loglik")), fit.logLikelihood(), TOLERANCE, call);
        assertTest(expected.get("lr_test"), fit.likelihoodRatioTest(), call + " LR");
        assertTest(expected.get("wald_test"), fit.waldTest(), call + " Wald");
        assertTest(expected.get("score_test"), fit.scoreTest(), call + " score");
    }

    private static boolean complete(final CSVRecord row, final String... columns) {
        return Arrays.stream(columns).noneMatch(column -> row.get(column).isEmpty());
    }

    private static void assertTest(final JsonNode expected, final ChiSquareTest actual, final String what) {
        assertClose(number(expected.get("stat")), actual.statistic(), TOLERANCE, what);
        assertEquals(expected.get("df").asInt(), actual.degreesOfFreedom(), what);
        assertClose(number(expected.get("p")), actual.p(), TOLERANCE, what);
    }

    /** R warns that the coefficient may be infinite; the log likelihood is what can be compared. */
    @Test
    void separation() {
        final ReferenceFiles files = new ReferenceFiles(SurvivalReference.class, "surv/edge");
        final ReferenceTable input = files.table("separation.csv");
        final CoxFit fit = CoxRegression.of(input.numbers("t"), input.flags("e"))
            .fit(new double[][]{input.numbers("z")}, CoxOptions.DEFAULT);
        final double[] expected = numbers(files.json("expected.json").get("separation").get("loglik"));
        assertClose(expected[0], fit.logLikelihoodNull(), TOLERANCE, "null");
        assertClose(expected[1], fit.logLikelihood(), TOLERANCE, "separated");
        assertTrue(fit.possiblyInfinite(0));
    }
}
