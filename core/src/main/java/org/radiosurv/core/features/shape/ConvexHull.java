// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Convex hull of points with integer coordinates by Quickhull (Barber, Dobkin and Huhdanpaa, ACM Trans Math Softw
 * 1996;22:469-483). Whether a point lies outside a facet is decided in exact integer arithmetic, so that the many
 * coplanar points of a voxel mesh do no harm; points in the plane of a facet are not outside it. Coordinates are below
 * 2^19.
 */
final class ConvexHull {

    private final int[][] points;

    private final List<Facet> facets = new ArrayList<>();

    private final Deque<Facet> pending = new ArrayDeque<>();

    private ConvexHull(final int[][] points) {
        this.points = points;
    }

    /**
     * @param points points of three coordinates, at least four of them not in a plane
     * @return the triangles of the hull, each three points, counter-clockwise as seen from outside; facets of more than
     *         three vertices come as several triangles
     */
    static List<int[][]> triangles(final int[][] points) {
        final ConvexHull hull = new ConvexHull(points);
        hull.begin();
        while (!hull.pending.isEmpty()) {
            final Facet facet = hull.pending.pop();
            if (facet.alive && !facet.outside.isEmpty()) {
                hull.extend(facet);
            }
        }
        return hull.facets.stream().filter(facet -> facet.alive)
            .map(facet -> new int[][]{points[facet.a], points[facet.b], points[facet.c]}).toList();
    }

    private void begin() {
        final int[] corners = firstTetrahedron();
        final Facet[] sides = {new Facet(corners[0], corners[1], corners[2]),
            new Facet(corners[0], corners[3], corners[1]),
            new Facet(corners[1], corners[3], corners[2]), new Facet(corners[2], corners[3], corners[0])};
        for (final Facet side : sides) {
            for (final Facet other : sides) {
                side.join(other);
            }
        }
        final List<Integer> all = new ArrayList<>();
        for (int point = 0; point < points.length; point++) {
            all.add(point);
        }
        distribute(all, Arrays.asList(sides));
    }

    /** Extreme points along the first axis, the farthest from their line, the farthest below their plane. */
    private int[] firstTetrahedron() {
        int a = 0;
        int b = 0;
        for (int n = 1; n < points.length; n++) {
            a = points[n][0] < points[a][0] ? n : a;
            b = points[n][0] > points[b][0] ? n : b;
        }
        int c = a;
        for (int n = 0; n < points.length; n++) {
            c = squareOfArea(a, b, n) > squareOfArea(a, b, c) ? n : c;
        }
        int d = a;
        for (int n = 0; n < points.length; n++) {
            d = Math.abs(height(a, b, c, n)) > Math.abs(height(a, b, c, d)) ? n : d;
        }
        return height(a, b, c, d) < 0 ? new int[]{a, b, c, d} : new int[]{a, c, b, d};
    }

    private double squareOfArea(final int a, final int b, final int c) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            final double component = cross(points[a], points[b], points[c], axis);
            square += component * component;
        }
        return square;
    }

    private static long cross(final int[] a, final int[] b, final int[] c, final int axis) {
        final int next = (axis + 1) % 3;
        final int last = (axis + 2) % 3;
        return (long)(b[next] - a[next]) * (c[last] - a[last]) - (long)(b[last] - a[last]) * (c[next] - a[next]);
    }

    /** Six times the volume of the tetrahedron, positive when d lies on the outer side of the triangle a, b, c. */
    private long height(final int a, final int b, final int c, final int d) {
        long height = 0;
        for (int axis = 0; axis < 3; axis++) {
            height += cross(points[a], points[b], points[c], axis) * (points[d][axis] - points[a][axis]);
        }
        return height;
    }

    /** Gives every point to one facet that it lies outside of; points within the hull are forgotten. */
    private void distribute(final List<Integer> candidates, final List<Facet> newFacets) {
        for (final int point : candidates) {
            for (final Facet facet : newFacets) {
                if (facet.see(point)) {
                    break;
                }
            }
        }
        facets.addAll(newFacets);
        newFacets.forEach(pending::push);
    }

    /** Replaces all facets that the facet's farthest point sees by a cone from that point to their border. */
    private void extend(final Facet start) {
        final int apex = start.farthest;
        final List<Integer> orphans = new ArrayList<>();
        final Map<Integer, Facet> coneByStart = new HashMap<>();
        final Deque<Facet> visible = new ArrayDeque<>(List.of(start));
        start.alive = false;
        while (!visible.isEmpty()) {
            final Facet facet = visible.pop();
            orphans.addAll(facet.outside);
            for (final Facet neighbour : facet.neighbours) {
                if (neighbour.alive && neighbour.height(apex) > 0) {
                    neighbour.alive = false;
                    visible.push(neighbour);
                }
            }
            addCone(facet, apex, coneByStart);
        }
        final List<Facet> cone = new ArrayList<>(coneByStart.values());
        cone.forEach(facet -> facet.join(coneByStart.get(facet.b)));
        distribute(orphans, cone);
    }

    /** A new facet over each edge of a visible facet beyond which the hull is not visible. */
    private void addCone(final Facet visible, final int apex, final Map<Integer, Facet> coneByStart) {
        for (int n = 0; n < 3; n++) {
            final Facet neighbour = visible.neighbours[n];
            if (neighbour.height(apex) <= 0) {
                final Facet facet = new Facet(visible.corner(n), visible.corner(n + 1), apex);
                facet.join(neighbour);
                coneByStart.put(visible.corner(n), facet);
            }
        }
    }

    /** A triangle, counter-clockwise as seen from outside. */
    private final class Facet {

        private final int a;

        private final int b;

        private final int c;

        /** Beyond the edges a-b, b-c and c-a. */
        private final Facet[] neighbours = new Facet[3];

        private final List<Integer> outside = new ArrayList<>();

        private int farthest;

        private long farthestHeight;

        private boolean alive = true;

        Facet(final int a, final int b, final int c) {
            this.a = a;
            this.b = b;
            this.c = c;
        }

        long height(final int point) {
            return ConvexHull.this.height(a, b, c, point);
        }

        boolean see(final int point) {
            final long height = height(point);
            if (height <= 0) {
                return false;
            }
            outside.add(point);
            if (height > farthestHeight) {
                farthest = point;
                farthestHeight = height;
            }
            return true;
        }

        private int corner(final int n) {
            return n % 3 == 0 ? a : n % 3 == 1 ? b : c;
        }

        private int edge(final int from, final int to) {
            for (int n = 0; n < 3; n++) {
                if (corner(n) == from && corner(n + 1) == to) {
                    return n;
                }
            }
            return -1;
        }

        /** Makes this and another facet that has an edge of this one, in the other direction, neighbours. */
        void join(final Facet other) {
            for (int n = 0; n < 3; n++) {
                final int edge = other.edge(corner(n + 1), corner(n));
                if (edge >= 0) {
                    neighbours[n] = other;
                    other.neighbours[edge] = this;
                }
            }
        }
    }
}
