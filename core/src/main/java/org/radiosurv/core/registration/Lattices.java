// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/**
 * Whether a map carries one image's lattice of voxels onto another's. Then all samples fall between the other image's voxels
 * at the same place at once, interpolation smooths all or none of them, and mutual information has ripples with the period
 * of a voxel that pull the optimum towards or away from whole-voxel shifts by a quarter of a voxel (Pluim, Maintz and
 * Viergever, Comput. Vis. Image Underst. 77:211, 2000). Moving the samples within their voxels takes the ripples away; where
 * the lattices do not coincide there are none, and thick slices are read more exactly at their voxels' centres.
 */
final class Lattices {

    /** Voxels that one step along the source's lattice may deviate: less than a voxel over half a head. */
    private static final double TOLERANCE = 0.02;

    private Lattices() {
    }

    /**
     * @param source an image
     * @param target another image
     * @param map world of the source to world of the target, millimetres
     * @return whether steps along the source's axes are whole steps along the target's
     */
    static boolean coincide(final LevelImage source, final LevelImage target, final Affine map) {
        final Affine steps = target.affine().inverse().times(map).times(source.affine());
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (Math.abs(steps.at(row, column) - Math.rint(steps.at(row, column))) > TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }
}
