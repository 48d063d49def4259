// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.Arrays;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/**
 * Three planes of the world, axial, coronal and sagittal, through one point, as large as the head. Radiological: the patient's
 * right is at the left.
 *
 * @param centre middle of the head, world millimetres
 * @param extent edge of the squares, millimetres
 * @param through the point that the planes run through
 */
record Sections(double[] centre, double extent, double[] through) {

    /** A voxel of the head is brighter than this share of the bright end. */
    private static final double AIR = 0.12;

    private static final double BRIGHT = 0.99;

    private static final double ROOM = 1.05;

    /** Voxels that are looked at for the bright end. */
    private static final int LOOKED_AT = 20_000;

    /** World axes along the columns and the rows of a plane; both run against them: from right to left, from top to bottom. */
    private static final int[][] PLANES = {{0, 1}, {0, 2}, {1, 2}};

    static int count() {
        return PLANES.length;
    }

    /**
     * @param image whose head the planes show
     * @param through a point of the head in world millimetres, or null for its middle
     * @return the planes
     */
    static Sections of(final Volume image, final double[] through) {
        final Grid grid = image.grid();
        final double air = AIR * bright(image);
        final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int index = 0; index < grid.voxels(); index++) {
            if (image.isKnown(index) && image.get(index) > air) {
                final double[] p = grid.affine().apply(index % grid.nx(), index / grid.nx() % grid.ny(), index / grid.nx() / grid.ny());
                for (int axis = 0; axis < 3; axis++) {
                    low[axis] = Math.min(low[axis], p[axis]);
                    high[axis] = Math.max(high[axis], p[axis]);
                }
            }
        }
        final double[] centre = new double[3];
        double extent = 1;
        for (int axis = 0; axis < 3; axis++) {
            centre[axis] = (low[axis] + high[axis]) / 2;
            extent = Math.max(extent, ROOM * (high[axis] - low[axis]));
        }
        return new Sections(centre, extent, through == null ? centre : through);
    }

    private static double bright(final Volume image) {
        final int step = Math.max(1, image.grid().voxels() / LOOKED_AT);
        final double[] values = new double[image.grid().voxels() / step + 1];
        int count = 0;
        for (int index = 0; index < image.grid().voxels(); index += step) {
            if (image.isKnown(index) && Double.isFinite(image.get(index))) {
                values[count++] = image.get(index);
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? 0 : values[(int)(BRIGHT * (count - 1))];
    }

    /**
     * @param plane 0 axial, 1 coronal, 2 sagittal
     * @param size pixels along an edge
     * @return the plane as a grid of one slice
     */
    Grid plane(final int plane, final int size) {
        final int[] axes = PLANES[plane];
        final int normal = 3 - axes[0] - axes[1];
        final double step = extent / size;
        final double[] rows = new double[16];
        rows[4 * axes[0]] = -step;
        rows[4 * axes[1] + 1] = -step;
        rows[4 * normal + 2] = step;
        rows[15] = 1;
        for (int axis = 0; axis < 3; axis++) {
            rows[4 * axis + 3] =
                (axis == normal ? through : centre)[axis] - (rows[4 * axis] + rows[4 * axis + 1]) * (size - 1) / 2;
        }
        return new Grid(size, size, 1, Affine.of(rows));
    }
}
