// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/**
 * An image as a registration sees it at one resolution: intensities 0 to 1, i fastest.
 *
 * @param nx voxels along i
 * @param ny voxels along j
 * @param nz voxels along k
 * @param affine voxel index to world RAS millimetres
 * @param values intensities, clamped to the robust range and scaled to 0..1
 * @param weights how far each voxel counts, 0 to 1; null where all count fully
 */
record LevelImage(int nx, int ny, int nz, Affine affine, float[] values, float[] weights) {

    /** @return distances of neighbouring voxel centres along i, j, k in millimetres */
    double[] spacing() {
        final double[] spacing = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.sqrt(affine.at(0, axis) * affine.at(0, axis) + affine.at(1, axis) * affine.at(1, axis)
                + affine.at(2, axis) * affine.at(2, axis));
        }
        return spacing;
    }

    /** @return the three sizes */
    int[] size() {
        return new int[]{nx, ny, nz};
    }

    /** @return the middle of the voxel lattice in world millimetres */
    double[] middle() {
        return affine.apply((nx - 1) / 2.0, (ny - 1) / 2.0, (nz - 1) / 2.0);
    }

    /**
     * @param changed other intensities on the same voxels
     * @return the image with these
     */
    LevelImage with(final float[] changed) {
        return new LevelImage(nx, ny, nz, affine, changed, weights);
    }

    /**
     * @param x continuous index along i
     * @param y continuous index along j
     * @param z continuous index along k
     * @return the trilinear interpolation; beyond the outermost centres the border's value
     */
    float at(final double x, final double y, final double z) {
        final double u = Math.max(0, Math.min(nx - 1, x));
        final double v = Math.max(0, Math.min(ny - 1, y));
        final double w = Math.max(0, Math.min(nz - 1, z));
        final int i = Math.min((int)u, nx - 2);
        final int j = Math.min((int)v, ny - 2);
        final int k = Math.min((int)w, nz - 2);
        final double fx = u - i;
        final double fy = v - j;
        final double fz = w - k;
        final int here = i + nx * (j + ny * k);
        final int above = here + nx * ny;
        final double low = row(here, fx) * (1 - fy) + row(here + nx, fx) * fy;
        final double high = row(above, fx) * (1 - fy) + row(above + nx, fx) * fy;
        return (float)(low * (1 - fz) + high * fz);
    }

    private double row(final int index, final double fraction) {
        return values[index] * (1 - fraction) + values[index + 1] * fraction;
    }
}
