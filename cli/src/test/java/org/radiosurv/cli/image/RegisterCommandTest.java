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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;

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
