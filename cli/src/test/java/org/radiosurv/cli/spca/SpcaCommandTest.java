// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

/** Against superpc 1.12 in R; case 3 has raw scales and more features than patients, hence the wider tolerance. */
class SpcaCommandTest {

    private static final String CASE_2 = "case2_n60_p200";

    private static final String CASE_3 = "case3_n90_p150_rawscale";

    @TempDir
    private Path folder;

    private static Path file(final String name, final String file) {
        return Reference.core("spca/superpc/" + name + "/" + file);
    }

    private static double tolerance(final String name) {
        return name.equals(CASE_3) ? 1e-6 : 1e-9;
    }

    private static CommandRun spca(final String command, final String name, final Object... options) {
        final Object[] args = new Object[options.length + 7];
        System.arraycopy(new Object[]{"spca", command, file(name, "train.csv"), "--time", "time", "--event", "status"}, 0, args, 0, 7);
        System.arraycopy(options, 0, args, 7, options.length);
        return CommandRun.done(args);
    }

    @ParameterizedTest
    @CsvSource({CASE_2 + ", 0.5, score_default", CASE_3 + ", 0.5, score_default", CASE_2 + ", -1, score_s0perc_-1",
        CASE_3 + ", 0.9, score_s0perc_0.9"})
    void scores(final String name, final String s0, final String column) {
        final List<CSVRecord> scores = Reference.rows(spca("scores", name, "--s0-percentile", s0).out());
        final List<CSVRecord> expected = Reference.table(file(name, "feature_scores.csv"));
        assertEquals(List.of("feature", "U", "sd", "score"), scores.get(0).getParser().getHeaderNames());
        assertEquals(expected.size(), scores.size());
        for (int j = 0; j < expected.size(); j++) {
            final String feature = expected.get(j).get("feature");
            assertEquals(feature, scores.get(j).get("feature"));
            Agreement.close(expected.get(j).get("U"), scores.get(j).get("U"), 1e-9, feature + " U");
            Agreement.close(expected.get(j).get("sd"), scores.get(j).get("sd"), 1e-9, feature + " sd");
            Agreement.close(expected.get(j).get(column), scores.get(j).get("score"), 1e-9, feature);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE_2, CASE_3})
    void crossValidates(final String name) {
        final JsonNode json = spca("cv", name, "--folds", file(name, "folds.csv"), "--components", 3).json();
        final List<CSVRecord> curve = Reference.table(file(name, "cv_curve.csv"));
        for (int i = 0; i < curve.size(); i++) {
            final CSVRecord row = curve.get(i);
            Agreement.close(row.get("threshold"), json.get("thresholds").get(i), 1e-9, "threshold " + i);
            Agreement.close(row.get("nonzero"), json.get("nonzero").get(i), 1e-9, "nonzero " + i);
            for (int k = 1; k <= 3; k++) {
                Agreement.close(row.get("scor_k" + k), json.get("scor").get(k - 1).get(i), tolerance(name), "scor " + k + " " + i);
                Agreement.close(row.get("lower_k" + k), json.get("lower").get(k - 1).get(i), tolerance(name), "lower " + k);
                Agreement.close(row.get("upper_k" + k), json.get("upper").get(k - 1).get(i), tolerance(name), "upper " + k);
            }
        }
        final JsonNode expected = Reference.json(file(name, "expected.json")).get("cv");
        for (int i = 0; i < curve.size(); i++) {
            Agreement.close(expected.get("preval_oriented_k1").get(i), json.get("preval").get(0).get(i), tolerance(name), "preval");
        }
        assertTrue(json.get("preval").get(1).isNull() && json.get("preval").get(2).isNull());
        Agreement.close(expected.get("best_threshold_k1"), json.get("best_threshold"), 1e-9, "best");
        checkFolds(name, json);
    }

    private static void checkFolds(final String name, final JsonNode json) {
        final List<CSVRecord> expected = Reference.table(file(name, "cv_fold_lr.csv"));
        assertEquals(expected.size(), json.get("fold_lr").size());
        for (int n = 0; n < expected.size(); n++) {
            final CSVRecord row = expected.get(n);
            final JsonNode entry = json.get("fold_lr").get(n);
            assertEquals(row.get("fold") + " " + row.get("i"),
                entry.get("fold").asText() + " " + entry.get("threshold_index").asText());
            if (Integer.parseInt(row.get("n_features")) > 1) {
                assertEquals(row.get("n_features"), entry.get("n_features").asText());
            }
            for (int k = 1; k <= 3; k++) {
                Agreement.close(row.get("lr_k" + k), entry.get("lr").get(k - 1), tolerance(name), "lr " + k + " " + n);
            }
        }
        for (final CSVRecord row : Reference.table(file(name, "folds.csv"))) {
            assertEquals("[" + row.get("fold") + "]", json.get("folds").get(row.get("id")).toString());
        }
    }

    @Test
    void repeatsFoldsOfAFileWithSeveralColumns() {
        final JsonNode json = spca("cv", CASE_2, "--folds", file(CASE_2, "folds_default.csv")).json();
        final List<CSVRecord> curve = Reference.table(file(CASE_2, "cv_curve_default.csv"));
        for (int i = 0; i < curve.size(); i++) {
            Agreement.close(curve.get(i).get("scor_k1"), json.get("scor").get(0).get(i), 1e-9, "scor " + i);
        }
        assertEquals(5, json.get("folds").get("S001").size());
    }

    @ParameterizedTest
    @CsvSource({CASE_2 + ", 1", CASE_2 + ", 3", CASE_3 + ", 1", CASE_3 + ", 3"})
    void trainsAtTheBestThresholdAndPredicts(final String name, final int components) {
        final Path model = folder.resolve("model.json");
        spca("train", name, "--threshold", "best", "--folds", file(name, "folds.csv"), "--components", components, "--out", model);
        final List<CSVRecord> expected = Reference.table(file(name, "predict_best.csv"));
        for (final String set : List.of("train", "test")) {
            final List<CSVRecord> rows = expected.stream().filter(row -> row.get("set").equals(set)).toList();
            final List<CSVRecord> actual =
                Reference.rows(CommandRun.done("spca", "predict", model, file(name, set + ".csv")).out());
            assertEquals(rows.size(), actual.size());
            for (int i = 0; i < rows.size(); i++) {
                checkPatient(rows.get(i), actual.get(i), components, tolerance(name));
            }
        }
    }

    private static void checkPatient(final CSVRecord expected, final CSVRecord actual, final int components,
        final double tolerance) {
        final String id = expected.get("id");
        assertEquals(id, actual.get("id"));
        final String score = components == 1 ? "nc1_cont1" : "nc3_1df";
        final String group = components == 1 ? "nc1_disc1" : "nc3_1df_disc";
        Agreement.close(expected.get(score), actual.get("score"), tolerance, id);
        assertEquals(expected.get(group), actual.get("group"), id);
        for (int k = 1; k <= components; k++) {
            Agreement.close(expected.get("nc" + components + "_cont" + k), actual.get("score_" + k), tolerance, id + " " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE_2, CASE_3})
    void ranksFeatures(final String name) throws Exception {
        final Path model = folder.resolve("model.json");
        spca("train", name, "--threshold", "best", "--folds", file(name, "folds.csv"), "--out", model);
        assertFalse(Files.readString(model).contains("S001"), "a model holds no patients");
        final List<CSVRecord> actual = Reference.rows(CommandRun.done("spca", "importance", model).out());
        final List<CSVRecord> expected = Reference.table(file(name, "importance_best.csv"));
        assertEquals(List.of("feature", "score", "importance", "selected"), actual.get(0).getParser().getHeaderNames());
        assertEquals(expected.size(), actual.size());
        for (int j = 0; j < expected.size(); j++) {
            assertEquals(expected.get(j).get("feature"), actual.get(j).get("feature"));
            Agreement.close(expected.get(j).get("score"), actual.get(j).get("score"), 1e-9, "score " + j);
            Agreement.close(expected.get(j).get("importance"), actual.get(j).get("importance"), tolerance(name), "importance " + j);
            assertEquals(expected.get(j).get("selected"), actual.get(j).get("selected"));
        }
    }

    @Test
    void sameSeedSameBytes() {
        final String first = spca("cv", CASE_2, "--seed", 7, "--n-fold", 4, "--repeats", 2, "--n-threshold", 5).out();
        assertEquals(first, spca("cv", CASE_2, "--seed", 7, "--n-fold", 4, "--repeats", 2, "--n-threshold", 5).out());
        assertFalse(first.equals(spca("cv", CASE_2, "--seed", 8, "--n-fold", 4, "--repeats", 2, "--n-threshold", 5).out()));
    }

    @Test
    void chosenFeaturesAndIdentifiers() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"),
            "patient,days,dead,site,a,b,c\nP1,5,1,x,1,2,3\nP2,6,1,y,4,1,3\nP3,7,0,x,2,2,3\nP4,8,1,x,,5,3\nP5,,1,y,1,4,3\nP6,9,1,y,0,1,3\n");
        final CommandRun all = CommandRun.done("spca", "scores", data, "--time", "days", "--event", "dead", "--id", "patient");
        assertEquals(List.of("a", "b", "c"), Reference.rows(all.out()).stream().map(row -> row.get("feature")).toList());
        assertTrue(all.err().contains("1 of 6 patients are left out"), all.err());
        assertTrue(all.err().contains("c (constant"), all.err());
        final CommandRun some = CommandRun.done("spca", "scores", data, "--time", "days", "--event", "dead", "--features", "b,a");
        assertEquals(List.of("b", "a"), Reference.rows(some.out()).stream().map(row -> row.get("feature")).toList());
        CommandRun.refused("'x' in column 'site', line 2 (patient P1)", "spca", "scores", data, "--time", "days", "--event", "dead",
            "--features", "a,site", "--id", "patient");
        CommandRun.refused("Time and event are no features; received 'days'", "spca", "scores", data, "--time", "days", "--event",
            "dead", "--features", "a,days", "--id", "patient");
    }

    @Test
    void aPatientWithoutFeaturesHasNoScore() throws Exception {
        final Path model = folder.resolve("model.json");
        spca("train", CASE_2, "--threshold", 0, "--features", "f001,f002,f003,f004,f005,f006,f007", "--scale", "zscore",
            "--s0-percentile", "-1", "--out", model);
        final Path data = Files.writeString(folder.resolve("n.csv"),
            "id,f007,f001,f002,f003,f004,f005,f006\nA,1,1,1,1,1,1,1\nB,,,,1,1,,NA\nC,,1,1,1,1,1,1\n");
        final CommandRun run = CommandRun.done("spca", "predict", model, data);
        final List<CSVRecord> rows = Reference.rows(run.out());
        assertEquals("", rows.get(1).get("score") + rows.get(1).get("group") + rows.get(1).get("score_1"));
        assertFalse(rows.get(2).get("score").isEmpty());
        assertTrue(run.err().contains("1 patients have no score") && run.err().contains("1 patients have missing"), run.err());
        final Path twice = Files.writeString(folder.resolve("twice.csv"), Files.readString(data) + "A,2,2,2,2,2,2,2\n");
        CommandRun.refused("'A' in column 'id' of lines 2 and 5", "spca", "predict", model, twice);
    }

    @Test
    void listsTheMostImportantFeatures() {
        final Path model = folder.resolve("model.json");
        spca("train", CASE_2, "--threshold", "1.2", "--out", model);
        final List<CSVRecord> top = Reference.rows(CommandRun.done("spca", "importance", model, "--top", 5).out());
        final List<CSVRecord> expected = Reference.table(file(CASE_2, "listfeatures_thr1.2.csv"));
        assertEquals(5, top.size());
        for (int i = 0; i < top.size(); i++) {
            assertEquals(expected.get(i).get("Name"), top.get(i).get("feature"));
            assertEquals(Double.parseDouble(expected.get(i).get("Importance-score")), Double.parseDouble(top.get(i).get("importance")), 6e-4);
        }
    }

    @Test
    void saysWhoTrainedTheModel() {
        final Path model = folder.resolve("model.json");
        spca("train", CASE_2, "--threshold", "1.2", "--out", model);
        final CommandRun training = CommandRun.done("spca", "predict", model, file(CASE_2, "train.csv"), "--evaluated-on");
        assertTrue(training.err().contains("60 of 60 patients trained this model"), training.err());
        assertTrue(Reference.rows(training.out()).stream().allMatch(row -> row.get("evaluated_on").contains("resubstitution")));
        final CommandRun others = CommandRun.done("spca", "predict", model, file(CASE_2, "test.csv"), "--evaluated-on");
        assertTrue(Reference.rows(others.out()).stream().allMatch(row -> row.get("evaluated_on").equals("new data")));
    }

    @Test
    void warnsOfUnitsThatDecide() {
        final CommandRun run = spca("train", CASE_3, "--threshold", "1", "--out", folder.resolve("model.json"));
        assertTrue(run.err().contains("of the squared loadings") && run.err().contains("z-scores"), run.err());
    }
}
