// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * A regular lattice of voxels in the world: how many along each axis, and where each lies.
 *
 * @param nx voxels along the first axis (i)
 * @param ny voxels along the second axis (j)
 * @param nz voxels along the third axis (k)
 * @param affine voxel index (i, j, k) to world RAS millimetres, see the package's convention
 */
public record Grid(int nx, int ny, int nz, Affine affine) {

    /** Two grids are one when no corner differs by more than this, in millimetres (features.md section 4). */
    public static final double SAME_GRID_MM = 1e-3;

    /** Checks that the sizes are positive, that all voxels fit one Java array, and that the affine can be inverted. */
    public Grid {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new InputException("An image has at least one voxel along each axis", nx + " x " + ny + " x " + nz,
                "Check the dimensions in the image's header.");
        }
        if ((long)nx * ny > Integer.MAX_VALUE || (long)nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new InputException("An image has fewer than 2147483640 voxels", nx + " x " + ny + " x " + nz,
                "Crop or resample the image.");
        }
        affine.inverse();
    }

    /** @return the number of voxels */
    public int voxels() {
        return nx * ny * nz;
    }

    /**
     * @param i first voxel index, 0 to nx - 1
     * @param j second voxel index, 0 to ny - 1
     * @param k third voxel index, 0 to nz - 1
     * @return the voxel's place in the storage order (i fastest)
     */
    public int index(final int i, final int j, final int k) {
        return i + nx * (j + ny * k);
    }

    /**
     * @param i first voxel index
     * @param j second voxel index
     * @param k third voxel index
     * @return whether the voxel lies in the grid
     */
    public boolean contains(final int i, final int j, final int k) {
        return i >= 0 && i < nx && j >= 0 && j < ny && k >= 0 && k < nz;
    }

    /** @return the three sizes, along i, j and k */
    public int[] size() {
        return new int[]{nx, ny, nz};
    }

    /**
     * @return the distance between neighbouring voxel centres along i, j and k, in millimetres: the affine's column
     *             norms
     */
    public double[] spacing() {
        final double[] spacing = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.hypot(Math.hypot(affine.at(0, axis), affine.at(1, axis)), affine.at(2, axis));
        }
        return spacing;
    }

    /** @return the volume of one voxel in cubic millimetres, |det A| */
    public double voxelVolume() {
        return Math.abs(affine.determinant());
    }

    /**
     * @param other another grid
     * @return whether both have the same size and all eight corners agree within {@link #SAME_GRID_MM}
     */
    public boolean sameAs(final Grid other) {
        return nx == other.nx && ny == other.ny && nz == other.nz && largestCornerDistance(other) <= SAME_GRID_MM;
    }

    /**
     * @param other another grid
     * @param rule what needs the two grids to be one, as the rule of the error message
     * @throws InputException unless {@link #sameAs}; the message prints both geometries
     */
    public void requireSameAs(final Grid other, final String rule) {
        if (!sameAs(other)) {
            throw new InputException(rule, "[" + describe() + "] and [" + other.describe() + "]",
                "Resample one onto the grid of the other first.");
        }
    }

    private double largestCornerDistance(final Grid other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            final double i = (corner & 1) == 0 ? 0 : nx - 1;
            final double j = (corner & 2) == 0 ? 0 : ny - 1;
            final double k = (corner & 4) == 0 ? 0 : nz - 1;
            final double[] here = affine.apply(i, j, k);
            final double[] there = other.affine.apply(i, j, k);
            largest = Math.max(largest,
                Math.hypot(Math.hypot(here[0] - there[0], here[1] - there[1]), here[2] - there[2]));
        }
        return largest;
    }

    /**
     * @return the world direction towards which i, j and k grow, as three letters of R/L, A/P, S/I; the strongest
     *         component of each axis decides, an oblique axis never takes a letter pair that another one holds
     */
    public String orientation() {
        return Orientation.of(affine);
    }

    /**
     * @return size, spacing, orientation and origin in words, for messages:
     *             {@code 182 x 218 x 182, 1 x 1 x 1 mm, LAS, origin (90, -126, -72)}
     */
    public String describe() {
        final double[] spacing = spacing();
        return String.format(Locale.ROOT, "%d x %d x %d, %s x %s x %s mm, %s, origin (%s, %s, %s)", nx, ny, nz,
            brief(spacing[0]), brief(spacing[1]), brief(spacing[2]), orientation(), brief(affine.at(0, 3)),
            brief(affine.at(1, 3)), brief(affine.at(2, 3)));
    }

    private static String brief(final double value) {
        final double rounded = Math.rint(value * 1000) / 1000 + 0.0;
        return rounded == Math.rint(rounded) ? Long.toString((long)rounded) : Double.toString(rounded);
    }
}
