// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class CorrelateCommandTest {

    private static final double TOLERANCE = 1e-9;

    private static final JsonNode EXPECTED = Reference.json(Reference.core("correlation/corr/expected.json"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"notie_n8_s11", "ties_n9_s11", "notie_n74_s12", "ties_n30_s12"})
    void agreesWithR(final String name) {
        final Object[] command = {"correlate", Reference.core("correlation/corr/" + name + ".csv"), "--x", "x", "--y", "y"};
        final JsonNode expected = EXPECTED.get(name);
        final boolean exact = expected.has("spearman_default");
        final JsonNode spearman = CommandRun.done(command).json();
        assertEquals("spearman", spearman.get("method").asText());
        assertEquals(exact, spearman.get("exact").asBoolean());
        assertTrue(spearman.get("lower").isNull() && spearman.get("r2").isNull());
        check(expected.get(exact ? "spearman_default" : "spearman_t"), spearman);
        check(expected.get("spearman_t"), CommandRun.done(with(command, "--exact", "no")).json());
        final JsonNode pearson = CommandRun.done(with(command, "--method", "pearson")).json();
        check(expected.get("pearson"), pearson);
        assertFalse(pearson.get("exact").asBoolean());
        Agreement.close(expected.get("pearson").get("ci").get(0), pearson.get("lower"), TOLERANCE, "lower");
        Agreement.close(expected.get("pearson").get("ci").get(1), pearson.get("upper"), TOLERANCE, "upper");
        assertEquals(Math.pow(pearson.get("estimate").asDouble(), 2), pearson.get("r2").asDouble(), 1e-14);
    }

    private static Object[] with(final Object[] command, final Object... options) {
        return Stream.concat(List.of(command).stream(), List.of(options).stream()).toArray();
    }

    private static void check(final JsonNode expected, final JsonNode json) {
        assertEquals(expected.get("n").asInt(), json.get("n").asInt());
        Agreement.close(expected.get("estimate"), json.get("estimate"), TOLERANCE, "estimate");
        Agreement.close(expected.get("p"), json.get("p"), TOLERANCE, "p");
    }

    @Test
    void keepsThoseWithTheEventAndSaysSo() {
        final JsonNode expected = EXPECTED.get("cohort_deaths_os_vs_gd_pre");
        final CommandRun run = CommandRun.done("correlate", Reference.core("survival/surv/simcohort_A/input.csv"), "--x",
            "os_days", "--y", "gd_pre", "--only-events", "os_event");
        check(expected.get("spearman_t"), run.json());
        assertTrue(run.err().contains("conditions on the outcome"), run.err());
        assertEquals(9, run.json().get("n_missing").asInt());
    }

    @Test
    void refusesWhatHasNoCorrelation() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"), "a,b,c\n1,2,1\n2,2,1\n3,2,\n4,2,2\n");
        CommandRun.refused("values that differ", "correlate", data, "--x", "a", "--y", "b");
        CommandRun.refused("without ties", "correlate", data, "--x", "a", "--y", "c", "--exact", "yes");
        CommandRun.refused("--only-events", "correlate", data, "--x", "a", "--y", "c", "--only-events", "died");
        assertEquals(2, CommandRun.of("correlate", data, "--x", "a", "--y", "c", "--method", "kendall").code());
    }
}
