// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class DemoCommandTest {

    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void comesFromTheRepository() {
        home = System.setProperty(ExampleWorkflow.HOME, Reference.repository().toString());
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty(ExampleWorkflow.HOME);
        } else {
            System.setProperty(ExampleWorkflow.HOME, home);
        }
    }

    @Test
    void makesAnalysesAndTells() throws Exception {
        final Path out = Files.createDirectory(folder.resolve("demo"));
        final CommandRun run = CommandRun.done("demo", "--out", out, "--patients", 8, "--seed", 5, "--voxel", 6);
        assertTrue(run.out().contains("14 of 14 nodes executed."), run.out());
        assertTrue(run.out().contains("Figure: " + out.resolve("results/8_Kaplan_Meier_Plotter/port_1.png")), run.out());
        assertTrue(run.out().contains("Cohort: " + out.resolve("data")), run.out());
        assertTrue(run.out().matches("(?s).*log-rank p = [\\d.e-]+, by resubstitution .* \\d+ of the \\d+ selected features.*"), run.out());
        assertTrue(Files.exists(out.resolve("data/derivatives/truth/sub-001/sub-001_from-T1Gd_to-FLAIR_matrix.txt")));
        assertEquals(8, Files.readAllLines(out.resolve("data/derivatives/truth/truth.tsv")).size() - 1);
        final CommandRun again = CommandRun.refused("which exists", "demo", "--out", out, "--patients", 4);
        assertTrue(again.err().contains("--out"), again.err());
        assertEquals(8, Reference.table(out.resolve("results/5_VOI_Feature_Table/port_1.csv")).size());
    }

    @Test
    void makesAndAnalysesImagesOnOneGridAsWell() throws Exception {
        final Path out = folder.resolve("demo");
        final CommandRun run =
            CommandRun.done("demo", "--out", out, "--patients", 8, "--seed", 5, "--voxel", 8, "--grids", "same");
        assertTrue(run.out().contains("14 of 14 nodes executed."), run.out());
        assertFalse(Files.exists(out.resolve("data/derivatives/truth/sub-001")));
    }

    @Test
    void saysWhenTheProgramIsIncomplete() {
        System.setProperty(ExampleWorkflow.HOME, folder.toString());
        CommandRun.refused("Start the program as ./radiosurv", "demo", "--out", folder.resolve("demo"));
    }
}
