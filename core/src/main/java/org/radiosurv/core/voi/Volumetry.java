// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.voi;

import java.util.Optional;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Mask;

/**
 * How large a VOI is and where it lies.
 *
 * @param voxels how many voxels it has
 * @param millilitres voxels times |det A| / 1000, A the linear part of voxel to world millimetres
 * @param centroidVoxel mean of the voxel indices (i, j, k); empty for an empty VOI
 * @param centroid the same point in world RAS millimetres
 * @param bounds smallest box of voxels around it
 */
public record Volumetry(int voxels, double millilitres, Optional<Point> centroidVoxel, Optional<Point> centroid,
    Optional<Box> bounds) {

    /**
     * A point in space.
     *
     * @param x first coordinate
     * @param y second coordinate
     * @param z third coordinate
     */
    public record Point(double x, double y, double z) {
    }

    /**
     * @param voi a mask; measure a drawn VOI on its native grid
     * @return its size and place
     */
    public static Volumetry of(final Mask voi) {
        final Optional<Point> mean = voi.isEmpty() ? Optional.empty() : Optional.of(meanIndex(voi));
        return new Volumetry(voi.count(), voi.millilitres(), mean, mean.map(point -> world(point, voi)), voi.bounds());
    }

    /** Sums of whole numbers are exact in a long: at most 2^31 voxels times 2^31. */
    private static Point meanIndex(final Mask voi) {
        final int nx = voi.grid().nx();
        final int ny = voi.grid().ny();
        final long[] sums = new long[3];
        voi.forEach(index -> {
            sums[0] += index % nx;
            sums[1] += index / nx % ny;
            sums[2] += index / nx / ny;
        });
        final double count = voi.count();
        return new Point(sums[0] / count, sums[1] / count, sums[2] / count);
    }

    private static Point world(final Point voxel, final Mask voi) {
        final Affine affine = voi.grid().affine();
        final double[] world = affine.apply(voxel.x(), voxel.y(), voxel.z());
        return new Point(world[0], world[1], world[2]);
    }
}
