// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * Makes grids of equal spacing along all axes, which IBSI asks for before texture is measured in 3-D, or along both axes
 * of a slice.
 */
public final class IsotropicGrid {

    /** Parts of a voxel that do not count when sizes are rounded up: spacings in headers are single precision. */
    private static final double ROUNDING = 1e-4;

    private IsotropicGrid() {
    }

    /**
     * The IBSI rule ("align grid centers"): the new grid has the axes of the old one, the centres of both grids
     * coincide, and along each axis there are ceil(n spacing / millimetres) voxels.
     *
     * @param grid the old grid
     * @param millimetres the new distance between neighbouring voxel centres, above 0
     * @return the new grid; the old one itself when it has that spacing already
     * @throws InputException if the distance is no positive number or the new grid has too many voxels
     */
    public static Grid of(final Grid grid, final double millimetres) {
        return of(grid, new double[]{millimetres, millimetres, millimetres});
    }

    /**
     * The same rule with a size for each axis; 0 keeps that of the old grid, as within slices ("by slice").
     *
     * @param grid the old grid
     * @param millimetres the new distances along i, j and k, above 0, or 0
     * @return the new grid; the old one itself when it has those spacings already
     * @throws InputException if a distance is negative or not finite, or the new grid has too many voxels
     */
    public static Grid of(final Grid grid, final double... millimetres) {
        if (millimetres.length != 3 || !Arrays.stream(millimetres).allMatch(size -> size >= 0 && size < Double.POSITIVE_INFINITY)
            || Arrays.stream(millimetres).allMatch(size -> size == 0)) {
            throw new InputException("Voxels are resampled to a positive size in millimetres", Arrays.toString(millimetres),
                "The usual size is 1; 0 for one of three axes keeps its spacing.");
        }
        final int[] size = grid.size();
        final double[] spacing = grid.spacing();
        final int[] newSize = new int[3];
        final double[] ratio = new double[3];
        final double[] start = new double[3];
        boolean same = true;
        for (int axis = 0; axis < 3; axis++) {
            ratio[axis] = millimetres[axis] == 0 ? 1 : millimetres[axis] / spacing[axis];
            newSize[axis] = (int)Math.max(1, Math.ceil(size[axis] / ratio[axis] - ROUNDING));
            start[axis] = (size[axis] - 1) / 2.0 - ratio[axis] * (newSize[axis] - 1) / 2.0;
            same &= Math.abs(ratio[axis] - 1) <= ROUNDING;
        }
        return same ? grid : new Grid(newSize[0], newSize[1], newSize[2], grid.affine()
            .times(Affine.translation(start[0], start[1], start[2])).times(Affine.scaling(ratio[0], ratio[1], ratio[2])));
    }
}
