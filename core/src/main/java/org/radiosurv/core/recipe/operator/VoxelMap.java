// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Grid;

/**
 * Voxel indices of a target grid to continuous voxel indices of a source grid.
 */
final class VoxelMap {

    /** Positions this close to a voxel centre are on it: rounding of the matrices must not cost an interpolation. */
    private static final double SNAP = 1e-9;

    private final Affine map;

    private final Grid source;

    private final Grid target;

    /**
     * @param target the grid on which a result is wanted
     * @param matrix world of the target to world of the source
     * @param source the grid on which the image is known
     */
    VoxelMap(final Grid target, final Affine matrix, final Grid source) {
        this.map = source.affine().inverse().times(matrix).times(target.affine());
        this.source = source;
        this.target = target;
    }

    boolean isIdentity() {
        return source.nx() == target.nx() && source.ny() == target.ny() && source.nz() == target.nz()
            && map.closeTo(Affine.identity(), SNAP / Math.max(source.nx(), Math.max(source.ny(), source.nz())));
    }

    /**
     * Finds the source positions of a row of target voxels.
     *
     * @param j second index of the row
     * @param k third index of the row
     * @param positions gets x, y and z of the voxels i = first to last, one after the other from its beginning
     * @param first smallest i
     * @param last largest i
     */
    void row(final int j, final int k, final int first, final int last, final double[] positions) {
        for (int axis = 0; axis < 3; axis++) {
            final double start = map.at(axis, 1) * j + map.at(axis, 2) * k + map.at(axis, 3);
            final double step = map.at(axis, 0);
            for (int i = first; i <= last; i++) {
                final double position = step * i + start;
                final double whole = Math.rint(position);
                positions[3 * (i - first) + axis] = Math.abs(position - whole) < SNAP ? whole : position;
            }
        }
    }

    /** Whether a position lies in some voxel of the source, voxels being boxes around their centres. */
    boolean covered(final double x, final double y, final double z) {
        return covered(x, source.nx()) && covered(y, source.ny()) && covered(z, source.nz());
    }

    private static boolean covered(final double position, final int n) {
        return position >= -0.5 - SNAP && position <= n - 0.5 + SNAP;
    }

    /**
     * @param box voxels of the source
     * @return a box of the target outside which no voxel falls on a source voxel of the box or next to it; empty ranges
     *         (max below min) when there is none
     */
    Box targetBox(final Box box) {
        final Affine inverse = map.inverse();
        final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int corner = 0; corner < 8; corner++) {
            final double[] point = inverse.apply((corner & 1) == 0 ? box.minI() - 1.0 : box.maxI() + 1.0,
                (corner & 2) == 0 ? box.minJ() - 1.0 : box.maxJ() + 1.0,
                (corner & 4) == 0 ? box.minK() - 1.0 : box.maxK() + 1.0);
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], point[axis]);
                high[axis] = Math.max(high[axis], point[axis]);
            }
        }
        return new Box(Math.max(0, floor(low[0])), Math.max(0, floor(low[1])), Math.max(0, floor(low[2])),
            Math.min(target.nx() - 1, ceil(high[0])), Math.min(target.ny() - 1, ceil(high[1])),
            Math.min(target.nz() - 1, ceil(high[2])));
    }

    private static int floor(final double value) {
        return (int)Math.floor(value - SNAP);
    }

    private static int ceil(final double value) {
        return (int)Math.ceil(value + SNAP);
    }
}
