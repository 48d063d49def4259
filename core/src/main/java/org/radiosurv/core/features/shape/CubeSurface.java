// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The surface in one cube of marching cubes (Lorensen and Cline, Computer Graphics 1987;21:163-169) for the values 0
 * and 1 and the threshold 0.5: corners of the cube are voxel centres, vertices lie in the middle of edges between a
 * corner inside and one outside. The surface follows from the cube's faces: on each face, lines join the vertices, and
 * on a face of which two opposite corners are inside they cut these off. As this depends on the face alone,
 * neighbouring cubes fit and the mesh is closed. The lines form closed polygons; one that is not plane is divided into
 * the triangles that enclose the largest volume when at most four corners are inside, the smallest otherwise, as in the
 * classical table, whose cases and their complements share a surface.
 */
final class CubeSurface {

    /**
     * Corner c lies at (c & 1, c >> 1 & 1, c >> 2 & 1); faces list their corners counter-clockwise as seen from
     * outside.
     */
    private static final int[][] FACES =
        {{0, 4, 6, 2}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 2, 3, 1}, {4, 5, 7, 6}};

    private static final int EDGES = 64;

    private static final List<List<int[][]>> TRIANGLES =
        IntStream.range(0, 256).mapToObj(corners -> new CubeSurface(corners).triangles()).toList();

    private final int corners;

    /**
     * By start vertex the end of the line that begins there; -1 for none. A vertex is numbered by its edge's corners.
     */
    private final int[] lineEnds = new int[EDGES];

    private CubeSurface(final int corners) {
        this.corners = corners;
        Arrays.fill(lineEnds, -1);
        for (final int[] face : FACES) {
            addLines(face);
        }
    }

    /**
     * @param corners bit c is set when corner c is inside, 0 to 255
     * @return the triangles, each three vertices in units of half a cube's edge (0 to 2), counter-clockwise as seen
     *         from outside the body; not to be changed
     */
    static List<int[][]> triangles(final int corners) {
        return TRIANGLES.get(corners);
    }

    private List<int[][]> triangles() {
        final List<int[][]> triangles = new ArrayList<>();
        final int sign = Integer.bitCount(corners) <= 4 ? 1 : -1;
        for (final int[][] polygon : polygons()) {
            triangles.addAll(PolygonDivision.ofLargestVolume(polygon, sign));
        }
        return List.copyOf(triangles);
    }

    private boolean isInside(final int corner) {
        return (corners >> corner & 1) != 0;
    }

    /** To each edge where going round the face leaves the inside, a line from the edge where it was entered. */
    private void addLines(final int[] face) {
        for (int n = 0; n < 4; n++) {
            if (isInside(face[n]) && !isInside(face[(n + 1) % 4])) {
                int entered = n;
                while (isInside(face[(entered + 3) % 4])) {
                    entered = (entered + 3) % 4;
                }
                lineEnds[vertex(face[(entered + 3) % 4], face[entered])] = vertex(face[n], face[(n + 1) % 4]);
            }
        }
    }

    private static int vertex(final int corner, final int otherCorner) {
        return Math.min(corner, otherCorner) * 8 + Math.max(corner, otherCorner);
    }

    private List<int[][]> polygons() {
        final List<int[][]> polygons = new ArrayList<>();
        for (int start = 0; start < EDGES; start++) {
            final List<int[]> polygon = new ArrayList<>();
            int vertex = start;
            while (lineEnds[vertex] >= 0) {
                polygon.add(position(vertex));
                final int next = lineEnds[vertex];
                lineEnds[vertex] = -1;
                vertex = next;
            }
            if (!polygon.isEmpty()) {
                polygons.add(polygon.toArray(int[][]::new));
            }
        }
        return polygons;
    }

    private static int[] position(final int vertex) {
        final int one = vertex / 8;
        final int other = vertex % 8;
        final int[] position = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            position[axis] = (one >> axis & 1) + (other >> axis & 1);
        }
        return position;
    }
}
