// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Random;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** A head of ellipsoids, as a formula: any grid, any contrast, exact truth. */
final class Phantom {

    /**
     * centre x y z, half axes x y z, intensity in the first and in the second contrast; later ones cover earlier ones
     */
    private static final double[][] PARTS = {
        {0, 0, 0, 75, 92, 70, 0.9, 0.5}, {0, 0, 0, 69, 86, 64, 0.15, 0.1}, {0, -2, 2, 64, 80, 58, 0.6, 0.65},
        {-28, 5, 8, 26, 60, 38, 0.85, 0.45}, {28, 3, 10, 25, 57, 36, 0.85, 0.45}, {-10, 12, 12, 6, 24, 10, 0.25, 0.95},
        {11, 10, 13, 7, 22, 9, 0.25, 0.95}, {0, -45, -28, 34, 22, 18, 0.7, 0.55}, {0, -8, -35, 10, 12, 30, 0.8, 0.5},
        {-40, 40, 20, 12, 14, 10, 0.5, 0.8}, {5, 96, -5, 9, 12, 14, 0.8, 0.45}, {38, -30, 28, 9, 8, 12, 0.4, 0.75}};

    /** Another head of the same size: the parts of the brain have other places and sizes. */
    private static final double[][] OTHER_PARTS = {
        {0, 0, 0, 75, 92, 70, 0.9, 0.5}, {0, 0, 0, 69, 86, 64, 0.15, 0.1}, {0, -2, 2, 64, 80, 58, 0.6, 0.65},
        {-24, 12, 2, 29, 52, 34, 0.85, 0.45}, {32, -4, 14, 22, 62, 40, 0.85, 0.45}, {-14, 4, 19, 8, 19, 13, 0.25, 0.95},
        {6, 18, 8, 5, 27, 7, 0.25, 0.95}, {5, -49, -22, 29, 25, 21, 0.7, 0.55}, {-6, -3, -38, 13, 9, 26, 0.8, 0.5},
        {-33, 46, 13, 10, 17, 12, 0.5, 0.8}, {-6, 96, 3, 12, 9, 11, 0.8, 0.45}, {45, -22, 21, 7, 10, 15, 0.4, 0.75}};

    private static final double BORDER = 2;

    private Phantom() {
    }

    /**
     * @param size voxels along each axis
     * @param spacing edge of a voxel along i and j
     * @param slice edge along k
     * @return a grid whose middle is the world's origin
     */
    static Grid grid(final int size, final double spacing, final int slices, final double slice) {
        return new Grid(size, size, slices, Affine.of(spacing, 0, 0, -spacing * (size - 1) / 2, 0, spacing, 0,
            -spacing * (size - 1) / 2, 0, 0, slice, -slice * (slices - 1) / 2, 0, 0, 0, 1));
    }

    /**
     * @param grid the image's grid
     * @param map world of the image to the phantom's millimetres
     * @param contrast 0 or 1
     * @param noise standard deviation
     * @return the image
     */
    static Volume image(final Grid grid, final Affine map, final int contrast, final double noise) {
        return image(PARTS, grid, map, contrast, noise);
    }

    /**
     * @param grid the image's grid
     * @param map world of the image to the phantom's millimetres
     * @param contrast 0 or 1
     * @param noise standard deviation
     * @return an image of another head of the same size
     */
    static Volume another(final Grid grid, final Affine map, final int contrast, final double noise) {
        return image(OTHER_PARTS, grid, map, contrast, noise);
    }

    private static Volume image(final double[][] parts, final Grid grid, final Affine map, final int contrast,
        final double noise) {
        final float[] values = new float[grid.voxels()];
        final Random random = new Random(42 + contrast);
        final Affine toPhantom = map.times(grid.affine());
        for (int index = 0; index < values.length; index++) {
            final double[] x = toPhantom.apply(index % grid.nx(), index / grid.nx() % grid.ny(),
                index / grid.nx() / grid.ny());
            values[index] = (float)(1000 * (at(parts, x, contrast) + noise * random.nextGaussian()));
        }
        return new Volume(grid, VoxelData.ofFloats(values));
    }

    private static double at(final double[][] parts, final double[] x, final int contrast) {
        double value = 0;
        for (final double[] part : parts) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                final double scaled = (x[axis] - part[axis]) / part[axis + 3];
                square += scaled * scaled;
            }
            final double depth = (1 - Math.sqrt(square)) * Math.min(part[3], Math.min(part[4], part[5]));
            final double share = Math.max(0, Math.min(1, 0.5 + depth / BORDER));
            value += share * (part[6 + contrast] - value);
        }
        return value;
    }

    /**
     * @param a a map
     * @param b another one
     * @return mean distance between both images of a point over a head, in millimetres
     */
    static double distance(final Affine a, final Affine b) {
        double sum = 0;
        int count = 0;
        for (int x = -60; x <= 60; x += 20) {
            for (int y = -75; y <= 75; y += 25) {
                for (int z = -50; z <= 50; z += 20) {
                    if (x * x / 4225.0 + y * y / 6400.0 + z * z / 3600.0 <= 1) {
                        final double[] p = a.apply(x, y, z);
                        final double[] q = b.apply(x, y, z);
                        sum += Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1])
                            + (p[2] - q[2]) * (p[2] - q[2]));
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }
}
