// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class CoxPredictCommandTest {

    @TempDir
    private Path folder;

    private static Path core(final String name) {
        return Reference.core(name);
    }

    private Path model() {
        final Path model = folder.resolve("model.json");
        CommandRun.done("cox", core("survival/surv/veteran/input.csv"), "--time", "time", "--event", "status", "--covariates",
            "celltype,karno,age", "--categorical", "celltype:squamous", "--model", model);
        return model;
    }

    /** The patients of the reference with a row number in front. */
    private Path patients() throws Exception {
        final List<String> lines = Files.readAllLines(core("survival/surv/veteran/input.csv"));
        final StringBuilder text = new StringBuilder("id," + lines.get(0)).append('\n');
        for (int i = 1; i < lines.size(); i++) {
            text.append(i).append(',').append(lines.get(i)).append('\n');
        }
        return Files.writeString(folder.resolve("patients.csv"), text);
    }

    @Test
    void agreesWithR() throws Exception {
        final Path out = folder.resolve("predicted.csv");
        final CommandRun run = CommandRun.done("cox-predict", model(), patients(), "--times", "30,90,365", "--out", out);
        assertEquals("", run.err());
        final List<CSVRecord> expected = Reference.table(core("cox/predict.csv"));
        final List<CSVRecord> actual = Reference.table(out);
        assertEquals(137, actual.size());
        for (int i = 0; i < 137; i++) {
            for (final String column : List.of("lp", "risk", "median")) {
                Agreement.close(expected.get(i).get(column), actual.get(i).get(column), 1e-9, column + " " + i);
            }
            for (final String days : List.of("30", "90", "365")) {
                Agreement.close(expected.get(i).get("s" + days), actual.get(i).get("survival_" + days), 1e-9, days + " " + i);
                Agreement.close(expected.get(i).get("lower" + days), actual.get(i).get("lower_" + days), 1e-9, days + " " + i);
                Agreement.close(expected.get(i).get("upper" + days), actual.get(i).get("upper_" + days), 1e-9, days + " " + i);
            }
        }
    }

    @Test
    void saysWhyAPatientHasNoPrediction() throws Exception {
        final Path rows = Files.writeString(folder.resolve("new.csv"),
            "id,celltype,karno,age\nA,large,60,50\nB,oat,60,50\nC,large,,50\nD,large,5,50\n");
        final CommandRun run = CommandRun.done("cox-predict", model(), rows, "--times", "3000");
        assertTrue(run.err().contains("2 patients have no prediction"), run.err());
        assertTrue(run.err().contains("'oat'"), run.err());
        assertTrue(run.err().contains("1 patients have a value outside"), run.err());
        final String[] lines = run.out().split("\\R");
        assertEquals("id,lp,risk,survival_3000,lower_3000,upper_3000,median,reason", lines[0]);
        assertTrue(lines[1].matches("A,-?[0-9.]+,[0-9.]+,,,,[0-9.]+,"), lines[1]);
        assertTrue(lines[2].startsWith("B,,,,,,,") && lines[2].contains("oat"), lines[2]);
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        final Path model = model();
        final Path rows = Files.writeString(folder.resolve("other.csv"), "id,age\nA,50\n");
        CommandRun.refused("celltype, karno", "cox-predict", model, rows);
        CommandRun.refused("radiosurv-cox-model", "cox-predict",
            Files.writeString(folder.resolve("x.json"), "{\"format\":\"radiosurv-spca-model\"}"), rows);
        CommandRun.refused("-5", "cox-predict", model, patients(), "--times=-5");
    }
}
