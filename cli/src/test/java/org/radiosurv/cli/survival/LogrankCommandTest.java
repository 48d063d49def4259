// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class LogrankCommandTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvSource({"lung, time, status, sex, logrank, --rho, 0", "lung, time, status, sex, peto_rho1, --rho, 1",
        "veteran, time, status, celltype, logrank, --rho, 0",
        "veteran, time, status, celltype, logrank_stratified, --strata, trt",
        "simcohort_A, os_days, os_event, risk, logrank_stratified, --strata, mgmt"})
    void agreesWithR(final String dataset, final String time, final String event, final String group, final String test,
        final String option, final String value) {
        final JsonNode expected = Reference.json(Reference.core("survival/surv/" + dataset + "/expected.json")).get(test);
        final Path data = Reference.core("survival/surv/" + dataset + "/input.csv");
        check(expected, group, CommandRun.done("logrank", data, "--time", time, "--event", event, "--group", group, option,
            value).json());
    }

    @Test
    void agreesWithRWhereGroupsAreSeparated() {
        check(Reference.json(Reference.core("survival/surv/edge/expected.json")).get("separation").get("logrank"), "z",
            CommandRun.done("logrank", Reference.core("survival/surv/edge/separation.csv"), "--time", "t", "--event", "e",
                "--group", "z").json());
    }

    /** Numbers of {@code PairwiseLogRankTest}, from R. */
    @Test
    void comparesPairs(@TempDir final Path folder) throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"), "t,e,g\n5,1,a\n8,1,a\n8,0,a\n12,1,a\n15,0,a\n20,1,a\n3,1,b\n6,0,b\n"
            + "9,1,b\n9,1,b\n14,1,b\n30,0,b\n2,1,c\n4,1,c\n4,1,c\n7,1,c\n10,0,c\n11,1,c\n");
        final JsonNode pairs =
            CommandRun.done("logrank", data, "--time", "t", "--event", "e", "--group", "g", "--pairwise").json().get("pairs");
        assertEquals(3, pairs.size());
        assertEquals("c", pairs.get(1).get("group_2").asText());
        assertEquals(3.56613917816904, pairs.get(1).get("chisq").asDouble(), 1e-9);
        assertEquals(0.1769077977244750, pairs.get(1).get("p_holm").asDouble(), 1e-9);
        assertEquals(5 / 2.653138528138528 / (4 / 6.346861471861472), pairs.get(1).get("hr").asDouble(), 1e-9);
    }

    private static void check(final JsonNode expected, final String group, final JsonNode json) {
        Agreement.close(expected.get("chisq"), json.get("chisq"), TOLERANCE, "chisq");
        Agreement.close(expected.get("p"), json.get("p"), TOLERANCE, "p");
        assertEquals(expected.get("df").asInt(), json.get("df").asInt());
        assertEquals(expected.get("groups").size(), json.get("groups").size());
        for (final JsonNode actual : json.get("groups")) {
            int g = 0;
            while (!expected.get("groups").get(g).asText().equals(group + "=" + actual.get("group").asText())) {
                g++;
            }
            final int total = total(expected.get("n"), g);
            assertEquals(total, actual.get("n").asInt());
            Agreement.close(sum(expected.get("obs"), g), actual.get("obs"), TOLERANCE, "obs");
            Agreement.close(sum(expected.get("exp"), g), actual.get("exp"), TOLERANCE, "exp");
        }
    }

    private static int total(final JsonNode n, final int g) {
        return (int)Double.parseDouble(sum(n, g));
    }

    /** With strata R gives a number per group and stratum. */
    private static String sum(final JsonNode values, final int g) {
        if (!values.get(g).isArray()) {
            return values.get(g).asText();
        }
        double sum = 0;
        for (final JsonNode value : values.get(g)) {
            sum += value.asDouble();
        }
        return Double.toString(sum);
    }
}
