// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** The study's maps of specification sections 2 and 3, written for these tests alone: Prewitt edges and Gd z-scores. */
final class StudyMaps {

    private StudyMaps() {
    }

    /** Gradient magnitude with kernels [-1 0 1] and [1 1 1], replicated border, slice-wise or in space. */
    static Volume edge(final Volume levels, final boolean sliceWise) {
        final Grid grid = levels.grid();
        final double[] edges = new double[grid.voxels()];
        for (int index = 0; index < edges.length; index++) {
            final int[] at = {index % grid.nx(), index / grid.nx() % grid.ny(), index / grid.nx() / grid.ny()};
            double squares = 0;
            for (int axis = 0; axis < (sliceWise ? 2 : 3); axis++) {
                squares += Math.pow(gradient(levels, at, axis, sliceWise), 2);
            }
            edges[index] = Math.sqrt(squares);
        }
        return new Volume(grid, VoxelData.ofDoubles(edges));
    }

    private static double gradient(final Volume levels, final int[] at, final int axis, final boolean sliceWise) {
        double sum = 0;
        final int reach = sliceWise ? 0 : 1;
        for (int dk = -reach; dk <= reach; dk++) {
            for (int dj = -1; dj <= 1; dj++) {
                for (int di = -1; di <= 1; di++) {
                    final int[] step = {di, dj, dk};
                    if (step[axis] != 0) {
                        sum += step[axis] * clamped(levels, at[0] + di, at[1] + dj, at[2] + dk);
                    }
                }
            }
        }
        return sum;
    }

    private static double clamped(final Volume levels, final int i, final int j, final int k) {
        final Grid grid = levels.grid();
        return levels.get(Math.max(0, Math.min(grid.nx() - 1, i)), Math.max(0, Math.min(grid.ny() - 1, j)),
            Math.max(0, Math.min(grid.nz() - 1, k)));
    }

    /**
     * z-score over the voxels where both original images are positive of G - T, or of the residual of the regression of
     * G on T; 0 elsewhere.
     */
    static Volume gdZScore(final Volume t1, final Volume t1gd, final Volume t, final Volume g,
        final boolean regression) {
        final int voxels = t.grid().voxels();
        double n = 0;
        double sumT = 0;
        double sumG = 0;
        double sumTt = 0;
        double sumTg = 0;
        for (int index = 0; index < voxels; index++) {
            if (t1.get(index) > 0 && t1gd.get(index) > 0) {
                n++;
                sumT += t.get(index);
                sumG += g.get(index);
                sumTt += t.get(index) * t.get(index);
                sumTg += t.get(index) * g.get(index);
            }
        }
        final double slope = regression ? (sumTg - sumT * sumG / n) / (sumTt - sumT * sumT / n) : 1;
        final double intercept = (sumG - slope * sumT) / n;
        final double[] z = new double[voxels];
        double squares = 0;
        for (int index = 0; index < voxels; index++) {
            if (t1.get(index) > 0 && t1gd.get(index) > 0) {
                z[index] = g.get(index) - slope * t.get(index) - intercept;
                squares += z[index] * z[index];
            }
        }
        final double deviation = Math.sqrt(squares / n);
        for (int index = 0; index < voxels; index++) {
            z[index] /= deviation;
        }
        return new Volume(t.grid(), VoxelData.ofDoubles(z));
    }
}
