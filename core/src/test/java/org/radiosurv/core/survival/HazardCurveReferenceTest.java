// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;

import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Penalised splines and cut-offs against R 4.2.2, survival 3.5-3. */
class HazardCurveReferenceTest {

    /** The tolerance of the specification; R stops its iteration at 1e-9 of the log likelihood. */
    private static final double CURVE = 1e-6;

    private static final double CUTOFF = 1e-8;

    private static final double INFINITE = 1e6;

    private static ReferenceTable complete(final SurvivalReference data, final String covariate) {
        return data.input().where(row -> !row.get(covariate).isEmpty());
    }

    private static String covariate(final JsonNode curve) {
        final String call = curve.get("call").asText();
        return call.substring(call.indexOf("x=") + 2);
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void fixedSmoothing(final SurvivalReference data) {
        for (final double theta : new double[]{0.3, 0.5, 0.9}) {
            final JsonNode expected = data.expected().get("pspline").get("theta_" + theta);
            final ReferenceTable input = complete(data, covariate(expected));
            final HazardCurve curve = HazardCurve.fit(input.numbers(data.expected().get("time").asText()),
                input.flags(data.expected().get("status").asText()), input.numbers(covariate(expected)), 10, theta);
            assertCurve(expected, data.files().table("pspline_theta" + theta + ".csv"), curve);
        }
    }

    private static void assertCurve(final JsonNode expected, final ReferenceTable table, final HazardCurve curve) {
        assertClose(number(expected.get("edf")), curve.degreesOfFreedom(), CURVE, "edf");
        assertClose(numbers(expected.get("loglik"))[0], curve.logLikelihoodNull(), CURVE, "null");
        assertClose(numbers(expected.get("loglik"))[1], curve.logLikelihood(), CURVE, "loglik");
        assertColumn(numbers(expected.get("coef")), curve.coefficients(), CURVE, "coef");
        final JsonNode linear = expected.get("linear");
        assertClose(number(linear.get("coef")), curve.linear().slope(), CURVE, "slope");
        assertClose(number(linear.get("se")), curve.linear().standardError(), CURVE, "slope se");
        assertClose(number(linear.get("se2")), curve.linear().secondError(), CURVE, "slope se2");
        assertClose(number(linear.get("chisq")), curve.linear().chisq(), CURVE, "linear");
        assertClose(number(linear.get("p")), curve.linear().p(), CURVE, "linear p");
        assertClose(number(expected.get("nonlin").get("chisq")), curve.nonlinearChisq(), CURVE, "nonlinear");
        assertClose(number(expected.get("nonlin").get("df")), curve.nonlinearDegreesOfFreedom(), CURVE, "nonlinear df");
        assertClose(number(expected.get("nonlin").get("p")), curve.nonlinearP(), CURVE, "nonlinear p");
        final HazardCurve.Points points = curve.points();
        for (final Map.Entry<String, double[]> column : Map.of("x", points.x(), "loghr_centered",
            points.logHazardRatio(), "se", points.standardError(), "hr", points.hazardRatio(), "lower", points.lower(),
            "upper", points.upper()).entrySet()) {
            if (table.columns().contains(column.getKey())) {
                assertColumn(table.numbers(column.getKey()), column.getValue(), CURVE, column.getKey());
            }
        }
    }

    /**
     * R stops its search within 0.1 of the wanted degrees of freedom; with R's degrees of freedom the curves
     * agree. The theta that R reports is the one that it would have tried next.
     */
    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void wantedDegreesOfFreedom(final SurvivalReference data) {
        for (final int wanted : new int[]{2, 4}) {
            final JsonNode expected = data.expected().get("pspline").get("df_" + wanted);
            final ReferenceTable input = complete(data, covariate(expected));
            final double[] time = input.numbers(data.expected().get("time").asText());
            final boolean[] event = input.flags(data.expected().get("status").asText());
            final double[] x = input.numbers(covariate(expected));
            final int intervals = wanted * 5 / 2;
            assertEquals(wanted, HazardCurve.fitDegreesOfFreedom(time, event, x, intervals, wanted).degreesOfFreedom(),
                1e-7);
            final HazardCurve same =
                HazardCurve.fitDegreesOfFreedom(time, event, x, intervals, number(expected.get("edf")));
            assertCurve(expected, data.files().table("pspline_df" + wanted + ".csv"), same);
        }
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void cutoffs(final SurvivalReference data) {
        final String covariate = covariate(data.expected().get("pspline").get("theta_0.5"));
        final ReferenceTable input = complete(data, covariate);
        final ReferenceTable table = data.files().table("hr_vs_cutoff.csv");
        final List<CutoffScan.Cutoff> points = CutoffScan.of(input.numbers(data.expected().get("time").asText()),
            input.flags(data.expected().get("status").asText()), input.numbers(covariate)).points();
        assertColumn(table.numbers("cutoff"), points.stream().mapToDouble(CutoffScan.Cutoff::cutoff).toArray(), 0, "cut");
        assertColumn(table.numbers("n_above"), points.stream().mapToDouble(CutoffScan.Cutoff::above).toArray(), 0, "n");
        assertColumn(table.numbers("logrank_chisq"),
            points.stream().mapToDouble(CutoffScan.Cutoff::logRankChisq).toArray(), CUTOFF, "log-rank");
        assertFinite(table.where(row -> !separated(row)), points.stream().filter(point -> point.hazardRatio() < INFINITE)
            .toList());
    }

    /** A cut-off that separates events from survivors has an infinite hazard ratio; where R stops on the way is arbitrary. */
    private static boolean separated(final CSVRecord row) {
        return Double.parseDouble(row.get("hr")) >= INFINITE;
    }

    private static void assertFinite(final ReferenceTable expected, final List<CutoffScan.Cutoff> points) {
        assertColumn(expected.numbers("hr"), points.stream().mapToDouble(CutoffScan.Cutoff::hazardRatio).toArray(), CUTOFF,
            "hr");
        assertColumn(expected.numbers("lower"), points.stream().mapToDouble(CutoffScan.Cutoff::lower).toArray(), CUTOFF,
            "lower");
        assertColumn(expected.numbers("upper"), points.stream().mapToDouble(CutoffScan.Cutoff::upper).toArray(), CUTOFF,
            "upper");
        assertColumn(expected.numbers("p_wald"), points.stream().mapToDouble(CutoffScan.Cutoff::waldP).toArray(), CUTOFF,
            "p");
    }
}
