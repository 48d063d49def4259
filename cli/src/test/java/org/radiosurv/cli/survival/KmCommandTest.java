// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class KmCommandTest {

    private static final double TOLERANCE = 1e-9;

    private static final Path LUNG = Reference.core("survival/surv/lung/input.csv");

    private static final JsonNode LUNG_EXPECTED = Reference.json(Reference.core("survival/surv/lung/expected.json"));

    @TempDir
    private Path folder;

    private static CommandRun lung(final Object... options) {
        final Object[] args = new Object[options.length + 6];
        System.arraycopy(new Object[]{"km", LUNG, "--time", "time", "--event", "status"}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        return CommandRun.done(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log-log", "plain", "logit", "arcsin"})
    void agreesWithRByGroup(final String type) {
        final JsonNode json = lung("--group", "sex", "--conf-type", type).json();
        assertEquals(type, json.get("conf_type").asText());
        assertEquals(0, json.get("n_missing").asInt());
        final JsonNode expected = LUNG_EXPECTED.get("km_group").get(type);
        final List<CSVRecord> table = Reference.table(Reference.core("survival/surv/lung/km_group.csv"));
        assertEquals(2, json.get("groups").size());
        for (int g = 0; g < 2; g++) {
            final JsonNode group = json.get("groups").get(g);
            assertEquals(expected.get("strata").get(g).asText(), "sex=" + group.get("group").asText());
            assertEquals(expected.get("n").get(g).asInt(), group.get("n").asInt());
            assertEquals(expected.get("events").get(g).asInt(), group.get("events").asInt());
            Agreement.close(expected.get("median").get(g), group.get("median"), TOLERANCE, "median");
            if (!type.equals("logit")) { // R takes another crossing there
                Agreement.close(expected.get("lcl95").get(g), group.get("lcl95"), TOLERANCE, "lcl95");
                Agreement.close(expected.get("ucl95").get(g), group.get("ucl95"), TOLERANCE, "ucl95");
            }
            final String stratum = expected.get("strata").get(g).asText();
            checkTable(table.stream().filter(row -> row.get("stratum").equals(stratum)).toList(), group.get("table"), type);
        }
    }

    private static void checkTable(final List<CSVRecord> expected, final JsonNode table, final String type) {
        assertEquals(expected.size(), table.size());
        for (int n = 0; n < expected.size(); n++) {
            final CSVRecord row = expected.get(n);
            for (final String column : List.of("time", "n_risk", "n_event", "n_censor", "surv")) {
                Agreement.close(row.get(column), table.get(n).get(column), TOLERANCE, column + " " + n);
            }
            Agreement.close(row.get("se_S"), table.get(n).get("std_err"), TOLERANCE, "std_err " + n);
            Agreement.close(row.get("lower_" + type), table.get(n).get("lower"), TOLERANCE, "lower " + n);
            Agreement.close(row.get("upper_" + type), table.get(n).get("upper"), TOLERANCE, "upper " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat_half", "flat_half_ends", "never_half", "all_events", "all_cens", "tie_event_cens", "six",
        "near_ties"})
    void agreesWithROnTheEdge(final String name) {
        final Path data = Reference.core("survival/surv/edge/" + name + ".csv");
        final JsonNode all = Reference.json(Reference.core("survival/surv/edge/expected.json")).get(name);
        for (final JsonNode expected : all) {
            final String type = expected.get("conf").asText();
            final JsonNode json = CommandRun.done("km", data, "--time", "t", "--event", "e", "--conf-type", type).json();
            assertTrue(json.get("logrank").isNull());
            assertEquals(1, json.get("groups").size());
            final JsonNode group = json.get("groups").get(0);
            assertEquals("all", group.get("group").asText());
            Agreement.close(expected.get("median"), group.get("median"), TOLERANCE, name + " median");
            if (!type.equals("logit")) {
                Agreement.close(expected.get("lcl"), group.get("lcl95"), TOLERANCE, name + " lcl");
                Agreement.close(expected.get("ucl"), group.get("ucl95"), TOLERANCE, name + " ucl");
            }
            checkTable(Reference.table(Reference.core("survival/surv/edge/" + name + "_km.csv")), group.get("table"), type);
        }
    }

    @Test
    void givesQuantilesRestrictedMeanAndTest() {
        final JsonNode json = lung("--group", "sex", "--quantiles", "0.25,0.5,0.75", "--rmst", 700).json();
        final JsonNode expected = LUNG_EXPECTED.get("km_group").get("log");
        for (int g = 0; g < 2; g++) {
            final JsonNode group = json.get("groups").get(g);
            for (int q = 0; q < 3; q++) {
                final JsonNode quantile = group.get("quantiles").get(q);
                final String p = List.of("p25", "p50", "p75").get(q);
                Agreement.close(expected.get("quantile").get(g).get(p), quantile.get("time"), TOLERANCE, p);
                Agreement.close(expected.get("quantile_lower").get(g).get(p), quantile.get("lower"), TOLERANCE, p + " lower");
                Agreement.close(expected.get("quantile_upper").get(g).get(p), quantile.get("upper"), TOLERANCE, p + " upper");
            }
            Agreement.close(expected.get("rmst").get(g), group.get("rmst").get("rmst"), TOLERANCE, "rmst");
            Agreement.close(expected.get("rmst_se").get(g), group.get("rmst").get("se"), TOLERANCE, "rmst se");
        }
        Agreement.close(LUNG_EXPECTED.get("logrank").get("chisq"), json.get("logrank").get("chisq"), TOLERANCE, "chisq");
        Agreement.close(LUNG_EXPECTED.get("logrank").get("p"), json.get("logrank").get("p"), TOLERANCE, "p");
    }

    @Test
    void startsAtALandmark() {
        final JsonNode expected = LUNG_EXPECTED.get("landmark");
        final JsonNode json = lung("--group", "sex", "--landmark", expected.get("t").asText()).json();
        assertEquals(228 - expected.get("n").asInt(), json.get("n_before_landmark").asInt());
        for (int g = 0; g < 2; g++) {
            assertEquals(expected.get("median").get("n").get(g).asInt(), json.get("groups").get(g).get("n").asInt());
            Agreement.close(expected.get("median").get("median").get(g), json.get("groups").get(g).get("median"), TOLERANCE,
                "median");
        }
        Agreement.close(expected.get("logrank").get("chisq"), json.get("logrank").get("chisq"), TOLERANCE, "chisq");
    }

    @Test
    void readsSurvivalAtTimesAndComparesRestrictedMeans() {
        final JsonNode expected = LUNG_EXPECTED.get("rmst_difference");
        final JsonNode json = lung("--group", "sex", "--times", "180,365,730,5000", "--rmst", expected.get("tau").asText()).json();
        final JsonNode difference = json.get("rmst_differences").get(0);
        Agreement.close(expected.get("diff_second_minus_first"), difference.get("difference"), TOLERANCE, "difference");
        Agreement.close(expected.get("se"), difference.get("se"), TOLERANCE, "se");
        Agreement.close(expected.get("z"), difference.get("z"), TOLERANCE, "z");
        Agreement.close(expected.get("p"), difference.get("p"), TOLERANCE, "p");
        int compared = 0;
        for (final JsonNode at : LUNG_EXPECTED.get("km_group").get("log").get("at_times")) {
            final JsonNode group = json.get("groups").get(at.get("stratum").asText().equals("sex=1") ? 0 : 1);
            for (final JsonNode own : group.get("at_times")) {
                if (own.get("time").asDouble() == at.get("time").asDouble()) {
                    assertEquals(at.get("n_risk").asInt(), own.get("n_risk").asInt());
                    Agreement.close(at.get("surv"), own.get("surv"), TOLERANCE, "surv");
                    Agreement.close(at.get("se"), own.get("std_err"), TOLERANCE, "se");
                    Agreement.close(at.get("lower"), own.get("lower"), TOLERANCE, "lower");
                    Agreement.close(at.get("upper"), own.get("upper"), TOLERANCE, "upper");
                    compared++;
                }
            }
            assertTrue(group.get("at_times").get(3).get("surv").isNull(), "beyond the last follow-up");
        }
        assertEquals(6, compared);
    }

    @Test
    void leavesOutAndCountsMissingValues() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"),
            "id,t,e,g\nP1,5,1,a\nP2,,1,a\nP3,7,NA,b\nP4,9,true,b\nP5,9,FALSE,\nP6,11,0,b\n\"P7\",12,1,\"a, b\"\n");
        final JsonNode grouped = CommandRun.done("km", data, "--time", "t", "--event", "e", "--group", "g").json();
        assertEquals(3, grouped.get("n_missing").asInt());
        assertEquals(List.of("a", "a, b", "b"), grouped.get("groups").findValuesAsText("group"));
        final JsonNode all = CommandRun.done("km", data, "--time", "t", "--event", "e").json();
        assertEquals(2, all.get("n_missing").asInt());
        assertEquals(5, all.get("groups").get(0).get("n").asInt());
        assertEquals(3, all.get("groups").get(0).get("events").asInt());
    }

    @Test
    void drawsFigures() throws Exception {
        final Path svg = folder.resolve("figures/km.svg");
        lung("--group", "sex", "--figure", svg, "--title", "Lung cancer", "--resubstitution");
        final String text = Files.readString(svg);
        assertTrue(text.contains("Lung cancer") && text.contains("resubstitution"), text.substring(0, 500));
        lung("--group", "sex", "--figure", svg, "--colours", "grey", "--legend", "upper-right", "--tick-step", 6, "--axis-end", 30, "--percent",
            "--medians", "--survival-label", "Overall survival", "--font-size", 9, "--dpi", 300);
        assertTrue(Files.readString(svg).contains("Overall survival (%)"));
        assertEquals(2, CommandRun.of("km", LUNG, "--time", "time", "--event", "status", "--figure", svg, "--legend", "left").code());
        final Path png = folder.resolve("km.PNG");
        lung("--figure", png, "--width", 600, "--height", 400, "--time-unit", "days");
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.US_ASCII));
        final Path other = folder.resolve("km.pdf");
        CommandRun.refused(".svg or .png", "km", LUNG, "--time", "time", "--event", "status", "--figure", other);
        assertFalse(Files.exists(other));
    }

    @Test
    void figureSaysResubstitutionWhenTheTableDoes() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"),
            "t,e,g,evaluated_on\n5,1,1,training (resubstitution)\n9,1,2,training (resubstitution)\n");
        final Path svg = folder.resolve("km.svg");
        CommandRun.done("km", data, "--time", "t", "--event", "e", "--group", "g", "--figure", svg);
        assertTrue(Files.readString(svg).contains("resubstitution"));
    }

    @Test
    void writesToAFileWholeOrNotAtAll() throws Exception {
        final Path out = Files.writeString(folder.resolve("km.json"), "yesterday");
        assertEquals("", lung("--out", out).out());
        assertEquals(lung().json(), Reference.json(out));
        final String before = Files.readString(out);
        CommandRun.refused("strictly between", "km", LUNG, "--time", "time", "--event", "status", "--quantiles", "1.5", "--out", out);
        assertEquals(before, Files.readString(out));
        try (var entries = Files.list(folder)) {
            assertEquals(List.of(out), entries.toList());
        }
    }
}
