// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

/**
 * FSL's convention for matrices between two images (flirt -omat), and its conversion.
 *
 * <p>FSL measures in "scaled millimetres" of the stored voxels, without origin: S = diag(dx, dy, dz) on the voxel
 * index, but with
 * the first axis reversed, x -> (nx - 1) dx - x, where the image is stored neurologically (the determinant of its
 * voxel-to-world
 * matrix is positive). An FSL matrix M maps scaled millimetres of the moving image to those of the fixed one. With the
 * voxel-to-world matrices A of both images, the world matrix W, fixed to moving in RAS millimetres, is
 * {@code W = A_moving S_moving^-1 M^-1 S_fixed A_fixed^-1}. M depends on both grids: cropping or resampling either
 * image makes it
 * another one.
 */
public final class FslMatrix {

    private FslMatrix() {
    }

    /**
     * @param grid an image's grid
     * @return voxel index to FSL's scaled millimetres of that image
     */
    public static Affine scaledMillimetres(final Grid grid) {
        final double[] spacing = grid.spacing();
        if (grid.affine().determinant() > 0) {
            return Affine.of(-spacing[0], 0, 0, (grid.nx() - 1) * spacing[0], 0, spacing[1], 0, 0, 0, 0, spacing[2], 0, 0, 0, 0,
                1);
        }
        return Affine.scaling(spacing[0], spacing[1], spacing[2]);
    }

    /**
     * @param fsl moving to fixed, FSL's convention
     * @param fixed grid of the fixed image (-ref)
     * @param moving grid of the moving image (-in)
     * @return fixed to moving, world RAS millimetres
     */
    public static Affine toWorld(final Affine fsl, final Grid fixed, final Grid moving) {
        return moving.affine().times(scaledMillimetres(moving).inverse()).times(fsl.inverse())
            .times(scaledMillimetres(fixed)).times(fixed.affine().inverse());
    }

    /**
     * @param world fixed to moving, world RAS millimetres
     * @param fixed grid of the fixed image (-ref)
     * @param moving grid of the moving image (-in)
     * @return moving to fixed, FSL's convention
     */
    public static Affine fromWorld(final Affine world, final Grid fixed, final Grid moving) {
        return scaledMillimetres(fixed).times(fixed.affine().inverse()).times(world.inverse()).times(moving.affine())
            .times(scaledMillimetres(moving).inverse());
    }
}
