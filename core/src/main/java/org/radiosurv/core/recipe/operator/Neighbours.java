// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

/** The two voxels around a continuous position along one axis of n voxels, held inside the grid. */
final class Neighbours {

    private Neighbours() {
    }

    /**
     * Moves a position outside the outermost voxel centres to the nearer one. Of a position that was moved so, the
     * whole part is the lower neighbour and the rest the weight of the upper one, which is 0 where that would lie
     * outside.
     */
    static double inside(final double position, final int n) {
        if (position < 0) {
            return 0;
        }
        return position > n - 1 ? n - 1 : position;
    }

    static int nearest(final double position, final int n) {
        return clamp((int)Math.floor(position + 0.5), n);
    }

    static int clamp(final int index, final int n) {
        return Math.max(0, Math.min(n - 1, index));
    }
}
