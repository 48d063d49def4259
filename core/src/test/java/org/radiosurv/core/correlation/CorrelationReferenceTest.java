// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.ReferenceFiles;
import org.radiosurv.core.survival.ReferenceTable;

import com.fasterxml.jackson.databind.JsonNode;

/** Correlations against R 4.2.2; tolerance 1e-9, relative for p values. */
class CorrelationReferenceTest {

    private static final double TOLERANCE = 1e-9;

    private static final ReferenceFiles FILES = new ReferenceFiles(CorrelationReferenceTest.class, "corr");

    private static final JsonNode EXPECTED = FILES.json("expected.json");

    static Stream<String> simulated() {
        return Stream.of("notie", "ties").flatMap(kind -> Stream.of(5, 8, 9, 10, 12, 30, 74)
            .flatMap(n -> Stream.of(11, 12).map(seed -> kind + "_n" + n + "_s" + seed)));
    }

    @ParameterizedTest
    @MethodSource("simulated")
    void simulatedPairs(final String name) {
        final ReferenceTable table = FILES.table(name + ".csv");
        assertAll(EXPECTED.get(name), table.numbers("x"), table.numbers("y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd_pre", "gd_post", "flair_pre", "flair_post", "eor_gd", "eor_flair"})
    void survivalOfThoseWhoDied(final String column) {
        final ReferenceTable deaths =
            cohort().where(row -> row.get("os_event").equals("1") && !row.get(column).isEmpty());
        assertAll(EXPECTED.get("cohort_deaths_os_vs_" + column), deaths.numbers("os_days"), deaths.numbers(column));
    }

    private static ReferenceTable cohort() {
        return new ReferenceFiles(ReferenceFiles.class, "surv/simcohort_A").table("input.csv");
    }

    private static void assertAll(final JsonNode expected, final double[] x, final double[] y) {
        final CorrelationTest student = Spearman.test(x, y, Exactness.NO);
        assertFalse(student.exact());
        assertTest(expected.get("spearman_t"), student);
        if (expected.has("spearman_default")) {
            final CorrelationTest exact = Spearman.test(x, y, Exactness.AUTO);
            assertTrue(exact.exact());
            assertTest(expected.get("spearman_default"), exact);
            assertEquals(exact, Spearman.test(x, y, Exactness.YES));
        } else {
            assertEquals(student, Spearman.test(x, y, Exactness.AUTO));
        }
        assertPearson(expected.get("pearson"), Pearson.test(x, y));
    }

    private static void assertPearson(final JsonNode expected, final CorrelationTest actual) {
        assertTest(expected, actual);
        assertClose(numbers(expected.get("ci"))[0], actual.lower(), TOLERANCE, "lower");
        assertClose(numbers(expected.get("ci"))[1], actual.upper(), TOLERANCE, "upper");
    }

    private static void assertTest(final JsonNode expected, final CorrelationTest actual) {
        assertEquals(expected.get("n").asInt(), actual.n());
        assertClose(number(expected.get("estimate")), actual.estimate(), TOLERANCE, "estimate");
        assertClose(number(expected.get("statistic")), actual.statistic(), TOLERANCE, "statistic");
        assertClose(number(expected.get("p")), actual.p(), TOLERANCE, 0, "p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pfs_site_days", "pfs_central_days"})
    void regression(final String column) {
        final JsonNode expected = EXPECTED.get("cohort_deaths_lm_os_on_" + column);
        final ReferenceTable deaths =
            cohort().where(row -> row.get("os_event").equals("1") && !row.get(column).isEmpty());
        final double[] x = deaths.numbers(column);
        final double[] y = deaths.numbers("os_days");
        final SimpleRegression line = SimpleRegression.fit(x, y);
        assertEquals(expected.get("n").asInt(), line.n());
        assertClose(number(expected.get("intercept")), line.intercept(), TOLERANCE, "intercept");
        assertClose(number(expected.get("slope")), line.slope(), TOLERANCE, "slope");
        assertClose(numbers(expected.get("se"))[0], line.interceptError(), TOLERANCE, "se of the intercept");
        assertClose(numbers(expected.get("se"))[1], line.slopeError(), TOLERANCE, "se of the slope");
        assertClose(numbers(expected.get("t"))[0], line.intercept() / line.interceptError(), TOLERANCE, "t of the intercept");
        assertClose(numbers(expected.get("t"))[1], line.slope() / line.slopeError(), TOLERANCE, "t of the slope");
        assertClose(numbers(expected.get("p"))[0], line.interceptP(), TOLERANCE, 0, "p of the intercept");
        assertClose(numbers(expected.get("p"))[1], line.slopeP(), TOLERANCE, 0, "p of the slope");
        assertClose(number(expected.get("r2")), line.rSquared(), TOLERANCE, "R2");
        assertClose(number(expected.get("adj_r2")), line.adjustedRSquared(), TOLERANCE, "adjusted R2");
        assertClose(number(expected.get("sigma")), line.residualError(), TOLERANCE, "sigma");
        assertClose(number(expected.get("F")), line.f(), TOLERANCE, "F");
        assertPearson(expected.get("pearson"), Pearson.test(x, y));
    }

    /** Two readings of progression on the same patients, stacked. */
    @Test
    void progressionBySiteAndCentralReview() {
        final JsonNode expected = EXPECTED.get("pfs_site_vs_central_logrank");
        final ReferenceTable cohort = cohort();
        final int n = cohort.rows().size();
        final double[] time = new double[2 * n];
        final boolean[] event = new boolean[2 * n];
        final String[] group = new String[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            group[i] = i < n ? "site" : "central";
            time[i] = cohort.numbers("pfs_" + group[i] + "_days")[i % n];
            event[i] = cohort.flags("pfs_" + group[i] + "_event")[i % n];
        }
        final LogRankResult test = LogRank.test(time, event, group, 0, null);
        assertClose(number(expected.get("chisq")), test.chisq(), TOLERANCE, "chisq");
        assertClose(number(expected.get("p")), test.p(), TOLERANCE, 0, "p");
        for (int g = 0; g < 2; g++) {
            final String name = expected.get("groups").get(g).asText().substring("g=".length());
            final LogRankResult.Group found =
                test.groups().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            assertEquals(expected.get("n").get(g).asInt(), found.n());
            assertClose(expected.get("obs").get(g).asDouble(), found.observed(), TOLERANCE, "observed");
            assertClose(expected.get("exp").get(g).asDouble(), found.expected(), TOLERANCE, "expected");
        }
    }
}
