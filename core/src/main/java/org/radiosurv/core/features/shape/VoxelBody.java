// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

/**
 * The voxels of a mask in their smallest box with a frame of one empty voxel, and their size in millimetres. Immutable.
 */
final class VoxelBody {

    private final int[] size;

    private final double[] spacing;

    private final int[][] coordinates;

    private final byte[] inside;

    private VoxelBody(final Mask mask, final Box box) {
        final Grid grid = mask.grid();
        size = new int[]{box.sizeI(), box.sizeJ(), box.sizeK()};
        spacing = grid.spacing();
        coordinates = new int[3][mask.count()];
        inside = new byte[Math.multiplyExact(Math.multiplyExact(size[0] + 2, size[1] + 2), size[2] + 2)];
        final int[] next = {0};
        mask.forEach(index -> {
            final int row = index / grid.nx();
            final int k = row / grid.ny();
            add(next[0]++, index - row * grid.nx() - box.minI(), row - k * grid.ny() - box.minJ(), k - box.minK());
        });
    }

    private void add(final int n, final int i, final int j, final int k) {
        coordinates[0][n] = i;
        coordinates[1][n] = j;
        coordinates[2][n] = k;
        inside[i + 1 + (size[0] + 2) * (j + 1 + (size[1] + 2) * (k + 1))] = 1;
    }

    /** @param mask at least one voxel */
    static VoxelBody of(final Mask mask) {
        return new VoxelBody(mask, mask.bounds().orElseThrow());
    }

    int count() {
        return coordinates[0].length;
    }

    /** Voxels of the box along an axis. */
    int size(final int axis) {
        return size[axis];
    }

    /** Distance of neighbouring voxels along an axis, in mm. */
    double spacing(final int axis) {
        return spacing[axis];
    }

    double voxelVolume() {
        return spacing[0] * spacing[1] * spacing[2];
    }

    /** Place of the n-th voxel along an axis, from 0 at the box. */
    int coordinate(final int axis, final int n) {
        return coordinates[axis][n];
    }

    /** 1 for voxels of the body, 0 for others, in the framed box, i fastest; not to be changed. */
    byte[] inside() {
        return inside;
    }
}
