// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Delayed entry, two strata and case weights with ties at once, against R 4.2.2, survival 3.5-3; tolerance 1e-8. */
class CoxStartStopReferenceTest {

    private static final double TOLERANCE = 1e-8;

    private static final double ALL = Double.POSITIVE_INFINITY;

    private final ReferenceFiles files = new ReferenceFiles(SurvivalReference.class, "surv/start_stop");

    private CoxDesign design(final Ties ties) {
        final ReferenceTable input = files.table("input.csv");
        final double[][] x = {input.numbers("x"), input.numbers("z")};
        final CoxRegression regression = CoxRegression.of(CoxOutcome.of(input.numbers("stop"), input.flags("event"))
            .withStart(input.numbers("start")).withStrata(input.text("s")).withWeights(input.numbers("w")));
        return CoxDesign.of(regression, x, regression.fit(x, CoxOptions.DEFAULT.withTies(ties)));
    }

    @ParameterizedTest
    @EnumSource
    void fit(final Ties ties) {
        final JsonNode expected = files.json("expected.json").get(ties.label());
        final CoxFit fit = design(ties).fit();
        assertColumn(numbers(expected.get("coef")), fit.coefficients(), TOLERANCE, "coef");
        assertColumn(numbers(expected.get("se")), fit.standardErrors(), TOLERANCE, "se");
        assertColumn(numbers(expected.get("loglik")), new double[]{fit.logLikelihoodNull(), fit.logLikelihood()},
            TOLERANCE, "loglik");
        assertClose(number(expected.get("score")), fit.scoreTest().statistic(), TOLERANCE, "score test");
        assertColumn(numbers(expected.get("means")), design(ties).means(), TOLERANCE, "means");
    }

    @ParameterizedTest
    @EnumSource
    void residuals(final Ties ties) {
        final JsonNode expected = files.json("expected.json").get(ties.label());
        final CoxResiduals residuals = CoxResiduals.of(design(ties));
        assertColumn(numbers(expected.get("martingale")), residuals.martingale(), TOLERANCE, "martingale");
        assertColumn(numbers(expected.get("score_x")), Arrays.stream(residuals.score()).mapToDouble(r -> r[0]).toArray(),
            TOLERANCE, "score x");
        assertColumn(numbers(expected.get("score_z")), Arrays.stream(residuals.score()).mapToDouble(r -> r[1]).toArray(),
            TOLERANCE, "score z");
        assertColumn(numbers(expected.get("dfbeta_x")), Arrays.stream(residuals.dfbeta()).mapToDouble(r -> r[0]).toArray(),
            TOLERANCE, "dfbeta x");
        assertColumn(numbers(expected.get("sch_x")),
            residuals.schoenfeld().stream().mapToDouble(r -> r.residual()[0]).toArray(), TOLERANCE, "Schoenfeld");
        assertColumn(numbers(expected.get("scaled_x")),
            residuals.schoenfeld().stream().mapToDouble(r -> r.scaled()[0]).toArray(), TOLERANCE, "scaled Schoenfeld");
    }

    @ParameterizedTest
    @EnumSource
    void proportionality(final Ties ties) {
        final JsonNode expected = files.json("expected.json").get(ties.label()).get("zph");
        for (final TimeTransform transform : TimeTransform.values()) {
            final ProportionalHazards tests = ProportionalHazards.of(design(ties), transform);
            assertColumn(numbers(expected.get(transform.label()).get("chisq")), new double[]{tests.test(0).statistic(),
                tests.test(1).statistic(), tests.global().statistic()}, TOLERANCE, transform.label());
        }
    }

    @ParameterizedTest
    @EnumSource
    void concordanceAndSurvival(final Ties ties) {
        final JsonNode expected = files.json("expected.json").get(ties.label());
        final CoxDesign design = design(ties);
        final Concordance c = design.concordance(ConcordanceWeighting.N, ALL);
        assertClose(number(expected.get("concordance")), c.concordance(), TOLERANCE, "C");
        assertClose(number(expected.get("concordance_se")), c.standardError(), TOLERANCE, "SE");
        final JsonNode curve = expected.get("survival_a");
        final PredictedSurvival predicted = CoxBaseline.of(design).predict(new double[]{1, 1}, "a",
            numbers(curve.get("time")), 0.95);
        assertColumn(numbers(curve.get("cumhaz")), predicted.cumulativeHazard(), TOLERANCE, "cumulative hazard");
        assertColumn(numbers(curve.get("se")), predicted.standardErrorLog(), TOLERANCE, "standard error");
    }

    /** coxph(..., robust = TRUE, cluster = 1:nrow(d)) of the same data. */
    @Test
    void robustStandardErrors() {
        assertArrayEquals(new double[]{0.1392842765662582, 0.3048169558106764},
            CoxResiduals.of(design(Ties.EFRON)).robustStandardErrors(), 1e-9);
        assertArrayEquals(new double[]{0.1375094052664217, 0.3030224279470823},
            CoxResiduals.of(design(Ties.BRESLOW)).robustStandardErrors(), 1e-9);
    }
}
