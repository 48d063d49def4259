// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.assertColumn;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;
import static org.radiosurv.core.survival.Closeness.texts;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Tables, medians, quantiles, restricted means and readings against R 4.2.2, survival 3.5-3; tolerance 1e-9. */
class KaplanMeierReferenceTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void tables(final SurvivalReference data) {
        for (final ConfidenceType type : ConfidenceType.values()) {
            assertTable(data.files().table("km_all.csv"), data.pooledCurve(type), type);
            final ReferenceTable byGroup = data.files().table("km_group.csv");
            for (final GroupCurve group : data.groupCurves(type)) {
                assertTable(byGroup.where(row -> row.get("stratum").equals(data.groupLabel(group.group()))),
                    group.curve(), type);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all_cens", "all_events", "flat_half", "flat_half_ends", "near_ties", "never_half", "six",
        "tie_event_cens"})
    void edgeCases(final String name) {
        final ReferenceFiles files = new ReferenceFiles(SurvivalReference.class, "surv/edge");
        final ReferenceTable input = files.table(name + ".csv");
        for (final JsonNode expected : files.json("expected.json").get(name)) {
            final ConfidenceType type = ConfidenceType.ofLabel(expected.get("conf").asText());
            final KaplanMeierCurve curve = KaplanMeier.fit(input.numbers("t"), input.flags("e"), type);
            assertTable(files.table(name + "_km.csv"), curve, type);
            assertClose(number(expected.get("median")), curve.median().value(), TOLERANCE, name);
            if (type != ConfidenceType.LOGIT) {
                assertClose(number(expected.get("lcl")), curve.median().lower(), TOLERANCE, name);
                assertClose(number(expected.get("ucl")), curve.median().upper(), TOLERANCE, name);
            }
        }
    }

    private static void assertTable(final ReferenceTable expected, final KaplanMeierCurve curve,
        final ConfidenceType type) {
        assertColumn(expected.numbers("time"), curve.time(), TOLERANCE, "time");
        assertColumn(expected.numbers("n_risk"), asDouble(curve.atRisk()), 0, "n_risk");
        assertColumn(expected.numbers("n_event"), asDouble(curve.events()), 0, "n_event");
        assertColumn(expected.numbers("n_censor"), asDouble(curve.censored()), 0, "n_censor");
        assertColumn(expected.numbers("surv"), curve.survival(), TOLERANCE, "surv");
        assertColumn(expected.numbers("se_logS"), curve.standardErrorOfLog(), TOLERANCE, "se_logS");
        assertColumn(expected.numbers("se_S"), curve.standardError(), TOLERANCE, "se_S");
        assertColumn(expected.numbers("lower_" + type.label()), curve.lower(), TOLERANCE, "lower " + type);
        assertColumn(expected.numbers("upper_" + type.label()), curve.upper(), TOLERANCE, "upper " + type);
    }

    private static double[] asDouble(final int[] values) {
        return IntStream.of(values).asDoubleStream().toArray();
    }

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void summaries(final SurvivalReference data) {
        final JsonNode expected = data.expected();
        for (final ConfidenceType type : ConfidenceType.values()) {
            assertSummary(expected.get("km_all").get(type.label()),
                List.of(new GroupCurve("all", data.pooledCurve(type))), data, type);
            assertSummary(expected.get("km_group").get(type.label()), data.groupCurves(type), data, type);
        }
    }

    private static void assertSummary(final JsonNode expected, final List<GroupCurve> curves,
        final SurvivalReference data, final ConfidenceType type) {
        final List<String> strata = List.of(texts(expected.get("strata")));
        assertEquals(strata.size(), curves.size());
        for (final GroupCurve group : curves) {
            final String label = group.group().equals("all") ? "all" : data.groupLabel(group.group());
            final int at = strata.indexOf(label);
            final KaplanMeierCurve curve = group.curve();
            assertEquals(numbers(expected.get("n"))[at], curve.n());
            assertEquals(numbers(expected.get("events"))[at], curve.eventCount());
            assertClose(numbers(expected.get("median"))[at], curve.median().value(), TOLERANCE, label + " median");
            final double tau = number(expected.get("rmst_tau"));
            assertClose(numbers(expected.get("rmst"))[at], curve.restrictedMean(tau).value(), TOLERANCE, label);
            assertClose(numbers(expected.get("rmst_se"))[at], curve.restrictedMean(tau).standardError(), TOLERANCE,
                label);
            assertReadings(expected.get("at_times"), label, curve);
            if (type != ConfidenceType.LOGIT) {
                assertClose(numbers(expected.get("lcl95"))[at], curve.median().lower(), TOLERANCE, label + " lcl");
                assertClose(numbers(expected.get("ucl95"))[at], curve.median().upper(), TOLERANCE, label + " ucl");
                assertQuantiles(expected, at, curve, label + " " + type);
            }
        }
    }

    private static void assertReadings(final JsonNode expected, final String label, final KaplanMeierCurve curve) {
        for (final JsonNode row : expected) {
            if (row.get("stratum").asText().equals(label)) {
                final SurvivalAtTime actual = curve.at(number(row.get("time")));
                assertEquals(row.get("n_risk").asInt(), actual.atRisk(), label);
                assertClose(number(row.get("surv")), actual.survival(), TOLERANCE, label);
                assertClose(number(row.get("se")), actual.standardError(), TOLERANCE, label);
                assertClose(number(row.get("lower")), actual.lower(), TOLERANCE, label);
                assertClose(number(row.get("upper")), actual.upper(), TOLERANCE, label);
            }
        }
    }

    private static void assertQuantiles(final JsonNode expected, final int at, final KaplanMeierCurve curve,
        final String label) {
        for (final String p : List.of("p25", "p50", "p75")) {
            final Quantile actual = curve.quantile(Integer.parseInt(p.substring(1)) / 100.);
            assertClose(number(expected.get("quantile").get(at).get(p)), actual.value(), TOLERANCE, label + p);
            assertClose(number(expected.get("quantile_lower").get(at).get(p)), actual.lower(), TOLERANCE, label + p);
            assertClose(number(expected.get("quantile_upper").get(at).get(p)), actual.upper(), TOLERANCE, label + p);
        }
    }
}
