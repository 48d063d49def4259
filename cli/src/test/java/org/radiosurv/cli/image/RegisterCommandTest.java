// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Volume;

/** {@code register} and {@code resample}. */
class RegisterCommandTest {

    private static final int SIZE = 40;

    private static final Affine GRID = Affine.of(4, 0, 0, -78, 0, 4, 0, -78, 0, 0, 4, -78, 0, 0, 0, 1);

    @TempDir
    private Path folder;

    /** Ellipsoids in one another, without symmetry. */
    private Path head(final String name, final Affine shift) throws IOException {
        final double[] values = new double[SIZE * SIZE * SIZE];
        for (int n = 0; n < values.length; n++) {
            final double[] x = GRID.apply(n % SIZE, n / SIZE % SIZE, n / SIZE / SIZE);
            values[n] = 500 * inside(x, 0, 0, 0, 60, 70, 55) + 400 * inside(x, 18, 10, 8, 22, 35, 25)
                - 300 * inside(x, -22, -15, 12, 18, 30, 15) + 200 * inside(x, 5, 40, -20, 20, 12, 14);
        }
        return TestImages.write(folder.resolve(name), shift.times(GRID), SIZE, SIZE, SIZE, values);
    }

    private static double inside(final double[] x, final double... part) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            square += Math.pow((x[axis] - part[axis]) / part[axis + 3], 2);
        }
        return Math.max(0, Math.min(1, 0.5 + 4 * (1 - Math.sqrt(square))));
    }

    @Test
    void findsAShiftAndWritesItInEveryForm() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Affine shift = Affine.translation(9, -7, 5);
        final Path moving = head("moving.nii.gz", shift);
        final Path world = folder.resolve("world.txt");
        final Path fsl = folder.resolve("fsl.mat");
        final Path itk = folder.resolve("itk.tfm");
        final Path resampled = folder.resolve("resampled.nii.gz");
        final CommandRun run = CommandRun.done("register", moving, fixed, "--threads", 2, "--dof", 6, "--matrix", world, "--fsl", fsl,
            "--itk", itk, "--resampled", resampled);
        assertTrue(run.err().contains("Verdict good"), run.err());
        final Affine found = MatrixFiles.read(world);
        assertTrue(found.closeTo(shift, 0.05), found.toString());
        assertTrue(MatrixFiles.read(itk).closeTo(found, 1e-9));
        assertTrue(FslMatrix.toWorld(MatrixFiles.read(fsl), TestImages.read(fixed).grid(), TestImages.read(moving).grid())
            .closeTo(found, 1e-9));
        assertTrue(TestImages.read(resampled).grid().sameAs(TestImages.read(fixed).grid()));

        final Path one = folder.resolve("one.nii.gz");
        final Path other = folder.resolve("other.nii.gz");
        CommandRun.done("resample", moving, fixed, one, "--matrix", world);
        CommandRun.done("resample", moving, fixed, other, "--fsl", fsl);
        assertEquals(TestImages.read(resampled).get(20, 21, 22), TestImages.read(one).get(20, 21, 22), 1e-9);
        assertEquals(TestImages.read(one).get(20, 21, 22), TestImages.read(other).get(20, 21, 22), 1e-4);
        final CommandRun toOutput = CommandRun.done("register", moving, fixed, "--threads", 1, "--dof", 6);
        assertArrayEquals(found.toArray(), MatrixFiles.parse(toOutput.out(), "output").toArray());
    }

    @Test
    void refusesWhatCannotBeRegistered() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Path constant = TestImages.write(folder.resolve("constant.nii"), GRID, SIZE, SIZE, SIZE, new double[SIZE * SIZE * SIZE]);
        final Path out = folder.resolve("no.txt");
        CommandRun.refused("has contrast", "register", constant, fixed, "--matrix", out);
        assertFalse(Files.exists(out));
        assertEquals(2, CommandRun.of("register", fixed, fixed, "--dof", 8).code());
        assertEquals(2, CommandRun.of("register", fixed).code());
    }

    @Test
    void qualityGoesIntoAFile() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Path moving = head("moving.nii.gz", Affine.translation(9, -7, 5));
        final Path quality = folder.resolve("quality.json");
        CommandRun.done("register", moving, fixed, "--threads", 2, "--refit-rigid", "--quality", quality, "--matrix",
            folder.resolve("world.txt"));
        final JsonNode json = new ObjectMapper().readTree(quality.toFile());
        assertEquals("good", json.get("verdict").asText());
        assertEquals(0, json.get("reasons").size());
        assertEquals(12, json.get("degrees_of_freedom").asInt());
        assertFalse(json.get("refitted").asBoolean());
        assertTrue(json.get("normalised_mutual_information").asDouble() > 1.1, json.toString());
        assertTrue(json.get("fixed_overlap").asDouble() > 0.8, json.toString());
        assertTrue(json.get("agreeing_starts").asInt() >= 2, json.toString());
        assertEquals(3, json.get("scales").size());
        assertEquals(9, json.get("matrix").get(0).get(3).asDouble(), 0.3);
    }

    @Test
    void oneHeadThatIsStretchedIsRefittedOnRequest() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Path moving = head("moving.nii.gz", Affine.scaling(1.1, 1, 1));
        final Path quality = folder.resolve("quality.json");
        final CommandRun run = CommandRun.done("register", moving, fixed, "--threads", 2, "--refit-rigid", "--quality", quality,
            "--matrix", folder.resolve("world.txt"));
        assertTrue(run.err().contains("implausible within a patient"), run.err());
        final JsonNode json = new ObjectMapper().readTree(quality.toFile());
        assertEquals(6, json.get("degrees_of_freedom").asInt());
        assertTrue(json.get("refitted").asBoolean());
        assertEquals(1, json.get("scales").get(0).asDouble(), 1e-9);
        assertEquals(2, CommandRun.of("register", moving, fixed, "--refit-rigid", "--template").code());
    }

    @Test
    void headersTurnedByRightAnglesAreFoundAndToldInWords() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Path moving = head("moving.nii.gz", Affine.of(0, -1, 0, 12, 1, 0, 0, -30, 0, 0, 1, 8, 0, 0, 0, 1));
        final CommandRun run = CommandRun.done("register", moving, fixed, "--threads", 2, "--dof", 6);
        assertTrue(run.err().contains("Verdict check"), run.err());
        assertTrue(run.err().contains("headers disagree by a rotation of 90 degrees"), run.err());
        assertTrue(MatrixFiles.parse(run.out(), "output")
            .closeTo(Affine.of(0, -1, 0, 12, 1, 0, 0, -30, 0, 0, 1, 8, 0, 0, 0, 1), 0.3), run.out());
    }

    @Test
    void masksAreCheckedAgainstTheirImages() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final double[] ones = new double[SIZE * SIZE * SIZE];
        java.util.Arrays.fill(ones, 1);
        final Path empty = TestImages.write(folder.resolve("empty.nii"), GRID, SIZE, SIZE, SIZE, new double[SIZE * SIZE * SIZE]);
        final Path all = TestImages.write(folder.resolve("all.nii"), GRID, SIZE, SIZE, SIZE, ones);
        final Path other = TestImages.write(folder.resolve("other.nii"), GRID, 5, 5, 5, new double[125]);
        CommandRun.refused("empty mask", "register", fixed, fixed, "--fixed-mask", empty);
        CommandRun.refused("empty mask", "register", fixed, fixed, "--moving-mask", empty);
        CommandRun.refused("the image's grid", "register", fixed, fixed, "--moving-mask", other);
        CommandRun.refused("leaves most of the fixed image", "register", fixed, fixed, "--fixed-exclude", all);
        CommandRun.refused("0 to 50 mm", "register", fixed, fixed, "--exclude-margin", "-1");
        CommandRun.refused("at least one thread", "register", fixed, fixed, "--threads", "0");
        final Path slice = TestImages.write(folder.resolve("slice.nii"), GRID, SIZE, SIZE, 1, new double[SIZE * SIZE]);
        CommandRun.refused("single slice", "register", slice, fixed);
        CommandRun.refused("lie apart", "register", head("far.nii.gz", Affine.translation(3000, 0, 0)), fixed, "--start", "header");
    }

    @Test
    void badMatricesAreRefusedByName() throws IOException {
        final Path fixed = head("fixed.nii.gz", Affine.identity());
        final Path out = folder.resolve("out.nii.gz");
        final Path singular = Files.writeString(folder.resolve("singular.mat"), "1 0 0 0\n1 0 0 0\n0 0 1 0\n0 0 0 1\n");
        final Path words = Files.writeString(folder.resolve("words.mat"), "1 0 0 a\n0 1 0 0\n0 0 1 0\n0 0 0 1\n");
        CommandRun.refused("singular.mat", "resample", fixed, fixed, out, "--fsl", singular);
        CommandRun.refused("'a' in", "resample", fixed, fixed, out, "--matrix", words);
        CommandRun.refused("which does not", "resample", fixed, fixed, out, "--matrix", folder.resolve("none.mat"));
        assertFalse(Files.exists(out));
        assertEquals(2, CommandRun.of("resample", fixed, fixed, out, "--fsl", singular, "--matrix", words).code());
    }

    @Test
    void labelsKeepTheirNumbersAndVolumes() throws IOException {
        final double[] values = new double[SIZE * SIZE * SIZE];
        for (int n = 0; n < values.length; n++) {
            final double[] x = GRID.apply(n % SIZE, n / SIZE % SIZE, n / SIZE / SIZE);
            final double radius = Math.hypot(Math.hypot(x[0], x[1]), x[2]);
            values[n] = radius < 20 ? 4 : radius < 34 ? 2 : 0;
        }
        final Path labels = TestImages.write(folder.resolve("labels.nii.gz"), GRID, SIZE, SIZE, SIZE, values);
        final Path reference = TestImages.write(folder.resolve("reference.nii.gz"), Affine.of(3, 0, 0, -61.3, 0, 3, 0, -60.1, 0, 0, 3,
            -59.2, 0, 0, 0, 1), SIZE, SIZE, SIZE, new double[SIZE * SIZE * SIZE]);
        final Path out = folder.resolve("out.nii.gz");
        final CommandRun run = CommandRun.done("resample", labels, reference, out, "--interpolation", "label");
        final String[] lines = run.err().strip().split("\\R");
        assertEquals(2, lines.length, run.err());
        for (final String line : lines) {
            final String[] words = line.split(" ");
            assertTrue(words[1].equals("2:") || words[1].equals("4:"), line);
            assertEquals(Double.parseDouble(words[2]), Double.parseDouble(words[5]), 0.04 * Double.parseDouble(words[2]), line);
        }
        final Set<Double> seen = new TreeSet<>();
        final Volume there = TestImages.read(out);
        for (int n = 0; n < values.length; n++) {
            seen.add(there.get(n));
        }
        assertEquals(Set.of(0.0, 2.0, 4.0), seen);
    }

    @Test
    void masksKeepTheirVolume() throws IOException {
        final double[] values = new double[SIZE * SIZE * SIZE];
        for (int n = 0; n < values.length; n++) {
            final double[] x = GRID.apply(n % SIZE, n / SIZE % SIZE, n / SIZE / SIZE);
            values[n] = Math.hypot(Math.hypot(x[0], x[1]), x[2]) < 30 ? 1 : 0;
        }
        final Path mask = TestImages.write(folder.resolve("mask.nii.gz"), GRID, SIZE, SIZE, SIZE, values);
        final Path reference = TestImages.write(folder.resolve("reference.nii.gz"), Affine.of(3, 0, 0, -61.3, 0, 3, 0, -60.1, 0, 0, 3,
            -59.2, 0, 0, 0, 1), SIZE, SIZE, SIZE, new double[SIZE * SIZE * SIZE]);
        final CommandRun run =
            CommandRun.done("resample", mask, reference, folder.resolve("out.nii.gz"), "--interpolation", "label");
        final String[] words = run.err().strip().split(" ");
        final double before = Double.parseDouble(words[0]);
        final double after = Double.parseDouble(words[3]);
        assertEquals(before, after, 0.03 * before, run.err());
    }
}
