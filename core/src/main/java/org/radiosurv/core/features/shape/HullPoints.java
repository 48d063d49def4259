// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mesh vertices that can be corners of its convex hull, in half voxels. A vertex lies half a voxel from a voxel
 * along one axis; of the vertices on one line along that axis only the two outermost can be corners.
 */
final class HullPoints {

    private final VoxelBody body;

    private final List<int[]> points = new ArrayList<>();

    private HullPoints(final VoxelBody body) {
        this.body = body;
    }

    /** @return points of three coordinates, in units of half the spacing along each axis */
    static int[][] of(final VoxelBody body) {
        final HullPoints hull = new HullPoints(body);
        for (int axis = 0; axis < 3; axis++) {
            hull.addEndsOfLines(axis);
        }
        return hull.points.toArray(int[][]::new);
    }

    private void addEndsOfLines(final int axis) {
        final int next = (axis + 1) % 3;
        final int last = (axis + 2) % 3;
        final int[] lowest = new int[Math.multiplyExact(body.size(next), body.size(last))];
        final int[] highest = new int[lowest.length];
        Arrays.fill(lowest, Integer.MAX_VALUE);
        for (int n = 0; n < body.count(); n++) {
            final int line = body.coordinate(next, n) + body.size(next) * body.coordinate(last, n);
            lowest[line] = Math.min(lowest[line], body.coordinate(axis, n));
            highest[line] = Math.max(highest[line], body.coordinate(axis, n));
        }
        for (int line = 0; line < lowest.length; line++) {
            if (lowest[line] != Integer.MAX_VALUE) {
                add(axis, 2 * lowest[line] - 1, line % body.size(next), line / body.size(next));
                add(axis, 2 * highest[line] + 1, line % body.size(next), line / body.size(next));
            }
        }
    }

    private void add(final int axis, final int along, final int atNext, final int atLast) {
        final int[] point = new int[3];
        point[axis] = along;
        point[(axis + 1) % 3] = 2 * atNext;
        point[(axis + 2) % 3] = 2 * atLast;
        points.add(point);
    }
}
