// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class CoxCommandTest {

    private static final double TOLERANCE = 1e-8;

    private static final List<String> LISTS = List.of("coef", "hr", "se", "z", "p", "hr_lower95", "hr_upper95", "means");

    private static final List<String> NUMBERS = List.of("loglik_null", "loglik", "concordance", "concordance_se");

    private static final String TRANSFORMS = "km,rank,identity,log";

    @TempDir
    private Path folder;

    private static Path file(final String cohort, final String name) {
        return Reference.core("survival/surv/" + cohort + "/" + name);
    }

    @ParameterizedTest
    @CsvSource({"lung,efron", "lung,breslow", "veteran,efron", "veteran,breslow", "ovarian,efron", "simcohort_A,efron",
        "simcohort_A,breslow"})
    void agreesWithR(final String cohort, final String ties) {
        final JsonNode all = Reference.json(file(cohort, "expected.json"));
        final String terms = String.join(",", texts(all.get("cox_multi_efron").get("terms")));
        final JsonNode json = CommandRun.done("cox", file(cohort, "input.csv"), "--time", all.get("time").asText(), "--event",
            all.get("status").asText(), "--covariates", terms, "--ties", ties, "--zph", TRANSFORMS, "--residuals", folder)
            .json();
        assertModel(all.get("cox_multi_" + ties), json);
        assertEquals(all.get("n").asInt() - all.get("n_complete_cox").asInt(), json.get("n_missing").asInt());
        assertProportionality(all.get("zph_" + ties), json.get("zph"));
        assertTables(cohort, ties);
    }

    private static List<String> texts(final JsonNode list) {
        final List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static void assertModel(final JsonNode expected, final JsonNode json) {
        assertEquals(expected.get("n"), json.get("n"));
        assertEquals(expected.get("nevent"), json.get("nevent"));
        assertEquals(expected.get("iter"), json.get("iter"));
        for (final String name : LISTS) {
            for (int j = 0; j < json.get(name).size(); j++) {
                final JsonNode value = expected.get(name).isArray() ? expected.get(name).get(j) : expected.get(name);
                Agreement.close(value, json.get(name).get(j), TOLERANCE, name + " " + j);
            }
        }
        NUMBERS.forEach(name -> Agreement.close(expected.get(name), json.get(name), TOLERANCE, name));
        for (final String test : List.of("lr_test", "wald_test", "score_test")) {
            for (final String part : List.of("stat", "df", "p")) {
                Agreement.close(expected.get(test).get(part), json.get(test).get(part), TOLERANCE, test + " " + part);
            }
        }
        for (int j = 0; j < json.get("vcov").size(); j++) {
            for (int k = 0; k < json.get("vcov").size(); k++) {
                Agreement.close(expected.get("vcov").get(j).get(k), json.get("vcov").get(j).get(k), TOLERANCE, "vcov");
            }
        }
    }

    private static void assertProportionality(final JsonNode expected, final JsonNode zph) {
        assertEquals(4, zph.size());
        for (final String transform : TRANSFORMS.split(",")) {
            for (int j = 0; j < expected.get(transform).get("rows").size(); j++) {
                final JsonNode row = zph.get(transform).get(j);
                assertEquals(expected.get(transform).get("rows").get(j).asText(), row.get("term").asText());
                for (final String part : List.of("chisq", "df", "p")) {
                    Agreement.close(expected.get(transform).get(part).get(j), row.get(part), TOLERANCE, transform + part);
                }
            }
        }
    }

    private void assertTables(final String cohort, final String ties) {
        final List<CSVRecord> expected = Reference.table(file(cohort, "cox_resid_" + ties + ".csv"));
        final List<CSVRecord> actual = Reference.table(folder.resolve("residuals.csv"));
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            for (final String column : expected.get(i).toMap().keySet()) {
                Agreement.close(expected.get(i).get(column), actual.get(i).get(column), TOLERANCE * 1000, column + " " + i);
            }
        }
        final List<CSVRecord> baseline = Reference.table(file(cohort, "cox_basehaz_" + ties + ".csv"));
        final List<CSVRecord> written = Reference.table(folder.resolve("baseline.csv"));
        assertEquals(baseline.size(), written.size());
        for (int i = 0; i < baseline.size(); i++) {
            for (final String column : List.of("time", "H0_x0", "H0_centered", "surv_mean", "se_logS", "lower", "upper")) {
                Agreement.close(baseline.get(i).get(column), written.get(i).get(column), TOLERANCE, column + " " + i);
            }
        }
        assertEquals(Reference.table(file(cohort, "cox_schoenfeld_" + ties + ".csv")).size(),
            Reference.table(folder.resolve("schoenfeld.csv")).size());
    }

    @Test
    void codesCategoricalCovariatesWithinStrata() {
        final JsonNode expected = Reference.json(file("veteran", "expected.json")).get("cox_stratified_efron");
        final JsonNode json = CommandRun.done("cox", file("veteran", "input.csv"), "--time", "time", "--event", "status",
            "--covariates", "celltype", "--categorical", "celltype:adeno", "--strata", "trt").json();
        assertEquals(List.of("celltype=large", "celltype=smallcell", "celltype=squamous"), texts(json.get("terms")));
        assertModel(expected, json);
        assertEquals(List.of("celltype", "GLOBAL"), json.get("zph").get("km").findValuesAsText("term"));
        assertEquals(3, json.get("zph").get("km").get(0).get("df").asInt());
    }

    @Test
    void takesStartsStrataAndWeights() {
        final JsonNode expected = Reference.json(file("start_stop", "expected.json")).get("efron");
        final JsonNode json = CommandRun.done("cox", file("start_stop", "input.csv"), "--time", "stop", "--event", "event",
            "--start", "start", "--weights", "w", "--strata", "s", "--covariates", "x,z").json();
        for (int j = 0; j < 2; j++) {
            Agreement.close(expected.get("coef").get(j), json.get("coef").get(j), TOLERANCE, "coef");
            Agreement.close(expected.get("se").get(j), json.get("se").get(j), TOLERANCE, "se");
        }
        Agreement.close(expected.get("concordance"), json.get("concordance"), TOLERANCE, "C");
    }

    @Test
    void explainsSeparation() {
        final Path data = file("edge", "separation.csv");
        final CommandRun run = CommandRun.done("cox", data, "--time", "t", "--event", "e", "--covariates", "z");
        assertTrue(run.err().contains("no finite estimate"), run.err());
        final JsonNode expected = Reference.json(file("edge", "expected.json")).get("separation");
        Agreement.close(expected.get("loglik").get(1), run.json().get("loglik"), TOLERANCE, "loglik");
    }

    @Test
    void drawsForestAndResiduals() throws Exception {
        final Path forest = folder.resolve("forest.svg");
        final Path residuals = folder.resolve("zph.png");
        CommandRun.done("cox", file("veteran", "input.csv"), "--time", "time", "--event", "status", "--covariates", "celltype,karno",
            "--categorical", "celltype:squamous", "--figure", forest, "--zph-figure", residuals, "--resubstitution", "--title",
            "Trial");
        final String svg = Files.readString(forest);
        for (final String text : List.of("Trial", "resubstitution", "squamous", "reference", "karno", "per unit", "Concordance")) {
            assertTrue(svg.contains(text), text);
        }
        assertEquals((byte)'P', Files.readAllBytes(residuals)[1]);
        CommandRun.refused(".svg or .png", "cox", file("veteran", "input.csv"), "--time", "time", "--event", "status",
            "--covariates", "karno", "--figure", folder.resolve("forest.gif"));
        CommandRun.refused("no covariates", "cox", file("veteran", "input.csv"), "--time", "time", "--event", "status",
            "--covariates", "karno,time");
    }

    @Test
    void refusesWhatCannotBeFitted() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"), "t,e,x,g,w\n5,1,1,a,1\n9,1,2,b,0\n7,0,3,a,1\n");
        final Object[] start = {"cox", data, "--time", "t", "--event", "e", "--covariates"};
        CommandRun.refused("--categorical g:REFERENCE", with(start, "x,g"));
        CommandRun.refused("'c' for g", with(start, "g", "--categorical", "g:c"));
        CommandRun.refused("one of the covariates", with(start, "x", "--categorical", "g:a"));
        CommandRun.refused("x twice", with(start, "x,x"));
        CommandRun.refused("above 0", with(start, "x", "--weights", "w"));
        CommandRun.refused("earlier than the row's time", with(start, "x", "--start", "t"));
    }

    private static Object[] with(final Object[] start, final Object... more) {
        final Object[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }
}
