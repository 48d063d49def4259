// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;
import static org.radiosurv.core.survival.Closeness.texts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Log-rank, Peto and stratified tests against R 4.2.2, survival 3.5-3; tolerance 1e-9. */
class LogRankReferenceTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @EnumSource(SurvivalReference.class)
    void tests(final SurvivalReference data) {
        final JsonNode expected = data.expected();
        assertTest(expected.get("logrank"), LogRank.test(data.time(), data.event(), data.group(), 0, null), data);
        assertTest(expected.get("peto_rho1"), LogRank.test(data.time(), data.event(), data.group(), 1, null), data);
        if (data.strata() != null) {
            assertTest(expected.get("logrank_stratified"), stratified(data), data);
        }
    }

    /** R leaves out patients whose stratum is missing. */
    private static LogRankResult stratified(final SurvivalReference data) {
        final ReferenceTable known = data.input().where(row -> !row.get(data.strata()).isEmpty());
        return LogRank.test(known.numbers(data.expected().get("time").asText()),
            known.flags(data.expected().get("status").asText()), known.text(data.groupColumn()), 0,
            known.text(data.strata()));
    }

    private static void assertTest(final JsonNode expected, final LogRankResult actual, final SurvivalReference data) {
        assertStatistics(expected, actual);
        final List<String> labels = List.of(texts(expected.get("groups")));
        for (final LogRankResult.Group group : actual.groups()) {
            assertGroup(expected, labels.indexOf(data.groupLabel(group.name())), group);
        }
    }

    private static void assertStatistics(final JsonNode expected, final LogRankResult actual) {
        assertClose(number(expected.get("chisq")), actual.chisq(), TOLERANCE, "chisq");
        assertEquals(expected.get("df").asInt(), actual.degreesOfFreedom());
        assertClose(number(expected.get("p")), actual.p(), TOLERANCE, 0, "p");
        assertEquals(expected.get("groups").size(), actual.groups().size());
    }

    private static void assertGroup(final JsonNode expected, final int at, final LogRankResult.Group group) {
        assertEquals(numbers(expected.get("n"))[at], group.n(), group.name());
        assertClose(numbers(expected.get("obs"))[at], group.observed(), TOLERANCE, group.name());
        assertClose(numbers(expected.get("exp"))[at], group.expected(), TOLERANCE, group.name());
    }

    @Test
    void separation() {
        final ReferenceFiles files = new ReferenceFiles(SurvivalReference.class, "surv/edge");
        final ReferenceTable input = files.table("separation.csv");
        final JsonNode expected = files.json("expected.json").get("separation").get("logrank");
        final LogRankResult actual =
            LogRank.test(input.numbers("t"), input.flags("e"), input.text("z"), 0, null);
        assertStatistics(expected, actual);
        for (int at = 0; at < 2; at++) {
            assertGroup(expected, at, actual.groups().get(at));
        }
    }
}
