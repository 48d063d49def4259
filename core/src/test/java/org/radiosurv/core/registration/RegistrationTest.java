// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Registration of a phantom whose position is known exactly. */
class RegistrationTest {

    private static final RegistrationSettings SETTINGS = RegistrationSettings.DEFAULT.withThreads(2);

    private static final Volume FIXED = Phantom.image(Phantom.grid(96, 2.2, 80, 2.2), Affine.identity(), 0, 0.02);

    private static final Affine MOVED = Affine.translation(7.3, -11.2, 9.1)
        .times(Transform12.toAffine(Transform12.of(Transform12.rotation(0.12, -0.2, 0.16), new double[3]), new double[3]));

    private static RegistrationResult register(final Volume fixed, final Volume moving,
        final RegistrationSettings settings) {
        return Registration.register(RegistrationImage.of(fixed), RegistrationImage.of(moving), settings, Progress.NONE);
    }

    /** The moving image in which the phantom lies at map(x). */
    private static Volume moving(final Affine map) {
        return Phantom.image(Phantom.grid(90, 2.4, 36, 5), map.inverse(), 1, 0.02);
    }

    @Test
    void anImageLiesOnItself() {
        final RegistrationResult result = register(FIXED, FIXED, SETTINGS);
        assertTrue(result.matrix().closeTo(Affine.identity(), 0.05), result.matrix().toString());
        assertEquals(Verdict.GOOD, result.verdict(), result.reasons().toString());
    }

    @Test
    void aShiftOfTheHeaderIsTheShiftThatIsFound() {
        final Grid grid = FIXED.grid();
        final Affine shift = Affine.translation(5, -8, 12);
        final Volume shifted =
            new Volume(new Grid(grid.nx(), grid.ny(), grid.nz(), shift.times(grid.affine())), FIXED.data());
        assertTrue(Phantom.distance(register(FIXED, shifted, SETTINGS).matrix(), shift) < 0.05);
    }

    @ParameterizedTest
    @EnumSource(DegreesOfFreedom.class)
    void anotherContrastInThickSlicesIsFound(final DegreesOfFreedom degrees) {
        final RegistrationResult result = register(FIXED, moving(MOVED), SETTINGS.with(degrees));
        assertTrue(Phantom.distance(result.matrix(), MOVED) < 0.5, () -> "off by " + Phantom.distance(result.matrix(), MOVED));
        assertEquals(Verdict.GOOD, result.verdict(), result.reasons().toString());
        if (degrees == DegreesOfFreedom.RIGID) {
            assertEquals(1, result.shape().largestScaling(), 1e-9);
            assertEquals(0, result.shape().largestShear(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nineDegreesScaleAlongTheAxesOfTheMovingImage(final boolean exchanged) {
        // fixed to moving is D R, so that the map from moving to fixed, R' D^-1, scales first
        final Affine truth = Affine.scaling(1.06, 0.95, 1.03).times(MOVED);
        final RegistrationResult result = exchanged
            ? register(moving(truth), FIXED, SETTINGS.with(DegreesOfFreedom.SCALES))
            : register(FIXED, moving(truth), SETTINGS.with(DegreesOfFreedom.SCALES));
        // whichever image is sampled: the moving image's axes are not sheared
        final TransformShape towardsFixed = TransformShape.of(result.matrix().inverse());
        assertEquals(0, towardsFixed.largestShear(), 1e-9);
        if (!exchanged) {
            assertTrue(Phantom.distance(result.matrix(), truth) < 0.6);
        }
    }

    @Test
    void nmiFindsTheSame() {
        final RegistrationSettings nmi =
            new RegistrationSettings(DegreesOfFreedom.AFFINE, Similarity.NMI, StartSearch.CENTRE, 5, 2);
        assertTrue(Phantom.distance(register(FIXED, moving(MOVED), nmi).matrix(), MOVED) < 0.5);
    }

    private static double[] numbers(final String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1 0 0 0 1 0 0 0 -1", "1 0 0 0 0 -1 0 1 0", "0 0 1 1 0 0 0 1 0"})
    void aHeaderWrongByRightAnglesIsFoundAndReported(final String linear) {
        final Affine wrong = Transform12.toAffine(Transform12.of(numbers(linear), new double[]{40, -25, 60}), new double[3]);
        final RegistrationResult result = register(FIXED, moving(wrong.times(MOVED)), SETTINGS);
        assertTrue(Phantom.distance(result.matrix(), wrong.times(MOVED)) < 0.5,
            () -> "off by " + Phantom.distance(result.matrix(), wrong.times(MOVED)));
        assertEquals(Verdict.CHECK, result.verdict());
        assertTrue(result.reasons().toString().contains("headers disagree"), result.reasons().toString());
    }

    /** Slices of 6 mm across any axis, over 102 mm of a head that is turned by 30 degrees. */
    @ParameterizedTest
    @CsvSource({"0 1 0 0 0 1 1 0 0", "1 0 0 0 0 -1 0 1 0", "-1 0 0 0 1 0 0 0 -1"})
    void slabsOfThickSlicesInAnyPlaneAreFound(final String axes) {
        final Affine turn = Transform12.toAffine(Transform12.of(numbers(axes), new double[3]), new double[3]);
        final Affine truth = Affine.translation(-20, 14, 31)
            .times(Transform12.toAffine(Transform12.of(Transform12.rotation(0.3, 0.35, -0.25), new double[3]), new double[3]));
        final Grid slab = Phantom.grid(100, 2.2, 17, 6);
        final Grid placed = new Grid(slab.nx(), slab.ny(), slab.nz(), Affine.translation(-14, 20, 27).times(turn).times(slab.affine()));
        final RegistrationResult result = register(FIXED, Phantom.image(placed, truth.inverse(), 1, 0.03), SETTINGS);
        assertTrue(Phantom.distance(result.matrix(), truth) < 1, () -> "off by " + Phantom.distance(result.matrix(), truth));
    }

    @Test
    void equalLatticesDoNotPullTheResult() {
        // the same voxels in another contrast: without moving the samples within voxels the error is a multiple of this
        final Volume other = Phantom.image(FIXED.grid(), Affine.identity(), 1, 0.02);
        final double error = Phantom.distance(register(FIXED, other, SETTINGS).matrix(), Affine.identity());
        assertTrue(error < 0.1, error + " mm");
    }

    @Test
    void latticesCoincideWhereStepsAreWholeSteps() {
        final LevelImage source = lattice(Affine.scaling(2, 2, 4));
        assertTrue(Lattices.coincide(source, lattice(Affine.scaling(2, 2, 2)), Affine.translation(0.7, 3, 1)));
        assertTrue(Lattices.coincide(source, lattice(Affine.scaling(-2, 2, 2)), Affine.identity()));
        assertTrue(!Lattices.coincide(source, lattice(Affine.scaling(2, 2, 5)), Affine.identity()), "4 mm are no whole step of 5");
        assertTrue(!Lattices.coincide(source, lattice(Affine.scaling(2, 2, 4)), Affine.scaling(1, 1.03, 1)));
    }

    private static LevelImage lattice(final Affine affine) {
        return new LevelImage(4, 4, 4, affine, new float[64], null);
    }

    @Test
    void withinAPatientAnImplausibleScaleIsReplacedByARigidFit() {
        final PatientFit scaled = PatientFit.of(RegistrationImage.of(FIXED),
            RegistrationImage.of(moving(MOVED.times(Affine.scaling(1.08, 1, 1)))), SETTINGS, Progress.NONE);
        assertEquals(DegreesOfFreedom.RIGID, scaled.degreesOfFreedom());
        assertEquals(1, scaled.result().shape().largestScaling(), 1e-9);
        assertTrue(scaled.refitted().orElseThrow().contains("registered again with 6"), scaled.refitted().get());
        final PatientFit plausible =
            PatientFit.of(RegistrationImage.of(FIXED), RegistrationImage.of(moving(MOVED)), SETTINGS, Progress.NONE);
        assertEquals(DegreesOfFreedom.AFFINE, plausible.degreesOfFreedom());
        assertTrue(plausible.refitted().isEmpty());
    }

    @Test
    void threadsDoNotChangeABit() {
        final Volume moving = moving(MOVED);
        final RegistrationResult one = register(FIXED, moving, SETTINGS.withThreads(1));
        assertEquals(one, register(FIXED, moving, SETTINGS.withThreads(2)));
        assertEquals(one, register(FIXED, moving, SETTINGS.withThreads(4)));
    }

    @Test
    void aLesionThatOneImageShowsIsLeftOut() {
        final Volume moving = moving(MOVED);
        final Grid grid = FIXED.grid();
        final float[] values = new float[grid.voxels()];
        final BitSet lesion = new BitSet();
        for (int index = 0; index < values.length; index++) {
            final double[] x = grid.affine().apply(index % grid.nx(), index / grid.nx() % grid.ny(),
                index / grid.nx() / grid.ny());
            final boolean inside = Math.hypot(Math.hypot(x[0] - 30, x[1] - 20), x[2] - 20) < 32;
            values[index] = inside ? 1200 + 6 * (float)x[1] : (float)FIXED.get(index);
            lesion.set(index, inside);
        }
        final RegistrationImage fixed = new RegistrationImage(new Volume(grid, VoxelData.ofFloats(values)),
            Optional.empty(), Optional.of(Mask.of(grid, lesion)));
        final RegistrationResult result =
            Registration.register(fixed, RegistrationImage.of(moving), SETTINGS, Progress.NONE);
        assertTrue(Phantom.distance(result.matrix(), MOVED) < 0.6, () -> "off by " + Phantom.distance(result.matrix(), MOVED));
    }

    @Test
    void progressGoesUpInManySteps() {
        final List<Double> seen = new ArrayList<>();
        final Progress progress = new Progress() {
            @Override
            public synchronized void report(final double fraction, final String message) {
                seen.add(fraction);
            }

            @Override
            public boolean canceled() {
                return false;
            }
        };
        Registration.register(RegistrationImage.of(FIXED), RegistrationImage.of(moving(MOVED)), SETTINGS, progress);
        double last = 0;
        double largestStep = 0;
        for (final double fraction : seen) {
            assertTrue(fraction >= last - 1e-12, seen.toString());
            largestStep = Math.max(largestStep, fraction - last);
            last = fraction;
        }
        assertEquals(1, last);
        assertTrue(largestStep <= 0.25, "a step of " + largestStep);
    }
}
