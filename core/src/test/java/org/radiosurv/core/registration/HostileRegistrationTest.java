// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Images that cannot be registered, and users who do not want to wait. */
class HostileRegistrationTest {

    private static final Grid GRID = Phantom.grid(64, 3.2, 54, 3.2);

    private static final Volume HEAD = Phantom.image(GRID, Affine.identity(), 0, 0.02);

    private static final RegistrationSettings SETTINGS = RegistrationSettings.DEFAULT.withThreads(2);

    private static String refused(final Volume fixed, final Volume moving, final RegistrationSettings settings) {
        return assertThrows(InputException.class, () -> Registration.register(RegistrationImage.of(fixed),
            RegistrationImage.of(moving), settings, Progress.NONE)).getMessage();
    }

    private static Volume filled(final Grid grid, final float value) {
        final float[] values = new float[grid.voxels()];
        Arrays.fill(values, value);
        return new Volume(grid, VoxelData.ofFloats(values));
    }

    private static Volume placed(final Volume volume, final Affine map) {
        final Grid grid = volume.grid();
        return new Volume(new Grid(grid.nx(), grid.ny(), grid.nz(), map.times(grid.affine())), volume.data());
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 7, Float.NaN, Float.POSITIVE_INFINITY})
    void aConstantImageIsRefused(final float value) {
        final String asMoving = refused(HEAD, filled(GRID, value), SETTINGS);
        assertTrue(asMoving.contains("moving image"), asMoving);
        final String asFixed = refused(filled(GRID, value), HEAD, SETTINGS);
        assertTrue(asFixed.contains("fixed image"), asFixed);
    }

    @Test
    void aSingleSliceIsRefused() {
        final String message = refused(HEAD, filled(new Grid(64, 64, 1, Affine.identity()), 3), SETTINGS);
        assertTrue(message.contains("single slice"), message);
    }

    @Test
    void anEmptyMaskIsRefused() {
        assertThrows(InputException.class,
            () -> new RegistrationImage(HEAD, Optional.of(Mask.of(GRID, new BitSet())), Optional.empty()));
        final Grid other = Phantom.grid(32, 6, 30, 6);
        assertThrows(InputException.class, () -> new RegistrationImage(HEAD, Optional.empty(),
            Optional.of(Mask.of(other, new BitSet()))));
    }

    @Test
    void excludingEverythingIsRefused() {
        final BitSet all = new BitSet();
        all.set(0, GRID.voxels());
        final RegistrationImage nothing =
            new RegistrationImage(HEAD, Optional.empty(), Optional.of(Mask.of(GRID, all)));
        assertThrows(InputException.class,
            () -> Registration.register(nothing, RegistrationImage.of(HEAD), SETTINGS, Progress.NONE));
    }

    @Test
    void headersApartAreRefusedWhereTheyAreTrusted() {
        final Volume far = placed(HEAD, Affine.translation(2000, 0, 0));
        final String message = refused(HEAD, far, new RegistrationSettings(DegreesOfFreedom.AFFINE, Similarity.MI,
            StartSearch.HEADER, 5, 2));
        assertTrue(message.contains("overlap"), message);
        final RegistrationResult result =
            Registration.register(RegistrationImage.of(HEAD), RegistrationImage.of(far), SETTINGS, Progress.NONE);
        assertTrue(Phantom.distance(result.matrix(), Affine.translation(2000, 0, 0)) < 0.1);
    }

    @Test
    void noiseFails() {
        final Random random = new Random(5);
        final float[] values = new float[GRID.voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = random.nextFloat();
        }
        final RegistrationResult result = Registration.register(RegistrationImage.of(HEAD),
            RegistrationImage.of(new Volume(GRID, VoxelData.ofFloats(values))), SETTINGS, Progress.NONE);
        assertEquals(Verdict.FAILED, result.verdict());
        assertTrue(result.reasons().toString().contains("next to nothing"), result.reasons().toString());
    }

    @Test
    void aMirroredHeaderIsReported() {
        final Volume mirrored = placed(HEAD, Affine.scaling(-1, 1, 1));
        final RegistrationResult result =
            Registration.register(RegistrationImage.of(HEAD), RegistrationImage.of(mirrored), SETTINGS, Progress.NONE);
        assertEquals(Verdict.CHECK, result.verdict());
        assertTrue(result.reasons().toString().contains("mirror image"), result.reasons().toString());
        assertTrue(result.matrix().determinant() > 0, "never a reflection");
    }

    @ParameterizedTest
    @EnumSource(value = DegreesOfFreedom.class, names = {"RIGID", "AFFINE"})
    void anotherPatientIsReported(final DegreesOfFreedom degrees) {
        final Volume other = Phantom.another(GRID, Affine.translation(4, -7, 3), 1, 0.02);
        final RegistrationSettings settings = SETTINGS.with(degrees);
        final RegistrationResult result =
            Registration.register(RegistrationImage.of(HEAD), RegistrationImage.of(other), settings, Progress.NONE);
        assertEquals(Verdict.CHECK, result.verdict());
        final RegistrationResult template = Registration.register(RegistrationImage.of(HEAD), RegistrationImage.of(other),
            settings.with(Heads.DIFFERENT), Progress.NONE);
        assertEquals(result.matrix(), template.matrix());
        assertTrue(!template.reasons().toString().contains("different patients"), template.reasons().toString());
    }

    @Test
    void manyDegreesOfFreedomOnLargeVoxelsAreReported() {
        final Grid coarse = Phantom.grid(41, 5, 35, 5);
        final RegistrationImage fixed = RegistrationImage.of(Phantom.image(coarse, Affine.identity(), 0, 0.02));
        final RegistrationImage moving = RegistrationImage.of(Phantom.image(coarse, Affine.translation(3, 4, -2), 0, 0.02));
        for (final DegreesOfFreedom degrees : DegreesOfFreedom.values()) {
            final RegistrationResult result = Registration.register(fixed, moving, SETTINGS.with(degrees), Progress.NONE);
            assertEquals(degrees.count() > 7, result.reasons().toString().contains("larger than 4 mm"),
                degrees + ": " + result.reasons());
        }
    }

    @Test
    void partsThatDoNotFitTellTwoHeadsFromOne() {
        final TransformShape shape = TransformShape.of(Affine.identity());
        final Judgement one = Judgement.of(found(0.5, 0.3, 4), shape, Heads.ONE, 1);
        assertEquals(Verdict.GOOD, one.verdict());
        final Judgement two = Judgement.of(found(1.2, 0.3, 4), shape, Heads.ONE, 1);
        assertEquals(Verdict.CHECK, two.verdict());
        assertTrue(two.reasons().get(0).contains("different patients"), two.reasons().toString());
        assertEquals(Verdict.GOOD, Judgement.of(found(1.2, 0.3, 4), shape, Heads.DIFFERENT, 1).verdict());
        assertEquals(Verdict.CHECK, Judgement.of(found(0.1, 0.9, 1), shape, Heads.ONE, 1).verdict(), "a lone start and a rival");
        assertEquals(Verdict.GOOD, Judgement.of(found(0.1, 0.9, 2), shape, Heads.ONE, 1).verdict(), "two starts agree");
    }

    private static SearchResult found(final double localShift, final double rival, final int agreeing) {
        return new SearchResult(new double[12], 0.8, 1.2, 0.9, 0.9, 0, 5, agreeing, rival, localShift, false, false);
    }

    @Test
    void voxelsOfAWrongSizeAreReported() {
        // slices said to be three times as thick as they are: no map that the search begins with is near
        final Volume stretched = placed(HEAD, Affine.scaling(1, 1, 3));
        final RegistrationResult result =
            Registration.register(RegistrationImage.of(HEAD), RegistrationImage.of(stretched), SETTINGS, Progress.NONE);
        assertEquals(Verdict.CHECK, result.verdict(), result.matrix().toString());
    }

    @Test
    void slabsWithoutACommonPartAreReported() {
        final RegistrationResult result = Registration.register(RegistrationImage.of(slices(HEAD, 0, 16)),
            RegistrationImage.of(slices(HEAD, 36, 52)), SETTINGS, Progress.NONE);
        assertEquals(Verdict.CHECK, result.verdict(), result.matrix().toString());
    }

    private static Volume slices(final Volume volume, final int from, final int to) {
        final Grid grid = volume.grid();
        final int area = grid.nx() * grid.ny();
        final float[] values = new float[area * (to - from)];
        for (int n = 0; n < values.length; n++) {
            values[n] = (float)volume.get(n + from * area);
        }
        return new Volume(new Grid(grid.nx(), grid.ny(), to - from, grid.affine().times(Affine.translation(0, 0, from))),
            VoxelData.ofFloats(values));
    }

    @Test
    void voxelsThatAreNoNumbersDoNotCount() {
        final float[] values = new float[GRID.voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = n / (GRID.nx() * GRID.ny()) < 12 ? Float.NaN : (float)HEAD.get(n);
        }
        final RegistrationResult result = Registration.register(
            RegistrationImage.of(new Volume(GRID, VoxelData.ofFloats(values))), RegistrationImage.of(HEAD), SETTINGS, Progress.NONE);
        assertTrue(Phantom.distance(result.matrix(), Affine.identity()) < 0.3, result.matrix().toString());
    }

    @Test
    void aSmallObjectIsRegisteredInItsOwnScale() {
        // the same head the size of a mouse's: 1/15
        final Grid tiny = new Grid(GRID.nx(), GRID.ny(), GRID.nz(), Affine.scaling(1 / 15.0, 1 / 15.0, 1 / 15.0).times(GRID.affine()));
        final Volume mouse = new Volume(tiny, HEAD.data());
        final Affine shift = Affine.translation(0.4, -0.3, 0.5);
        final RegistrationResult result = Registration.register(RegistrationImage.of(mouse),
            RegistrationImage.of(placed(mouse, shift)), SETTINGS, Progress.NONE);
        assertTrue(result.matrix().closeTo(shift, 0.02), result.matrix().toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.36, 0.45, 0.6, 0.8, 0.9})
    void cancelTakesEffectAtOnce(final double when) {
        final AtomicLong canceledAt = new AtomicLong();
        final Progress progress = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                if (fraction >= when) {
                    canceledAt.compareAndSet(0, System.nanoTime());
                }
            }

            @Override
            public boolean canceled() {
                return canceledAt.get() != 0;
            }
        };
        final Volume moving = placed(HEAD, Affine.translation(9, 5, -12));
        assertThrows(CancellationException.class, () -> Registration.register(RegistrationImage.of(HEAD),
            RegistrationImage.of(moving), SETTINGS, progress));
        final double seconds = (System.nanoTime() - canceledAt.get()) / 1e9;
        assertTrue(seconds < 0.5, seconds + " s");
    }
}
