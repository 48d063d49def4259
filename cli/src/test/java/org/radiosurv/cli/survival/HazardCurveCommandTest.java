// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class HazardCurveCommandTest {

    private static final double TOLERANCE = 1e-6;

    private static Path file(final String cohort, final String name) {
        return Reference.core("survival/surv/" + cohort + "/" + name);
    }

    private static Object[] command(final String cohort, final String covariate, final Object... options) {
        final JsonNode all = Reference.json(file(cohort, "expected.json"));
        final Object[] start = {"hazard-curve", file(cohort, "input.csv"), "--time", all.get("time").asText(), "--event",
            all.get("status").asText(), "--covariate", covariate};
        final Object[] whole = Arrays.copyOf(start, start.length + options.length);
        System.arraycopy(options, 0, whole, start.length, options.length);
        return whole;
    }

    @ParameterizedTest
    @CsvSource({"lung,age,0.3", "lung,age,0.9", "veteran,karno,0.5", "ovarian,age,0.5", "simcohort_A,gd_post,0.5"})
    void agreesWithR(final String cohort, final String covariate, final String theta) {
        final JsonNode json = CommandRun.done(command(cohort, covariate, "--theta", theta)).json();
        final JsonNode expected = Reference.json(file(cohort, "expected.json")).get("pspline").get("theta_" + theta);
        Agreement.close(expected.get("edf"), json.get("edf"), TOLERANCE, "edf");
        Agreement.close(expected.get("linear").get("chisq"), json.get("linear").get("chisq"), TOLERANCE, "linear");
        Agreement.close(expected.get("linear").get("p"), json.get("linear").get("p"), TOLERANCE, "linear p");
        for (final String part : List.of("chisq", "df", "p")) {
            Agreement.close(expected.get("nonlin").get(part), json.get("nonlinear").get(part), TOLERANCE, part);
        }
        final List<CSVRecord> table = Reference.table(file(cohort, "pspline_theta" + theta + ".csv"));
        assertEquals(table.size(), json.get("curve").size());
        final Map<String, String> columns = Map.of("x", "x", "loghr_centered", "log_hr", "se", "se", "hr", "hr", "lower",
            "lower");
        for (int i = 0; i < table.size(); i++) {
            for (final Map.Entry<String, String> column : columns.entrySet()) {
                Agreement.close(table.get(i).get(column.getKey()), json.get("curve").get(i).get(column.getValue()),
                    TOLERANCE, column + " " + i);
            }
        }
    }

    @Test
    void findsDegreesOfFreedomAndCutoffs() {
        final JsonNode json =
            CommandRun.done(command("simcohort_A", "gd_post", "--df", 4, "--cutoffs", "--permutations", 200)).json();
        assertEquals(4, json.get("edf").asDouble(), 1e-6);
        assertEquals(15, json.get("n_missing").asInt());
        final List<CSVRecord> table = Reference.table(file("simcohort_A", "hr_vs_cutoff.csv"));
        assertEquals(table.size(), json.get("cutoffs").size());
        double smallest = 1;
        for (int i = 0; i < table.size(); i++) {
            for (final String column : List.of("cutoff", "n_above", "hr", "lower", "upper", "p_wald", "logrank_chisq")) {
                Agreement.close(table.get(i).get(column), json.get("cutoffs").get(i).get(column), TOLERANCE, column + i);
            }
            smallest = Math.min(smallest, json.get("cutoffs").get(i).get("p_wald").asDouble());
        }
        assertTrue(json.get("best_cutoff").get("p_corrected").asDouble() > smallest);
        assertEquals(200, json.get("best_cutoff").get("permutations").asInt());
    }

    @Test
    void startsFromAReference() {
        final JsonNode curve = CommandRun.done(command("veteran", "karno", "--theta", 0.5, "--reference", 60)).json()
            .get("curve");
        for (final JsonNode point : curve) {
            if (point.get("x").asDouble() == 60) {
                assertEquals(1, point.get("hr").asDouble());
                assertEquals(0, point.get("se").asDouble());
            }
        }
    }

    @Test
    void startsFromTheMedianAndAdjusts() {
        final JsonNode json = CommandRun.done(command("lung", "age", "--theta", 0.5, "--reference", "median", "--adjust", "ph.ecog,sex")).json();
        assertEquals(63, json.get("reference").asDouble());
        assertEquals(List.of("ph.ecog", "sex"), List.of(json.get("adjust").get(0).get("term").asText(), json.get("adjust").get(1).get("term").asText()));
        assertEquals(0.474227859572213, json.get("adjust").get(0).get("coef").asDouble(), 1e-7);
        assertEquals(0.169025618483, json.get("adjust").get(1).get("se").asDouble(), 1e-7);
        assertEquals(5.371991581722575, json.get("edf").asDouble(), 1e-7);
        assertTrue(CommandRun.done(command("lung", "age", "--theta", 0.5)).json().get("reference").isNull());
        CommandRun.refused("mean, median or a number", command("lung", "age", "--theta", 0.5, "--reference", "mode"));
    }

    @Test
    void drawsFigures(@TempDir final Path folder) throws Exception {
        final Path svg = folder.resolve("hr.svg");
        CommandRun.done(command("simcohort_A", "gd_post", "--theta", 0.5, "--cutoffs", "--permutations", 9, "--figure", svg,
            "--title", "Residual tumour"));
        final String text = Files.readString(svg);
        assertTrue(text.contains("Residual tumour") && text.contains("gd_post") && text.contains("cut-offs"));
        final Path scan = folder.resolve("scan.png");
        CommandRun.done(command("simcohort_A", "gd_post", "--theta", 0.5, "--cutoffs", "--permutations", 9, "--cutoff-figure", scan));
        assertTrue(Files.size(scan) > 10_000);
        CommandRun.refused("Add --cutoffs", command("lung", "age", "--theta", 0.5, "--cutoff-figure", scan));
        CommandRun.refused(".svg or .png", command("lung", "age", "--theta", 0.5, "--figure", folder.resolve("hr.pdf")));
    }

    @Test
    void refusesAPatientWithTwoRows(@TempDir final Path folder) throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"), "id,t,e,x\nP1,5,1,1\nP2,6,1,2\nP1,7,1,3\nP3,8,0,4\n");
        CommandRun.refused("Every patient has one row", "hazard-curve", data, "--time", "t", "--event", "e", "--covariate", "x", "--theta", 0.5);
    }

    @Test
    void refusesWhatHasNoCurve() {
        CommandRun.refused("strictly between 0 and 1", command("lung", "age", "--theta", 1));
        CommandRun.refused("different values", command("lung", "sex", "--theta", 0.5));
        assertEquals(2, CommandRun.of(command("lung", "age")).code());
        assertEquals(2, CommandRun.of(command("lung", "age", "--theta", 0.5, "--df", 4)).code());
    }
}
