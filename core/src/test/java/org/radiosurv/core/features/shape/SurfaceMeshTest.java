// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.features.Phantom;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;

/** The mesh is closed for any mask, faces outwards, and its area and volume are those of its triangles. */
class SurfaceMeshTest {

    private static VoxelBody random(final long seed, final double share) {
        final Random random = new Random(seed);
        final double[] values = random.doubles(7 * 6 * 5).map(x -> x < share ? 1 : 0).toArray();
        return VoxelBody.of(Mask.above(Phantom.volume(Affine.scaling(0.5, 2, 3), 7, 6, 5, values)));
    }

    private static List<int[][]> triangles(final VoxelBody body) {
        final List<int[][]> triangles = new ArrayList<>();
        final int strideJ = body.size(0) + 2;
        final int strideK = strideJ * (body.size(1) + 2);
        for (int k = 0; k <= body.size(2); k++) {
            for (int j = 0; j <= body.size(1); j++) {
                for (int i = 0; i <= body.size(0); i++) {
                    int corners = 0;
                    for (int corner = 0; corner < 8; corner++) {
                        final int place =
                            i + (corner & 1) + strideJ * (j + (corner >> 1 & 1)) + strideK * (k + (corner >> 2));
                        corners |= body.inside()[place] << corner;
                    }
                    final int[] origin = {2 * i, 2 * j, 2 * k};
                    CubeSurface.triangles(corners).forEach(triangle -> triangles.add(moved(triangle, origin)));
                }
            }
        }
        return triangles;
    }

    private static int[][] moved(final int[][] triangle, final int[] origin) {
        return Arrays.stream(triangle)
            .map(vertex -> IntStream.range(0, 3).map(axis -> vertex[axis] + origin[axis]).toArray())
            .toArray(int[][]::new);
    }

    private static double[] millimetres(final int[] vertex, final VoxelBody body) {
        return IntStream.range(0, 3).mapToDouble(axis -> vertex[axis] * body.spacing(axis) / 2).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyEdgeHasItsOppositeAndSumsAgree(final long seed) {
        final VoxelBody body = random(seed, seed / 7.0);
        final Map<String, Integer> edges = new HashMap<>();
        double area = 0;
        double volume = 0;
        for (final int[][] triangle : triangles(body)) {
            for (int n = 0; n < 3; n++) {
                final String from = Arrays.toString(triangle[n]);
                final String to = Arrays.toString(triangle[(n + 1) % 3]);
                edges.merge(from + to, 1, Integer::sum);
                edges.merge(to + from, -1, Integer::sum);
            }
            final double[] a = millimetres(triangle[0], body);
            final double[] b = millimetres(triangle[1], body);
            final double[] c = millimetres(triangle[2], body);
            final double[] normal = cross(difference(b, a), difference(c, a));
            area += Math.sqrt(dot(normal, normal)) / 2;
            volume += dot(a, cross(b, c)) / 6;
        }
        assertTrue(edges.values().stream().allMatch(count -> count == 0), "the mesh has a hole");
        assertTrue(volume > 0, "the mesh is inside out");
        final SurfaceMesh mesh = SurfaceMesh.of(body);
        assertEquals(area, mesh.area(), 1e-9 * area);
        assertEquals(volume, mesh.volume(), 1e-9 * volume);
    }

    private static double[] difference(final double[] a, final double[] b) {
        return new double[]{a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] cross(final double[] a, final double[] b) {
        return new double[]{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** A block of 4 x 3 x 2 voxels: a box whose 12 edges are cut off at 45 degrees. */
    @Test
    void block() {
        final double[] values = new double[24];
        Arrays.fill(values, 1);
        final SurfaceMesh mesh = SurfaceMesh.of(VoxelBody.of(Mask.above(Phantom.volume(4, 3, 2, values))));
        final double edges = 4 * (3 + 2 + 1);
        assertEquals(24 - edges / 8 - 8 * (1 / 8.0 - 1 / 48.0), mesh.volume(), 1e-12);
        final double faces = 2 * (3 * 2 + 2 * 1 + 1 * 3);
        assertEquals(faces + edges * Math.sqrt(0.5) + 8 * Math.sqrt(3) / 8, mesh.area(), 1e-12);
    }

    /** The largest distance of hull corners is that of all vertices, and no vertex lies outside the hull. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hullHoldsEveryVertex(final long seed) {
        final VoxelBody body = random(seed, 0.1 + seed / 9.0);
        final List<double[]> vertices = triangles(body).stream().flatMap(Arrays::stream)
            .map(vertex -> millimetres(vertex, body)).distinct().toList();
        double largest = 0;
        for (final double[] a : vertices) {
            for (final double[] b : vertices) {
                largest = Math.max(largest, dot(difference(a, b), difference(a, b)));
            }
        }
        assertEquals(Math.sqrt(largest), HullMeasures.of(body).diameter(), 1e-12);
        final List<int[][]> hull = ConvexHull.triangles(HullPoints.of(body));
        for (final int[][] facet : hull) {
            final double[][] f = Arrays.stream(facet).map(vertex -> Arrays.stream(vertex).asDoubleStream().toArray())
                .toArray(double[][]::new);
            final double[] normal = cross(difference(f[1], f[0]), difference(f[2], f[0]));
            for (final int[][] triangle : triangles(body)) {
                for (final int[] vertex : triangle) {
                    // the mesh counts from the frame, one voxel or two halves before the box
                    final double[] point = {vertex[0] - 2, vertex[1] - 2, vertex[2] - 2};
                    assertTrue(dot(normal, difference(point, f[0])) <= 0, "a vertex lies outside the hull");
                }
            }
        }
    }
}
