// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import java.util.List;

/**
 * Area of, and volume within, the marching-cubes surface of a body. A cube's surface depends on which of its corners
 * are inside alone, so each of the 256 cases is measured once; by the divergence theorem V = sum over triangles of
 * (centre . area vector) / 3, of which the part of the cube's place is summed separately.
 */
final class SurfaceMesh {

    private double area;

    private double volume;

    private SurfaceMesh() {
    }

    static SurfaceMesh of(final VoxelBody body) {
        final Case[] cases = new Case[256];
        for (int corners = 0; corners < 256; corners++) {
            cases[corners] = new Case(CubeSurface.triangles(corners), body);
        }
        final SurfaceMesh mesh = new SurfaceMesh();
        mesh.march(body, cases);
        return mesh;
    }

    private void march(final VoxelBody body, final Case[] cases) {
        final byte[] inside = body.inside();
        final int strideJ = body.size(0) + 2;
        final int strideK = strideJ * (body.size(1) + 2);
        final long[] cubes = new long[cases.length];
        for (int k = 0; k <= body.size(2); k++) {
            for (int j = 0; j <= body.size(1); j++) {
                int place = strideJ * j + strideK * k;
                for (int i = 0; i <= body.size(0); i++, place++) {
                    final int corners = inside[place] | inside[place + 1] << 1 | inside[place + strideJ] << 2
                        | inside[place + strideJ + 1] << 3 | inside[place + strideK] << 4
                        | inside[place + strideK + 1] << 5 | inside[place + strideK + strideJ] << 6
                        | inside[place + strideK + strideJ + 1] << 7;
                    if (corners != 0 && corners != 255) {
                        cubes[corners]++;
                        volume += cases[corners].volumeFromPlace(i, j, k);
                    }
                }
            }
        }
        for (int corners = 0; corners < cases.length; corners++) {
            area += cubes[corners] * cases[corners].area;
            volume += cubes[corners] * cases[corners].volume;
        }
    }

    /** A, in mm^2. */
    double area() {
        return area;
    }

    /** V, in mm^3. */
    double volume() {
        return volume;
    }

    /**
     * The surface in a cube at the origin: its area, its part of the volume, and a third of its area vector per cube
     * step.
     */
    private static final class Case {

        private double area;

        private double volume;

        private final double[] perStep = new double[3];

        Case(final List<int[][]> triangles, final VoxelBody body) {
            for (final int[][] triangle : triangles) {
                add(position(triangle[0], body), position(triangle[1], body), position(triangle[2], body), body);
            }
        }

        private static double[] position(final int[] vertex, final VoxelBody body) {
            return new double[]{vertex[0] * body.spacing(0) / 2, vertex[1] * body.spacing(1) / 2,
                vertex[2] * body.spacing(2) / 2};
        }

        private void add(final double[] a, final double[] b, final double[] c, final VoxelBody body) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                final int next = (axis + 1) % 3;
                final int last = (axis + 2) % 3;
                final double areaVector =
                    ((b[next] - a[next]) * (c[last] - a[last]) - (b[last] - a[last]) * (c[next] - a[next])) / 2;
                square += areaVector * areaVector;
                volume += (a[axis] + b[axis] + c[axis]) / 9 * areaVector;
                perStep[axis] += body.spacing(axis) * areaVector / 3;
            }
            area += Math.sqrt(square);
        }

        private double volumeFromPlace(final int i, final int j, final int k) {
            return i * perStep[0] + j * perStep[1] + k * perStep[2];
        }
    }
}
