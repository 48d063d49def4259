// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Volume, area and largest diameter of the convex hull of a body's mesh, in millimetres. */
final class HullMeasures {

    private double volume;

    private double area;

    private final List<double[]> corners = new ArrayList<>();

    private HullMeasures(final List<int[][]> triangles, final VoxelBody body) {
        final TreeMap<int[], double[]> distinct = new TreeMap<>(Arrays::compare);
        for (final int[][] triangle : triangles) {
            final double[][] vertices = new double[3][];
            for (int n = 0; n < 3; n++) {
                vertices[n] = distinct.computeIfAbsent(triangle[n], corner -> millimetres(corner, body));
            }
            add(vertices[0], vertices[1], vertices[2]);
        }
        corners.addAll(distinct.values());
    }

    static HullMeasures of(final VoxelBody body) {
        return new HullMeasures(ConvexHull.triangles(HullPoints.of(body)), body);
    }

    private static double[] millimetres(final int[] corner, final VoxelBody body) {
        return new double[]{corner[0] * body.spacing(0) / 2, corner[1] * body.spacing(1) / 2,
            corner[2] * body.spacing(2) / 2};
    }

    private void add(final double[] a, final double[] b, final double[] c) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            final int next = (axis + 1) % 3;
            final int last = (axis + 2) % 3;
            final double component =
                (b[next] - a[next]) * (c[last] - a[last]) - (b[last] - a[last]) * (c[next] - a[next]);
            square += component * component;
            volume += a[axis] * component / 6;
        }
        area += Math.sqrt(square) / 2;
    }

    double volume() {
        return volume;
    }

    double area() {
        return area;
    }

    /** The largest distance between two corners: no two points of the mesh lie farther apart. */
    double diameter() {
        double square = 0;
        for (int n = 0; n < corners.size(); n++) {
            for (int m = 0; m < n; m++) {
                final double x = corners.get(n)[0] - corners.get(m)[0];
                final double y = corners.get(n)[1] - corners.get(m)[1];
                final double z = corners.get(n)[2] - corners.get(m)[2];
                square = Math.max(square, x * x + y * y + z * z);
            }
        }
        return Math.sqrt(square);
    }
}
