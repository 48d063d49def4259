// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.region;

import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

/**
 * How many steps between face neighbours (6 in space, 4 within a slice) lead from each voxel of a mask out of it: 1 for
 * a voxel at the border, the border of the image included. Two passes of a chamfer give this city-block distance
 * exactly (Rosenfeld and Pfaltz, Pattern Recognition 1968;1:33-61).
 */
public final class BorderDistance {

    private final Grid grid;

    private final Box box;

    private final int strideJ;

    private final int strideK;

    private final int[] distances;

    private BorderDistance(final Grid grid, final Box box) {
        this.grid = grid;
        this.box = box;
        strideJ = box.sizeI() + 2;
        strideK = Math.multiplyExact(strideJ, box.sizeJ() + 2);
        distances = new int[Math.multiplyExact(strideK, box.sizeK() + 2)];
    }

    /**
     * @param mask at least one voxel
     * @param inSlice whether steps stay within a slice
     * @return the distances of its voxels
     */
    public static BorderDistance of(final Mask mask, final boolean inSlice) {
        final BorderDistance border = new BorderDistance(mask.grid(), mask.bounds().orElseThrow());
        mask.forEach(index -> border.distances[border.place(index)] = Integer.MAX_VALUE - 1);
        border.sweep(inSlice);
        return border;
    }

    private int place(final int index) {
        final int row = index / grid.nx();
        final int k = row / grid.ny();
        return index - row * grid.nx() - box.minI() + 1 + strideJ * (row - k * grid.ny() - box.minJ() + 1)
            + strideK * (k - box.minK() + 1);
    }

    private void sweep(final boolean inSlice) {
        for (int place = strideK; place < distances.length; place++) {
            relax(place, -1, inSlice);
        }
        for (int place = distances.length - strideK - 1; place >= 0; place--) {
            relax(place, 1, inSlice);
        }
    }

    private void relax(final int place, final int sign, final boolean inSlice) {
        if (distances[place] != 0) {
            int least = Math.min(distances[place + sign], distances[place + sign * strideJ]);
            if (!inSlice) {
                least = Math.min(least, distances[place + sign * strideK]);
            }
            distances[place] = Math.min(distances[place], least + 1);
        }
    }

    /**
     * @param voxels voxels of the mask
     * @return the distance of each, at least 1
     */
    public int[] of(final IntensityMask voxels) {
        final int[] of = new int[voxels.count()];
        for (int n = 0; n < of.length; n++) {
            of[n] = distances[place(voxels.index(n))];
        }
        return of;
    }
}
