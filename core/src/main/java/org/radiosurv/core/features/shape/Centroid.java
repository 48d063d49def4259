// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

/** Mean voxel index (i, j, k) of a VOI. */
final class Centroid {

    private Centroid() {
    }

    /** @param voi at least one voxel */
    static double[] of(final Mask voi) {
        final Grid grid = voi.grid();
        final long[] sums = new long[3];
        voi.forEach(index -> {
            sums[0] += index % grid.nx();
            sums[1] += index / grid.nx() % grid.ny();
            sums[2] += index / grid.nx() / grid.ny();
        });
        final double count = voi.count();
        return new double[]{sums[0] / count, sums[1] / count, sums[2] / count};
    }

    /** The mean weighted with intensity; NaN when the intensities sum up to 0. */
    static double[] weighted(final IntensityMask voxels) {
        final Grid grid = voxels.grid();
        final double[] sums = new double[3];
        double total = 0;
        for (int n = 0; n < voxels.count(); n++) {
            final int row = voxels.index(n) / grid.nx();
            final double weight = voxels.intensity(n);
            sums[0] += weight * (voxels.index(n) - row * grid.nx());
            sums[1] += weight * (row % grid.ny());
            sums[2] += weight * (row / grid.ny());
            total += weight;
        }
        if (total == 0) {
            return new double[]{Double.NaN, Double.NaN, Double.NaN};
        }
        return new double[]{sums[0] / total, sums[1] / total, sums[2] / total};
    }
}
