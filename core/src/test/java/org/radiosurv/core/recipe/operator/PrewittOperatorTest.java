// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class PrewittOperatorTest {

    private static Volume bytes(final Grid grid, final long seed) {
        final byte[] values = new byte[grid.voxels()];
        new Random(seed).nextBytes(values);
        return new Volume(grid, VoxelData.ofUnsignedBytes(values));
    }

    /** A step from 0 to 10 along i: three rows of difference 10 make 30 on both sides of it, in 3-D nine make 90. */
    @Test
    void aStepByHand() {
        final Grid grid = new Grid(4, 3, 3, Affine.identity());
        final byte[] values = new byte[36];
        for (int n = 0; n < 36; n++) {
            values[n] = (byte)(n % 4 < 2 ? 0 : 10);
        }
        final Volume step = new Volume(grid, VoxelData.ofUnsignedBytes(values));
        final double[] slice = {0, 30, 30, 0};
        for (int n = 0; n < 36; n++) {
            assertEquals(slice[n % 4], PrewittOperator.apply(step, false, Progress.NONE).get(n));
            assertEquals(3 * slice[n % 4], PrewittOperator.apply(step, true, Progress.NONE).get(n));
        }
    }

    /** One bright voxel in a slice, 1: the eight neighbours see 1 in one or two kernels. */
    @Test
    void aPointByHand() {
        final byte[] values = new byte[25];
        values[12] = 1;
        final Volume point = new Volume(new Grid(5, 5, 1, Affine.identity()), VoxelData.ofUnsignedBytes(values));
        final Volume edges = PrewittOperator.apply(point, false, Progress.NONE);
        assertEquals(0, edges.get(2, 2, 0));
        assertEquals(1, edges.get(1, 2, 0));
        assertEquals(1, edges.get(2, 3, 0));
        assertEquals(Math.sqrt(2), edges.get(1, 1, 0));
        assertEquals(0, edges.get(0, 2, 0));
    }

    @Test
    void agreesWithTheKernelsWrittenOut() {
        for (final Grid grid : new Grid[]{new Grid(7, 6, 5, Affine.identity()), new Grid(1, 1, 1, Affine.identity()),
            new Grid(5, 1, 4, Affine.identity()), new Grid(1, 6, 2, Affine.identity())}) {
            final Volume image = bytes(grid, 5);
            final float[] floats = new float[grid.voxels()];
            for (int n = 0; n < floats.length; n++) {
                floats[n] = (float)image.get(n);
            }
            final Volume same = new Volume(grid, VoxelData.ofFloats(floats));
            for (final boolean volumetric : new boolean[]{false, true}) {
                final Volume edges = PrewittOperator.apply(image, volumetric, Progress.NONE);
                final Volume ofFloats = PrewittOperator.apply(same, volumetric, Progress.NONE);
                for (int n = 0; n < grid.voxels(); n++) {
                    assertEquals(naive(image, n, volumetric), edges.get(n), 1e-9);
                    assertEquals(edges.get(n), ofFloats.get(n), "bytes are exact");
                }
            }
        }
    }

    private static double naive(final Volume image, final int index, final boolean volumetric) {
        final Grid grid = image.grid();
        final int i = index % grid.nx();
        final int j = index / grid.nx() % grid.ny();
        final int k = index / grid.nx() / grid.ny();
        final double[] gradient = new double[3];
        final int reach = volumetric ? 1 : 0;
        for (int dk = -reach; dk <= reach; dk++) {
            for (int dj = -1; dj <= 1; dj++) {
                for (int di = -1; di <= 1; di++) {
                    final double value = image.get(Math.max(0, Math.min(grid.nx() - 1, i + di)),
                        Math.max(0, Math.min(grid.ny() - 1, j + dj)), Math.max(0, Math.min(grid.nz() - 1, k + dk)));
                    gradient[0] += di * value;
                    gradient[1] += dj * value;
                    gradient[2] += dk * value;
                }
            }
        }
        return Math.sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1] + gradient[2] * gradient[2]);
    }

    @Test
    void anEdgeIsKnownWhereItsNeighbourhoodIs() {
        final Grid grid = new Grid(5, 5, 3, Affine.identity());
        final BitSet known = new BitSet();
        known.set(0, 75);
        known.clear(grid.index(2, 2, 1));
        final Volume partial = bytes(grid, 6).within(Mask.of(grid, known));
        final Volume slice = PrewittOperator.apply(partial, false, Progress.NONE);
        assertFalse(slice.isKnown(grid.index(1, 1, 1)));
        assertTrue(slice.isKnown(grid.index(1, 1, 0)) && slice.isKnown(grid.index(0, 0, 1)));
        final Volume volume = PrewittOperator.apply(partial, true, Progress.NONE);
        assertFalse(volume.isKnown(grid.index(1, 1, 0)));
        assertEquals(75 - 27, volume.fieldOfView().orElseThrow().count());
    }

    @Test
    void theLargestEdgeIsExact() {
        final byte[] values = new byte[27];
        Arrays.fill(values, 9, 27, (byte)255);
        final Volume step = new Volume(new Grid(3, 3, 3, Affine.identity()), VoxelData.ofUnsignedBytes(values));
        assertEquals(9 * 255, PrewittOperator.apply(step, true, Progress.NONE).get(13));
    }
}
