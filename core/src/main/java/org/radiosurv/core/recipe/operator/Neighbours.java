// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

/** The two voxels around a continuous position along one axis of n voxels, held inside the grid. */
final class Neighbours {

    private Neighbours() {
    }

    /** The lower neighbour, 0 to n - 1. */
    static int lower(final double position, final int n) {
        return clamp((int)Math.floor(position), n);
    }

    /** Weight of the upper neighbour, lower + 1; 0 where that lies outside the grid or the position is on a voxel. */
    static double fraction(final double position, final int lower, final int n) {
        return position <= 0 || lower == n - 1 ? 0 : position - lower;
    }

    static int nearest(final double position, final int n) {
        return clamp((int)Math.floor(position + 0.5), n);
    }

    static int clamp(final int index, final int n) {
        return Math.max(0, Math.min(n - 1, index));
    }
}
