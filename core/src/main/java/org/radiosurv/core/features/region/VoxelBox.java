// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.region;

import org.radiosurv.core.volume.Grid;

/** The smallest box around an intensity mask's voxels, and the voxels' coordinates in it. */
final class VoxelBox {

    private final int[] i;

    private final int[] j;

    private final int[] k;

    private final int[] size = new int[3];

    private VoxelBox(final int count) {
        i = new int[count];
        j = new int[count];
        k = new int[count];
    }

    static VoxelBox around(final IntensityMask voxels) {
        final VoxelBox box = new VoxelBox(voxels.count());
        final Grid grid = voxels.grid();
        for (int n = 0; n < voxels.count(); n++) {
            final int row = voxels.index(n) / grid.nx();
            box.i[n] = voxels.index(n) - row * grid.nx();
            box.k[n] = row / grid.ny();
            box.j[n] = row - box.k[n] * grid.ny();
        }
        box.size[0] = moveToOrigin(box.i);
        box.size[1] = moveToOrigin(box.j);
        box.size[2] = moveToOrigin(box.k);
        return box;
    }

    private static int moveToOrigin(final int[] coordinates) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (final int coordinate : coordinates) {
            least = Math.min(least, coordinate);
            greatest = Math.max(greatest, coordinate);
        }
        for (int n = 0; n < coordinates.length; n++) {
            coordinates[n] -= least;
        }
        return greatest - least + 1;
    }

    int sizeI() {
        return size[0];
    }

    int sizeJ() {
        return size[1];
    }

    int sizeK() {
        return size[2];
    }

    int i(final int n) {
        return i[n];
    }

    int j(final int n) {
        return j[n];
    }

    int k(final int n) {
        return k[n];
    }
}
