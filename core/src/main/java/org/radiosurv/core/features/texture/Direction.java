// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.List;

/**
 * A step between voxels: one of the 13 that, with their opposites, reach the 26 neighbours.
 *
 * @param di step along i
 * @param dj step along j
 * @param dk step along k
 */
public record Direction(int di, int dj, int dk) {

    /** The 13 directions in space, in the order of features.md section 4: ascending by (di, dj, dk). */
    public static final List<Direction> SPACE = List.of(new Direction(0, 0, 1), new Direction(0, 1, -1),
        new Direction(0, 1, 0), new Direction(0, 1, 1), new Direction(1, -1, -1), new Direction(1, -1, 0),
        new Direction(1, -1, 1), new Direction(1, 0, -1), new Direction(1, 0, 0), new Direction(1, 0, 1),
        new Direction(1, 1, -1), new Direction(1, 1, 0), new Direction(1, 1, 1));

    /** @return whether the step stays within a slice, a plane of constant k */
    public boolean isInSlice() {
        return dk == 0;
    }
}
