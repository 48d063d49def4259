// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.ArrayList;
import java.util.List;

/** Divides a small closed polygon in space into triangles of its vertices. */
final class PolygonDivision {

    private final List<int[][]> triangles;

    /** Six times the volume between the triangles and the origin. */
    private final int volume;

    private PolygonDivision(final List<int[][]> triangles, final int volume) {
        this.triangles = triangles;
        this.volume = volume;
    }

    /**
     * @param polygon vertices in order, of three coordinates
     * @param sign 1 for the division that encloses the largest volume, -1 for that of the smallest
     * @return its triangles, which go round like the polygon
     */
    static List<int[][]> ofLargestVolume(final int[][] polygon, final int sign) {
        return best(polygon, 0, polygon.length - 1, sign).triangles;
    }

    /**
     * The best division of the vertices first to last: every one has a triangle on the side from the last to the first.
     */
    private static PolygonDivision best(final int[][] polygon, final int first, final int last, final int sign) {
        if (last - first < 2) {
            return new PolygonDivision(List.of(), 0);
        }
        PolygonDivision best = null;
        for (int apex = first + 1; apex < last; apex++) {
            final PolygonDivision before = best(polygon, first, apex, sign);
            final PolygonDivision after = best(polygon, apex, last, sign);
            final int[][] triangle = {polygon[first], polygon[apex], polygon[last]};
            final int volume = before.volume + after.volume + determinant(triangle);
            if (best == null || sign * volume > sign * best.volume) {
                final List<int[][]> triangles = new ArrayList<>(before.triangles);
                triangles.addAll(after.triangles);
                triangles.add(triangle);
                best = new PolygonDivision(triangles, volume);
            }
        }
        return best;
    }

    private static int determinant(final int[][] rows) {
        int determinant = 0;
        for (int axis = 0; axis < 3; axis++) {
            final int next = (axis + 1) % 3;
            final int last = (axis + 2) % 3;
            determinant += rows[0][axis] * (rows[1][next] * rows[2][last] - rows[1][last] * rows[2][next]);
        }
        return determinant;
    }
}
