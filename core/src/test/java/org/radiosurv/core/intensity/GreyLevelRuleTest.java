// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class GreyLevelRuleTest {

    private static Volume volume(final VoxelData data) {
        return new Volume(new Grid(data.length(), 1, 1, Affine.identity()), data);
    }

    private static GreyLevelMeasurement measure(final double dropTop, final VoxelData data) {
        return new GreyLevelRule(dropTop, 256, false).measure(volume(data), Optional.empty(), Progress.NONE);
    }

    /** 10 values, a tenth dropped: rank ceil(0.9 10) = 9. */
    @Test
    void takesTheNearestRank() {
        final short[] values = {5, 3, 9, 1, 7, 0, 8, 2, 6, 4};
        final GreyLevelMeasurement bounds = measure(0.1, VoxelData.ofShorts(values));
        assertEquals(0, bounds.low());
        assertEquals(8, bounds.high());
        assertEquals(1, bounds.clipped());
        assertEquals(0.1, bounds.zeroShare());
        // 0.15: rank ceil(8.5) = 9 as well, not between ranks; 0.2: rank 8
        assertEquals(8, measure(0.15, VoxelData.ofShorts(values)).high());
        assertEquals(7, measure(0.2, VoxelData.ofShorts(values)).high());
        assertEquals(9, measure(0, VoxelData.ofShorts(values)).high());
    }

    @Test
    void aRankThatIsWholeUpToRoundingIsThatRank() {
        for (int thousands = 1; thousands <= 200; thousands++) {
            final short[] values = new short[thousands * 1000];
            IntStream.range(0, values.length).forEach(n -> values[n] = (short)(n / 10));
            final int rank = values.length - thousands;
            assertEquals((rank - 1) / 10, measure(0.001, VoxelData.ofShorts(values)).high(), thousands + " thousand");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.05, 0.5, 0.999})
    void agreesWithSortingForEveryType(final double dropTop) {
        final Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            final int n = 1 + random.nextInt(2000);
            final double[] values = new double[n];
            final float[] floats = new float[n];
            final short[] shorts = new short[n];
            for (int k = 0; k < n; k++) {
                floats[k] = (float)(random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4));
                values[k] = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                shorts[k] = (short)random.nextInt();
            }
            for (final VoxelData data : List.of(VoxelData.ofDoubles(values), VoxelData.ofFloats(floats),
                VoxelData.ofShorts(shorts), VoxelData.ofUnsignedShorts(shorts), VoxelData.ofShorts(shorts).scaled(-0.1, 3))) {
                final double[] sorted = IntStream.range(0, n).mapToDouble(data::get).sorted().toArray();
                final double expected = sorted[(int)Math.ceil((1 - dropTop) * n - 1e-9) - 1];
                final GreyLevelMeasurement bounds = measure(dropTop, data);
                assertEquals(sorted[0], bounds.low());
                assertEquals(expected, bounds.high());
                assertEquals(Arrays.stream(sorted).filter(value -> value > expected).count(), bounds.clipped());
            }
        }
    }

    @Test
    void leavesOutWhatIsNotFinite() {
        final double[] values = {Double.NaN, 1, Double.POSITIVE_INFINITY, 3, Double.NEGATIVE_INFINITY, 0};
        final GreyLevelMeasurement bounds = measure(0, VoxelData.ofDoubles(values));
        assertEquals(0, bounds.low());
        assertEquals(3, bounds.high());
        assertEquals(3, bounds.notFinite());
        assertEquals(3, bounds.measured());
        assertEquals(1.0 / 3, bounds.zeroShare());
        assertTrue(bounds.warnings().get(0).startsWith("3 voxels are no finite numbers"), bounds.warnings().toString());
    }

    @Test
    void aConstantImageIsAWarningAnEmptyOneAnError() {
        final GreyLevelMeasurement bounds = measure(0.001, VoxelData.ofFloats(new float[]{4, 4, 4}));
        assertEquals(bounds.low(), bounds.high());
        assertTrue(bounds.warnings().get(0).startsWith("All measured values are 4.0"), bounds.warnings().toString());
        assertThrows(InputException.class, () -> measure(0, VoxelData.ofFloats(new float[]{Float.NaN})));
    }

    @Test
    void measuresWithoutZerosOrInAMask() {
        final Volume image = volume(VoxelData.ofShorts(new short[]{0, 0, 0, 0, 10, 20, 30, 40}));
        final GreyLevelMeasurement bounds =
            new GreyLevelRule(0.25, 256, true).measure(image, Optional.empty(), Progress.NONE);
        assertEquals(10, bounds.low());
        assertEquals(30, bounds.high());
        assertEquals(0.5, bounds.zeroShare());
        final BitSet members = new BitSet();
        members.set(5, 7);
        final GreyLevelMeasurement inside = GreyLevelRule.fullRange().measure(image,
            Optional.of(Mask.of(image.grid(), members)), Progress.NONE);
        assertEquals(20, inside.low());
        assertEquals(30, inside.high());
        assertEquals(2, inside.measured());
    }

    @Test
    void voxelsOutsideTheFieldOfViewAreNotMeasured() {
        final Volume image = volume(VoxelData.ofShorts(new short[]{0, 5, 6}));
        final BitSet known = new BitSet();
        known.set(1, 3);
        final Volume partial = image.within(Mask.of(image.grid(), known));
        assertEquals(5, GreyLevelRule.fullRange().measure(partial, Optional.empty(), Progress.NONE).low());
    }

    @Test
    void refusesAbsurdParameters() {
        assertThrows(InputException.class, () -> new GreyLevelRule(1, 256, false));
        assertThrows(InputException.class, () -> new GreyLevelRule(-0.1, 256, false));
        assertThrows(InputException.class, () -> new GreyLevelRule(Double.NaN, 256, false));
        assertThrows(InputException.class, () -> new GreyLevelRule(0, 1, false));
        final Volume image = volume(VoxelData.ofShorts(new short[2]));
        final Mask foreign = Mask.of(new Grid(3, 1, 1, Affine.identity()), new BitSet());
        assertThrows(InputException.class,
            () -> GreyLevelRule.fullRange().measure(image, Optional.of(foreign), Progress.NONE));
    }
}
