// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/** Registration of real brains; skipped where the shared images are missing. */
class SharedCasesTest {

    private static final RegistrationSettings SETTINGS = RegistrationSettings.DEFAULT.withThreads(2);

    private static Path shared(final String path) {
        final String named = System.getProperty("RADIOSURV_SHARED", System.getenv("RADIOSURV_SHARED"));
        Path folder = named == null ? null : Path.of(named);
        for (Path here = Path.of("").toAbsolutePath(); folder == null && here != null; here = here.getParent()) {
            folder = Files.exists(here.resolveSibling("shared").resolve("design.md")) ? here.resolveSibling("shared") : null;
        }
        assumeTrue(folder != null && Files.exists(folder.resolve(path)), "skipped: shared/" + path + " is not on this machine");
        return folder.resolve(path);
    }

    private static Volume read(final String path) throws IOException {
        return NiftiReader.read(shared(path), Progress.NONE).volume();
    }

    /** Largest mean error that the family may have; the cases' own are smaller. */
    @ParameterizedTest
    @CsvSource({"c00, false, 0.2", "c03, true, 0.15", "c07, false, 0.35", "c15, false, 0.35", "c19, false, 1.5"})
    void publicCasesAreMet(final String name, final boolean template, final double limit) throws IOException {
        final String folder = "reference/registration/cases/";
        final Volume fixed = read(template ? folder + "template_t1.nii.gz" : folder + name + "/fixed.nii.gz");
        final Volume moving = read(folder + name + "/moving.nii.gz");
        final Affine truth = MatrixFiles.parse(
            Files.readString(shared(folder + name + "/truth.txt"), StandardCharsets.US_ASCII), "truth.txt");
        final RegistrationResult result =
            Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(moving), SETTINGS, Progress.NONE);
        final double error = error(result.matrix().inverse().times(truth), read(folder + "template_mask.nii.gz"));
        assertTrue(error < limit, name + ": " + error + " mm");
        assertEquals(Verdict.GOOD, result.verdict(), result.reasons().toString());
    }

    /** Mean distance by which a map moves the voxels of a brain. */
    private static double error(final Affine map, final Volume brain) {
        final Grid grid = brain.grid();
        double sum = 0;
        int count = 0;
        for (int index = 0; index < grid.voxels(); index += 5) {
            if (brain.get(index) > 0) {
                final double[] x = grid.affine().apply(index % grid.nx(), index / grid.nx() % grid.ny(),
                    index / grid.nx() / grid.ny());
                final double[] y = map.apply(x[0], x[1], x[2]);
                sum += Math.sqrt((x[0] - y[0]) * (x[0] - y[0]) + (x[1] - y[1]) * (x[1] - y[1])
                    + (x[2] - y[2]) * (x[2] - y[2]));
                count++;
            }
        }
        return sum / count;
    }

    @ParameterizedTest
    @CsvSource({"t1", "t2", "flair"})
    void coRegisteredSequencesStayWhereTheyAre(final String sequence) throws IOException {
        final Volume fixed = read("data/glioma-case/t1gd.nii.gz");
        final RegistrationResult result = Registration.register(RegistrationImage.of(fixed),
            RegistrationImage.of(read("data/glioma-case/" + sequence + ".nii.gz")), SETTINGS, Progress.NONE);
        final double error = error(result.matrix(), fixed);
        assertTrue(error < 1, sequence + ": " + error + " mm");
        assertTrue(result.shape().plausibleWithinPatient(), result.shape().toString());
    }

    @Test
    void aDisplacedSequenceComesBackToTheSamePlace() throws IOException {
        final Volume fixed = read("data/glioma-case/t1gd.nii.gz");
        final Volume moving = read("data/glioma-case/t2.nii.gz");
        final Affine undisturbed = Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(moving),
            SETTINGS, Progress.NONE).matrix();
        final Affine[] displacements = {Affine.translation(11.3, -7.7, 14.2),
            Affine.translation(-18.6, 9.4, 5.5).times(turn(0.25, -0.1, 0.3)),
            Affine.translation(3.1, 16.9, -12.8).times(turn(-0.15, 0.3, -0.2)), turn(0, Math.PI, 0)};
        for (final Affine displacement : displacements) {
            final Grid grid = moving.grid();
            final Volume displaced =
                new Volume(new Grid(grid.nx(), grid.ny(), grid.nz(), displacement.times(grid.affine())), moving.data());
            final Affine found = Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(displaced),
                SETTINGS, Progress.NONE).matrix();
            final double error = error(displacement.times(undisturbed).inverse().times(found), fixed);
            assertTrue(error < 0.3, error + " mm");
        }
    }

    /** Displaced and interpolated anew: 1 mm, and slices of 5 mm. */
    @ParameterizedTest
    @CsvSource({"t2, 1", "t2, 5", "flair, 5", "t1, 1"})
    void aSequenceThatWasDisplacedAndResampledComesBackToTheSamePlace(final String sequence, final double slice)
        throws IOException {
        final Volume fixed = read("data/glioma-case/t1gd.nii.gz");
        final Volume moving = read("data/glioma-case/" + sequence + ".nii.gz");
        final Affine undisturbed = Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(moving),
            SETTINGS, Progress.NONE).matrix();
        final Affine displacement = Affine.translation(9.3, -11.7, 6.2).times(turn(0.2, -0.12, 0.17));
        final Grid grid = moving.grid();
        final int slices = (int)Math.ceil((grid.nz() + 40) / slice);
        final Affine spread = Affine.of(1, 0, 0, -20, 0, 1, 0, -20, 0, 0, slice, -20, 0, 0, 0, 1);
        final Grid around = new Grid(grid.nx() + 40, grid.ny() + 40, slices,
            Affine.translation(9.3, -11.7, 6.2).times(grid.affine()).times(spread));
        final Volume displaced =
            new ResampleOperator(displacement.inverse(), around).cubic(moving, OptionalInt.empty(), Progress.NONE);
        final Volume whole = new Volume(around, displaced.data());
        final Affine found = Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(whole), SETTINGS,
            Progress.NONE).matrix();
        final double error = error(displacement.times(undisturbed).inverse().times(found), fixed);
        assertTrue(error < 0.3, sequence + ", " + slice + " mm: " + error + " mm");
    }

    private static Affine turn(final double x, final double y, final double z) {
        return Transform12.toAffine(Transform12.of(Transform12.rotation(x, y, z), new double[3]), new double[3]);
    }
}
