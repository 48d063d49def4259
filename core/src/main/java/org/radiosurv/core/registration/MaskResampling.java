// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

/**
 * A VOI brought onto another grid, with what became of its volume. The map itself changes volumes by 1 / determinant;
 * what
 * differs beyond that was lost or won by resampling.
 *
 * @param mask the VOI on the target grid
 * @param millilitresBefore volume on its own grid
 * @param millilitresAfter volume on the target grid
 * @param determinant of the matrix, target world to source world
 * @param coverage share of the VOI that lies in the field of view of the target grid, 0 to 1; NaN for an empty VOI
 */
public record MaskResampling(Mask mask, double millilitresBefore, double millilitresAfter, double determinant,
    double coverage) {

    /**
     * @param mask a VOI
     * @param matrix world of the target grid to world of the VOI, RAS millimetres
     * @param target the grid
     * @param progress checked for cancellation
     * @return the voxels with trilinear membership of at least one half, which keeps the volume of a VOI with smooth
     *            borders
     */
    public static MaskResampling of(final Mask mask, final Affine matrix, final Grid target, final Progress progress) {
        final Mask there = new ResampleOperator(matrix, target).label(mask, progress);
        return new MaskResampling(there, mask.millilitres(), there.millilitres(), matrix.determinant(),
            coverage(mask, matrix, target));
    }

    /** @return volume after, with the map's own change taken out: to be compared with the volume before */
    public double millilitresAfterWithoutScaling() {
        return millilitresAfter * Math.abs(determinant);
    }

    /**
     * @param mask a VOI
     * @param matrix world of the target grid to world of the VOI, RAS millimetres
     * @param target the grid
     * @return share of the VOI's voxel centres within the target's voxels, 0 to 1; NaN for an empty VOI
     */
    public static double coverage(final Mask mask, final Affine matrix, final Grid target) {
        final Affine toTarget =
            target.affine().inverse().times(matrix.inverse()).times(mask.grid().affine());
        final int nx = mask.grid().nx();
        final int ny = mask.grid().ny();
        final int[] inside = new int[1];
        mask.forEach(index -> {
            final double[] place = toTarget.apply(index % nx, index / nx % ny, index / nx / ny);
            inside[0] += within(place[0], target.nx()) && within(place[1], target.ny()) && within(place[2], target.nz())
                ? 1 : 0;
        });
        return mask.isEmpty() ? Double.NaN : (double)inside[0] / mask.count();
    }

    private static boolean within(final double place, final int size) {
        return place >= -0.5 && place <= size - 0.5;
    }
}
