// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class SplineSamplerTest {

    /** scipy pads the image by twelve voxels where we continue the border for ever: 1e-6 of the values. */
    private static final double SCIPY = 5e-5;

    private static final Progress CANCELLED = new Progress() {
        @Override
        public void report(final double fraction, final String message) {
            // nobody looks
        }

        @Override
        public boolean canceled() {
            return true;
        }
    };

    private static Sampler sampler(final int nx, final int ny, final int nz, final double... values) {
        return SplineSampler.of(new Volume(new Grid(nx, ny, nz, Affine.identity()), VoxelData.ofDoubles(values)), Progress.NONE);
    }

    @Test
    void aConstantStaysThatConstant() {
        final double[] values = new double[60];
        Arrays.fill(values, 7.25);
        final Sampler sampler = sampler(3, 4, 5, values);
        assertEquals(7.25, sampler.at(0.3, 2.9, 3.5), 1e-13);
        assertEquals(7.25, sampler.at(-0.5, 3.5, 4.5), 1e-13);
    }

    /** One voxel: B-splines of constant continuation sum to one. */
    @Test
    void oneVoxelFillsItsBox() {
        assertEquals(4, sampler(1, 1, 1, 4).at(0.4, -0.4, 0), 1e-14);
    }

    @Test
    void goesThroughTheVoxels() {
        final double[] values = new Random(3).doubles(5 * 4 * 3, -100, 100).toArray();
        final Sampler sampler = sampler(5, 4, 3, values);
        for (int index = 0; index < values.length; index++) {
            assertEquals(values[index], sampler.at(index % 5, index / 5 % 4, index / 20), 1e-11, "voxel " + index);
        }
    }

    /** scipy.ndimage.map_coordinates(order=3, mode="nearest"), scipy 1.10.1. */
    @Test
    void agreesWithScipy() {
        final Sampler line = sampler(5, 1, 1, 10, 20, 40, 5, 7);
        final double[] at = {0, 0.25, 0.5, 1.75, 2.5, 3.9};
        final double[] expected = {10, 10.57430631, 12.03362004, 39.6734427, 24.03941916, 6.08107614};
        for (int n = 0; n < at.length; n++) {
            assertEquals(expected[n], line.at(at[n], 0, 0), SCIPY, "at " + at[n]);
        }
        final double[] block = {3, 2, 9, 1, 3, 3, 1, 6, 7, 5, 5, 2, 4, 5, 9, 9, 8, 3};
        final Sampler space = sampler(3, 2, 3, block);
        assertEquals(5.6967565, space.at(0.5, 0.5, 1.5), SCIPY);
        assertEquals(3.49500611, space.at(1.25, 0.75, 0.25), SCIPY);
    }

    @Test
    void refusesWhatIsNoNumberAndStops() {
        final String message = assertThrows(InputException.class, () -> sampler(2, 1, 1, 1, Double.NaN)).getMessage();
        assertTrue(message.contains("NaN at voxel (1, "), message);
        final Volume image = new Volume(new Grid(2, 2, 2, Affine.identity()), VoxelData.ofDoubles(new double[8]));
        assertThrows(CancellationException.class, () -> SplineSampler.of(image, CANCELLED));
    }

    @Test
    void greyLevelsStayGreyLevels() {
        final Volume levels = new Volume(new Grid(4, 1, 1, Affine.identity()), VoxelData.ofUnsignedBytes(new byte[]{0, 0, -1, -1}));
        final Grid between = new Grid(3, 1, 1, Affine.translation(0.5, 0, 0));
        final Volume result =
            new ResampleOperator(Affine.identity(), between).spline(levels, OptionalInt.of(256), Progress.NONE);
        assertEquals(0, result.get(0), "the spline goes below 0");
        assertEquals(128, result.get(1));
        assertEquals(255, result.get(2), "the spline goes above 255");
    }
}
