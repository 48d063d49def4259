// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;
import static org.radiosurv.core.survival.Closeness.texts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Residuals, baseline, proportionality and concordance of Cox models against R 4.2.2, survival 3.5-3; tolerance 1e-8. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoxDiagnosticsReferenceTest {

    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void residuals(final SurvivalReference data) {
        for (final Ties ties : Ties.values()) {
            final CoxCase model = CoxCase.several(data, ties);
            final ReferenceTable expected = model.table("resid");
            final CoxResiduals residuals = CoxResiduals.of(model.design());
            final double[] lp = model.design().linearPredictor();
            assertColumn(expected.numbers("lp"), lp, TOLERANCE, "lp");
            assertColumn(expected.numbers("risk"), Arrays.stream(lp).map(Math::exp).toArray(), TOLERANCE, "risk");
            assertColumn(expected.numbers("martingale"), residuals.martingale(), TOLERANCE, "martingale");
            assertColumn(expected.numbers("deviance"), residuals.deviance(), TOLERANCE, "deviance");
            for (int j = 0; j < model.terms().length; j++) {
                assertColumn(expected.numbers("score_" + model.terms()[j]), column(residuals.score(), j), TOLERANCE,
                    "score " + model.terms()[j]);
                assertColumn(expected.numbers("dfbeta_" + model.terms()[j]), column(residuals.dfbeta(), j), TOLERANCE,
                    "dfbeta " + model.terms()[j]);
            }
        }
    }

    private static double[] column(final double[][] rows, final int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }

    /** Rows of one time are compared sorted, their order is not defined. */
    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void schoenfeld(final SurvivalReference data) {
        for (final Ties ties : Ties.values()) {
            final CoxCase model = CoxCase.several(data, ties);
            final ReferenceTable expected = model.table("schoenfeld");
            final List<SchoenfeldResidual> actual = CoxResiduals.of(model.design()).schoenfeld();
            final double[] time = actual.stream().mapToDouble(SchoenfeldResidual::time).toArray();
            assertColumn(expected.numbers("time"), time, TOLERANCE, "time");
            for (int j = 0; j < model.terms().length; j++) {
                final int column = j;
                assertColumn(sortedWithin(time, expected.numbers("sch_" + model.terms()[j])),
                    sortedWithin(time, actual.stream().mapToDouble(r -> r.residual()[column]).toArray()), TOLERANCE,
                    "Schoenfeld " + model.terms()[j]);
                assertColumn(sortedWithin(time, expected.numbers("scaled_" + model.terms()[j])),
                    sortedWithin(time, actual.stream().mapToDouble(r -> r.scaled()[column]).toArray()), TOLERANCE,
                    "scaled Schoenfeld " + model.terms()[j]);
            }
        }
    }

    private static double[] sortedWithin(final double[] time, final double[] values) {
        final double[] result = values.clone();
        for (int from = 0; from < time.length;) {
            int end = from + 1;
            while (end < time.length && time[end] == time[from]) {
                end++;
            }
            Arrays.sort(result, from, end);
            from = end;
        }
        return result;
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void baseline(final SurvivalReference data) {
        for (final Ties ties : Ties.values()) {
            final CoxCase model = CoxCase.several(data, ties);
            final ReferenceTable expected = model.table("basehaz");
            final CoxBaseline baseline = CoxBaseline.of(model.design());
            final PredictedSurvival mean = baseline.atMeans("all");
            assertColumn(numbers(model.expected().get("means")), model.design().means(), TOLERANCE, "means");
            assertColumn(expected.numbers("time"), mean.time(), TOLERANCE, "time");
            assertColumn(expected.numbers("H0_centered"), mean.cumulativeHazard(), TOLERANCE, "H0 centred");
            assertColumn(expected.numbers("surv_mean"), mean.survival(), TOLERANCE, "S");
            assertColumn(expected.numbers("se_logS"), mean.standardErrorLog(), TOLERANCE, "se");
            assertColumn(expected.numbers("lower"), mean.lower(), TOLERANCE, "lower");
            assertColumn(expected.numbers("upper"), mean.upper(), TOLERANCE, "upper");
            assertColumn(expected.numbers("H0_x0"), baseline.predict(new double[model.terms().length], "all", mean.time(),
                0.95).cumulativeHazard(), TOLERANCE, "H0");
        }
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void proportionality(final SurvivalReference data) {
        for (final Ties ties : Ties.values()) {
            final CoxCase model = CoxCase.several(data, ties);
            for (final TimeTransform transform : TimeTransform.values()) {
                final JsonNode expected = data.expected().get("zph_" + ties.label()).get(transform.label());
                final ProportionalHazards tests = ProportionalHazards.of(model.design(), transform);
                final int p = model.terms().length;
                final ChiSquareTest[] actual = IntStream.rangeClosed(0, p)
                    .mapToObj(j -> j < p ? tests.test(j) : tests.global()).toArray(ChiSquareTest[]::new);
                assertColumn(numbers(expected.get("chisq")),
                    Arrays.stream(actual).mapToDouble(ChiSquareTest::statistic).toArray(), TOLERANCE, "chisq " + transform);
                assertColumn(numbers(expected.get("p")), Arrays.stream(actual).mapToDouble(ChiSquareTest::p).toArray(),
                    TOLERANCE, "p " + transform);
                assertEquals(numbers(expected.get("df"))[p], actual[p].degreesOfFreedom());
            }
        }
    }

    /** In colon_death floating-point noise of R's linear predictor moves one of 3e5 pairs. */
    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void concordance(final SurvivalReference data) {
        final double tolerance = data == SurvivalReference.COLON ? 1e-5 : TOLERANCE;
        for (final Ties ties : Ties.values()) {
            final CoxCase model = CoxCase.several(data, ties);
            final Concordance c = model.design().concordance(ConcordanceWeighting.N, Double.POSITIVE_INFINITY);
            assertClose(number(model.expected().get("concordance")), c.concordance(), tolerance, "C");
            assertClose(number(model.expected().get("concordance_se")), c.standardError(), tolerance, "SE");
        }
        final CoxDesign efron = CoxCase.several(data, Ties.EFRON).design();
        for (final JsonNode expected : data.expected().get("concordance")) {
            final Concordance c = efron.concordance(
                ConcordanceWeighting.ofLabel(expected.get("timewt").asText()), Double.POSITIVE_INFINITY);
            final String what = expected.get("timewt").asText();
            assertClose(number(expected.get("c")), c.concordance(), tolerance, what + " C");
            assertClose(number(expected.get("se")), c.standardError(), tolerance, what + " SE");
            assertCounts(expected.get("counts"), c, tolerance, what);
        }
        final JsonNode uno = data.expected().get("uno_c_tau");
        final Concordance c = efron.concordance(ConcordanceWeighting.N_G2, number(uno.get("tau")));
        assertClose(number(uno.get("c")), c.concordance(), tolerance, "Uno");
        assertClose(number(uno.get("se")), c.standardError(), tolerance, "Uno SE");
    }

    private static void assertCounts(final JsonNode expected, final Concordance c, final double tolerance,
        final String what) {
        assertColumn(new double[]{number(expected.get("concordant")), number(expected.get("discordant")),
            number(expected.get("tied.x")), number(expected.get("tied.y")), number(expected.get("tied.xy"))},
            new double[]{c.concordant(), c.discordant(), c.tiedRisk(), c.tiedTime(), c.tiedBoth()}, tolerance,
            what + " counts");
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void oneMarker(final SurvivalReference data) {
        final JsonNode expected = data.expected().get("concordance_single_marker");
        final String marker = expected.get("marker").asText();
        final CoxCase model = CoxCase.several(data, Ties.EFRON);
        final double[] values = model.x()[Arrays.asList(model.terms()).indexOf(marker)];
        final Concordance c = Concordance.of(model.outcome(), values, ConcordanceWeighting.N, Double.POSITIVE_INFINITY);
        assertClose(number(expected.get("c")), c.concordance(), TOLERANCE, "C");
        assertClose(number(expected.get("se")), c.standardError(), TOLERANCE, "SE");
        assertCounts(expected.get("counts"), c, TOLERANCE, marker);
    }

    @ParameterizedTest
    @EnumSource(value = SurvivalReference.class, names = {"VETERAN", "SIMULATED_COHORT", "COLON"})
    void stratified(final SurvivalReference data) {
        final JsonNode expected = data.expected().get("cox_stratified_efron");
        final String[] terms = texts(expected.get("terms"));
        final String covariate = data.groupColumn();
        final ReferenceTable input = data.input().where(row -> !row.get(data.strata()).isEmpty());
        final boolean numeric = terms[0].equals(covariate);
        final double[][] x = numeric ? new double[][]{input.numbers(covariate)}
            : TreatmentCoding.of(covariate, input.text(covariate), reference(input.text(covariate), covariate, terms))
                .columns();
        final CoxRegression regression = CoxRegression.of(CoxOutcome
            .of(input.numbers(data.expected().get("time").asText()), input.flags(data.expected().get("status").asText()))
            .withStrata(input.text(data.strata())));
        final CoxFit fit = regression.fit(x, CoxOptions.DEFAULT);
        assertColumn(numbers(expected.get("coef")), fit.coefficients(), TOLERANCE, "coef");
        assertColumn(numbers(expected.get("se")), fit.standardErrors(), TOLERANCE, "se");
        assertClose(number(expected.get("loglik_null")), fit.logLikelihoodNull(), TOLERANCE, "null");
        assertClose(number(expected.get("loglik")), fit.logLikelihood(), TOLERANCE, "loglik");
        assertClose(number(expected.get("score_test").get("stat")), fit.scoreTest().statistic(), TOLERANCE, "score");
        for (int j = 0; j < terms.length; j++) {
            assertClose(numbers(expected.get("hr"))[j], fit.hazardRatio(j), TOLERANCE, "hr");
            assertClose(numbers(expected.get("z"))[j], fit.z(j), TOLERANCE, "z");
            assertClose(numbers(expected.get("p"))[j], fit.waldP(j), TOLERANCE, "p");
            assertClose(numbers(expected.get("hr_lower95"))[j], fit.hazardRatioLower(j, 0.95), TOLERANCE, "lower");
            assertClose(numbers(expected.get("hr_upper95"))[j], fit.hazardRatioUpper(j, 0.95), TOLERANCE, "upper");
        }
        final Concordance c = CoxDesign.of(regression, x, fit).concordance(ConcordanceWeighting.N,
            Double.POSITIVE_INFINITY);
        assertClose(number(expected.get("concordance")), c.concordance(), TOLERANCE, "C");
        assertClose(number(expected.get("concordance_se")), c.standardError(), TOLERANCE, "SE");
    }

    /** R names its columns covariate and level; the level without a column is the reference. */
    private static String reference(final String[] values, final String covariate, final String[] terms) {
        return Arrays.stream(values).filter(level -> !Arrays.asList(terms).contains(covariate + level)).findFirst()
            .orElseThrow();
    }
}
