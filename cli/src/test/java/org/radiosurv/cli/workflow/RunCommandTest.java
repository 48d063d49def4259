// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class RunCommandTest {

    @TempDir
    private Path folder;

    private static List<String> files(final Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted()
                .toList();
        }
    }

    @Test
    void runsToTheFigure() throws Exception {
        final Path out = folder.resolve("out");
        final CommandRun run =
            CommandRun.done("run", Example.workflow(), "--data", Example.cohort(folder.resolve("data")), "--out", out);
        final List<String> files = files(out);
        for (final String expected : List.of("1_NIfTI_Reader/port_1.csv", "2_Intensity_Normalizer/port_1.csv",
            "3_Registrar/port_1.csv", "4_VOI_Calculator/port_1.csv", "5_VOI_Feature_Table/port_1.csv", "5_VOI_Feature_Table/port_2.csv",
            "6_SPCA_Learner/port_1.json", "6_SPCA_Learner/port_2.csv", "6_SPCA_Learner/port_3.csv",
            "7_SPCA_Predictor/port_1.csv", "8_Kaplan_Meier_Plotter/port_1.png", "8_Kaplan_Meier_Plotter/port_2.csv",
            "8_Kaplan_Meier_Plotter/port_3.csv")) {
            assertTrue(files.contains(expected), expected + " is not among " + files);
        }
        assertTrue(files.stream().allMatch(file -> file.matches("\\d+_\\w+/port_\\d+\\.(csv|png|json)")), files.toString());
        assertTrue(run.out().contains("14 of 14 nodes executed."), run.out());
        assertTrue(run.out().contains("Figure: " + out.resolve("8_Kaplan_Meier_Plotter/port_1.png")), run.out());
        assertTrue(run.err().matches("(?s).*NIfTI Reader #1 executed in \\d+\\.\\d s\\R.*"), run.err());
        assertFalse(run.err().contains("%"), "a percentage only on a terminal: " + run.err());
        assertEquals(4, Reference.table(out.resolve("5_VOI_Feature_Table/port_1.csv")).size());
    }

    /** One patient: the learner fails, what does not need it is kept, and nothing of an earlier run is left in its place. */
    @Test
    void keepsOtherBranchesOfAFailedNode() throws Exception {
        final Path out = folder.resolve("out");
        final Path stale = Files.createDirectories(out.resolve("6_SPCA_Learner")).resolve("port_2.csv");
        Files.writeString(stale, "yesterday");
        final Path own = Files.writeString(out.resolve("6_SPCA_Learner/notes.txt"), "mine");
        final CommandRun run =
            CommandRun.of("run", Example.workflow(), "--data", Example.onePatient(folder.resolve("data")), "--out", out);
        assertEquals(1, run.code(), run.err());
        assertFalse(Files.exists(stale));
        assertTrue(Files.exists(own));
        assertEquals(1, Reference.table(out.resolve("5_VOI_Feature_Table/port_1.csv")).size());
        assertTrue(run.err().contains("SPCA Learner #6 FAILED") && run.err().contains("error: "), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertTrue(run.out().contains("6 of 14 nodes executed.") && run.out().contains("not executed: SPCA Learner #6: "), run.out());
        assertTrue(run.out().contains("Kaplan-Meier Plotter #8, because a node before it was not"), run.out());
    }

    @Test
    void runsAnArchive() throws Exception {
        final Path archive = folder.resolve("example.knwf");
        try (OutputStream file = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (final String name : files(Example.workflow())) {
                if (!name.startsWith("data/")) {
                    zip.putNextEntry(new ZipEntry("example/" + name));
                    zip.write(Files.readAllBytes(Example.workflow().resolve(name)));
                }
            }
        }
        final Path data = Example.onePatient(folder.resolve("data"));
        final CommandRun run = CommandRun.of("run", archive, "--set", "data_root=" + data, "--out", folder.resolve("out"));
        assertTrue(run.out().contains("6 of 14 nodes executed."), run.out() + run.err());
    }

    @Test
    void warnsOfAnUndeclaredVariable() throws Exception {
        final CommandRun run = CommandRun.of("run", Example.workflow(), "--data", Example.onePatient(folder.resolve("data")), "--set",
            "dataroot=x", "--out", folder.resolve("out"));
        assertTrue(run.err().contains("declares no variable 'dataroot'"), run.err());
    }

    @Test
    void refusesADamagedWorkflowWithEveryProblem() throws Exception {
        final Path copy = folder.resolve("flow");
        for (final String name : files(Example.workflow())) {
            if (!name.startsWith("data/")) {
                final Path target = copy.resolve(name);
                Files.createDirectories(target.getParent());
                Files.copy(Example.workflow().resolve(name), target);
            }
        }
        final Path settings = copy.resolve("VOI Calculator (#4)/settings.xml");
        Files.writeString(settings, Files.readString(settings).replace("\"operation\"", "\"operatoin\""));
        CommandRun.refused("operatoin", "run", copy, "--out", folder.resolve("out"));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void refusesAFileAsFolderOfResults() throws Exception {
        final Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun.refused("which is a file", "run", Example.workflow(), "--out", file);
    }
}
