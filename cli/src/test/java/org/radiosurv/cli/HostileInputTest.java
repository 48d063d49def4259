// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.image.TestImages;
import org.radiosurv.core.volume.Affine;

/** Bad input to every command: exit code 1, one message that names the place, no stack trace. */
class HostileInputTest {

    @TempDir
    private Path folder;

    private Path image;

    private Path mask;

    @BeforeEach
    void makeImages() throws IOException {
        image = TestImages.write(folder.resolve("image.nii"), Affine.identity(), 2, 2, 1, 0, 1, 2, 3);
        mask = TestImages.write(folder.resolve("mask.nii"), Affine.identity(), 2, 2, 1, 1, 1, 0, 1);
    }

    private Path table(final String text) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), text.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"id,t,e,g|A,x,1,a|B,2,0,b; 'x' in column 't', line 2 (id A) of d.csv",
        "id,t,e,g|A,1,1,a|B,-2,0,b; '-2' in column 't', line 3 (id B) of d.csv",
        "id,t,e,g|A,1,1,a|B,2,2,b; '2' in column 'e', line 3 (id B) of d.csv",
        "id,t,e,g|A,1,yes,a|B,2,0,b; 'yes' in column 'e'", "id,t,e,g|A,,1,a|B,2,,b; a missing value in each of the 2 rows",
        "id,t,E,g|A,1,1,a|B,2,0,b; 'e', but its columns are id, t, E, g", "id,t,e|A,1,1|B,2,0; 'g', but its columns are",
        "id,t,e,g|A,1,1,a|B,2,0,b|A,3,1,b; 'A' in column 'id' of lines 2 and 4 of d.csv",
        "''; which is empty", "id,t,e,g|A,1,1; 3 cells in line 2", "id,t,e,g|A,Infinity,1,a|B,2,0,b; 'Infinity' in column 't'"})
    void tables(final String text, final String words) throws IOException {
        final Path data = table(text);
        CommandRun.refused(words, "km", data, "--time", "t", "--event", "e", "--group", "g");
        CommandRun.refused(words, "logrank", data, "--time", "t", "--event", "e", "--group", "g");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"id,t,e,g|A,1,1,a|B,2,0,a; only the group", "id,t,e,g|A,1,0,a|B,2,0,b; event"})
    void groupsThatCannotBeTested(final String text, final String words) throws IOException {
        CommandRun.refused(words, "logrank", table(text), "--time", "t", "--event", "e", "--group", "g");
        CommandRun.done("km", table(text), "--time", "t", "--event", "e", "--group", "g");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"id,t,e,a|A,1,0,1|B,2,0,2; Training needs patients with the event",
        "id,t,e,a|A,1,1,x|B,2,0,y; has numeric columns beside time, event and id", "id,t,e,a|A,1,1,1|A,2,0,2; 'A' twice",
        "id,t,e,a|,1,1,1|B,2,0,2; Every patient has an id", "id,t,e,a|A,-1,1,1|B,2,0,2; '-1' in column 't'"})
    void trainingData(final String text, final String words) throws IOException {
        final Path data = table(text);
        CommandRun.refused(words, "spca", "scores", data, "--time", "t", "--event", "e");
        CommandRun.refused(words, "spca", "cv", data, "--time", "t", "--event", "e");
        CommandRun.refused(words, "spca", "train", data, "--time", "t", "--event", "e", "--threshold", "best");
    }

    @Test
    void folds() throws IOException {
        final Path data = table("id,t,e,a,b|A,1,1,1,2|B,2,0,2,1|C,3,1,3,3|D,4,1,1,2");
        final String[][] cases = {{"id,fold\nA,1\nB,2\nC,1\n", "none for D"}, {"id,fold\nA,1\nB,2\nC,1\nD,x\n", "'x' in column 'fold'"},
            {"id,fold\nA,1\nB,3\nC,1\nD,1\n", "without gaps"}, {"id,fold\nA,1\nA,2\nB,1\nC,1\nD,2\n", "two of A"},
            {"id,part\nA,1\n", "'fold', but its columns are"}, {"id,fold\nA,1.5\nB,2\nC,1\nD,2\n", "'1.5' in column 'fold'"}};
        for (final String[] one : cases) {
            final Path folds = Files.writeString(folder.resolve("folds.csv"), one[0]);
            CommandRun.refused(one[1], "spca", "cv", data, "--time", "t", "--event", "e", "--folds", folds);
        }
        CommandRun.refused("number of components", "spca", "cv", data, "--time", "t", "--event", "e", "--components", "4");
        CommandRun.refused("threshold", "spca", "train", data, "--time", "t", "--event", "e", "--threshold", "1000");
    }

    @Test
    void models() throws IOException {
        final Path data = table("id,t,e,a,b|A,1,1,1,2|B,2,0,2,1|C,3,1,3,3|D,4,1,1,2");
        final Path model = folder.resolve("m.json");
        CommandRun.done("spca", "train", data, "--time", "t", "--event", "e", "--threshold", "0", "--out", model);
        CommandRun.refused("[b]", "spca", "predict", model, Files.writeString(folder.resolve("n.csv"), "id,a\nX,1\n"));
        CommandRun.refused("'?' in column 'a'", "spca", "predict", model, Files.writeString(folder.resolve("n.csv"), "id,a,b\nX,?,1\n"));
        CommandRun.refused("--id", "spca", "predict", model, Files.writeString(folder.resolve("n.csv"), "a,b\n1,1\n"));
        for (final String text : new String[]{"", "{", "[]", "{}", "{\"format\":\"other\"}"}) {
            final Path bad = Files.writeString(folder.resolve("bad.json"), text);
            CommandRun.refused("bad.json", "spca", "importance", bad);
            CommandRun.refused("bad.json", "spca", "predict", bad, data);
        }
        CommandRun.refused("There is no file", "spca", "importance", folder.resolve("none.json"));
    }

    @Test
    void images() throws IOException {
        final Path empty = Files.createFile(folder.resolve("empty.nii"));
        final Path text = Files.writeString(folder.resolve("text.nii"), "x".repeat(1000));
        final Path truncated = folder.resolve("short.nii");
        Files.write(truncated, Arrays.copyOf(Files.readAllBytes(image), 360));
        final Path out = folder.resolve("out.nii");
        for (final Path bad : new Path[]{empty, text, truncated, folder.resolve("missing.nii"), folder}) {
            final String name = bad.getFileName().toString();
            CommandRun.refused(name, "info", bad);
            CommandRun.refused(name, "normalize", bad, out);
            CommandRun.refused(name, "edge", bad, out);
            CommandRun.refused(name, "gdz", image, bad, out);
            CommandRun.refused(name, "voi", "union", mask, bad, out);
            CommandRun.refused(name, "features", image, bad);
        }
        CommandRun.refused(".nii.gz", "normalize", image, folder.resolve("out.png"));
        CommandRun.refused("which is a folder", "normalize", image, folder);
        CommandRun.refused("at least 0 and below 1", "normalize", image, out, "--drop-top", "1");
        CommandRun.refused("2 to 65536", "normalize", image, out, "--levels", "1");
        assertFalse(Files.exists(out));
    }

    @Test
    void masks() throws IOException {
        final Path none = TestImages.write(folder.resolve("none.nii"), Affine.identity(), 2, 2, 1, 0, 0, 0, 0);
        CommandRun.refused("none above 0.5 in " + none, "features", image, none);
        final Path moved = TestImages.write(folder.resolve("moved.nii"), Affine.translation(1, 0, 0), 2, 2, 1, 1, 1, 1, 1);
        final Path out = folder.resolve("out.nii");
        CommandRun.refused("origin (1, 0, 0)", "features", image, moved);
        CommandRun.refused("origin (1, 0, 0)", "voi", "subtract", mask, moved, out);
        CommandRun.refused("origin (1, 0, 0)", "gdz", image, moved, out);
        final Path nan = TestImages.write(folder.resolve("nan.nii"), Affine.identity(), 1, 1, 1, Double.NaN);
        CommandRun.refused("finite", "normalize", nan, out);
        final Path half = TestImages.write(folder.resolve("half.nii"), Affine.identity(), 2, 2, 1, 0.5, 1, 2, 3);
        CommandRun.refused("levels:256", "features", half, mask);
        CommandRun.refused("feature family", "features", image, mask, "--families", "stat,shape");
        CommandRun.refused("Distances", "features", image, mask, "--distances", "1;2");
    }

    @Test
    void places() throws IOException {
        final Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun.refused("exists already and is no folder", "info", image, "--out", file.resolve("x.json"));
        CommandRun.refused("which is a folder", "info", image, "--out", folder);
        CommandRun.refused("does not exist", "run", folder.resolve("none.knwf"));
        CommandRun.refused("workflow.knime", "run", folder, "--out", folder.resolve("results"));
        CommandRun.refused("zip", "run", file, "--out", folder.resolve("results"));
        CommandRun.refused("--data names a folder", "run", folder, "--data", folder.resolve("none"));
        CommandRun.refused("KNIME_HOME", "run", folder, "--knime", folder);
        CommandRun.refused("4 to 999", "demo", "--patients", "3", "--out", folder.resolve("demo"));
        CommandRun.refused("new or empty folder", "demo", "--patients", "4", "--out", folder);
    }

    @Test
    void semicolonsAreNamedAsTheReason() throws Exception {
        final Path data = Files.writeString(folder.resolve("s.csv"), "time;event;group\n10;1;a\n20;0;b\n");
        CommandRun.refused("Separate the columns by commas", "km", data, "--time", "time", "--event", "event");
    }

    @Test
    void coxNamesTheCellThatIsNoNumber() throws Exception {
        final Path data = Files.writeString(folder.resolve("c.csv"), "time,event,a\n10,1,2\n20,0,Inf\n30,1,4\n");
        CommandRun.refused("'Inf' in column 'a', line 3", "cox", data, "--time", "time", "--event", "event", "--covariates", "a");
    }

    @Test
    void logrankSaysWhyThereIsNoP() throws Exception {
        final Path data = Files.writeString(folder.resolve("t.csv"), "time,event,g\n10,1,a\n10,1,b\n10,1,a\n10,1,b\n");
        final CommandRun run = CommandRun.done("logrank", data, "--time", "time", "--event", "event", "--group", "g");
        assertTrue(run.json().get("p").isNull() && run.err().contains("There is no p"), run.err());
    }
}
