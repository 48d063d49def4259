// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Labels on other grids, by hand. */
class LabelMapResamplerTest {

    private static Volume row(final double... values) {
        return new Volume(new Grid(values.length, 1, 1, Affine.identity()), VoxelData.ofDoubles(values));
    }

    private static double[] values(final Volume volume) {
        final double[] values = new double[volume.grid().voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = volume.get(n);
        }
        return values;
    }

    @Test
    void labelsAreNeverMixed() {
        final Volume labels = row(0, 1, 1, 4, 4, 0);
        final LabelMapResampler shifted = new LabelMapResampler(Affine.translation(0.25, 0, 0), labels.grid());
        // 0.25 of 1; 1; 0.75 of 1; 4; 0.75 of 4; 0
        assertArrayEquals(new double[]{0, 1, 1, 4, 4, 0}, values(shifted.resample(labels, Progress.NONE)));
        final LabelMapResampler far = new LabelMapResampler(Affine.translation(0.75, 0, 0), labels.grid());
        assertArrayEquals(new double[]{1, 1, 4, 4, 0, 0}, values(far.resample(labels, Progress.NONE)));
    }

    @Test
    void smallerNumbersWinTiesAndBordersLeaveNoGap() {
        final Volume labels = row(2, 1, 3, 0);
        final LabelMapResampler half = new LabelMapResampler(Affine.translation(0.5, 0, 0), new Grid(3, 1, 1, Affine.identity()));
        assertArrayEquals(new double[]{1, 1, 3}, values(half.resample(labels, Progress.NONE)));
        // a quarter each: no label has half of the voxel, all four together do
        final Volume four = new Volume(new Grid(2, 2, 1, Affine.identity()), VoxelData.ofDoubles(new double[]{7, 5, 6, 8}));
        final Volume middle = new LabelMapResampler(Affine.translation(0.5, 0.5, 0), new Grid(1, 1, 1, Affine.identity()))
            .resample(four, Progress.NONE);
        assertArrayEquals(new double[]{5}, values(middle));
    }

    @Test
    void oneLabelIsTheMasksOwnRule() {
        final double[] ball = new double[12 * 12 * 12];
        final Grid grid = new Grid(12, 12, 12, Affine.identity());
        for (int n = 0; n < ball.length; n++) {
            ball[n] = Math.hypot(Math.hypot(n % 12 - 5.3, n / 12 % 12 - 5.6), n / 144 - 5.1) < 4 ? 300 : 0;
        }
        final Volume labels = new Volume(grid, VoxelData.ofDoubles(ball));
        final Affine matrix = Affine.of(0.9, 0.1, 0, 0.4, -0.1, 0.9, 0, 0.7, 0, 0, 1.1, -0.3, 0, 0, 0, 1);
        final Mask mask = new ResampleOperator(matrix, grid).label(Mask.above(labels), Progress.NONE);
        final Volume there = new LabelMapResampler(matrix, grid).resample(labels, Progress.NONE);
        for (int n = 0; n < grid.voxels(); n++) {
            assertEquals(mask.voxels().get(n) ? 300 : 0, there.get(n), "voxel " + n);
        }
        assertTrue(mask.count() > 100);
    }

    @Test
    void countsTellLabelsFromOtherImages() {
        assertEquals(Optional.of(Map.of(1, 2, 4, 1)), LabelMapResampler.count(row(0, 1, 4, 1)));
        assertEquals(Optional.empty(), LabelMapResampler.count(row(0, 1.5)));
        assertEquals(Optional.empty(), LabelMapResampler.count(row(0, -1)));
        assertEquals(Optional.empty(), LabelMapResampler.count(row(0, Double.NaN)));
        assertEquals(Optional.empty(), LabelMapResampler.count(row(0, 70000)));
    }
}
