// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hull is a closed convex surface around all points, however many of them are coplanar, collinear or equal. */
class ConvexHullTest {

    private static long volume(final List<int[][]> triangles) {
        long volume = 0;
        for (final int[][] t : triangles) {
            volume += (long)t[0][0] * (t[1][1] * t[2][2] - t[1][2] * t[2][1])
                + (long)t[0][1] * (t[1][2] * t[2][0] - t[1][0] * t[2][2])
                + (long)t[0][2] * (t[1][0] * t[2][1] - t[1][1] * t[2][0]);
        }
        return volume;
    }

    private static long height(final int[][] t, final int[] p) {
        long height = 0;
        for (int axis = 0; axis < 3; axis++) {
            final int next = (axis + 1) % 3;
            final int last = (axis + 2) % 3;
            final long normal = (long)(t[1][next] - t[0][next]) * (t[2][last] - t[0][last])
                - (long)(t[1][last] - t[0][last]) * (t[2][next] - t[0][next]);
            height += normal * (p[axis] - t[0][axis]);
        }
        return height;
    }

    @ParameterizedTest
    @CsvSource({"1,2,20", "2,3,60", "3,3,200", "4,10,100", "5,10,2000", "6,1000,3000", "7,4,30", "8,6,500"})
    void closedAndConvex(final long seed, final int range, final int count) {
        final Random random = new Random(seed);
        final int[][] points = Stream.generate(() -> random.ints(3, 0, range + 1).toArray()).limit(count)
            .toArray(int[][]::new);
        final List<int[][]> hull = ConvexHull.triangles(points);
        final Map<String, Integer> edges = new HashMap<>();
        for (final int[][] triangle : hull) {
            for (final int[] point : points) {
                assertTrue(height(triangle, point) <= 0, "a point lies outside");
            }
            for (int n = 0; n < 3; n++) {
                final String from = Arrays.toString(triangle[n]);
                final String to = Arrays.toString(triangle[(n + 1) % 3]);
                edges.merge(from + to, 1, Integer::sum);
                edges.merge(to + from, -1, Integer::sum);
            }
        }
        assertTrue(edges.values().stream().allMatch(n -> n == 0), "the hull has a hole");
        assertTrue(volume(hull) > 0);
    }

    @Test
    void latticeOfACube() {
        final int[][] points = new int[125][];
        for (int n = 0; n < 125; n++) {
            points[n] = new int[]{n % 5, n / 5 % 5, n / 25};
        }
        assertEquals(6 * 64, volume(ConvexHull.triangles(points)));
    }
}
