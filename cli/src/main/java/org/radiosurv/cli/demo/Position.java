// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/**
 * Where one image lies: its voxel grid, and how the head was displaced when it was taken.
 *
 * @param grid voxels to the image's world millimetres
 * @param displacement head millimetres to the image's world millimetres, rigid
 */
record Position(Grid grid, Affine displacement) {

    /** Air around the head, mm. */
    private static final double MARGIN = 5;

    private static final double GREATEST_ANGLE = Math.toRadians(7);

    private static final double GREATEST_SHIFT = 8;

    /**
     * @param head what the grid must cover
     * @param spacing how far apart voxels are, mm
     * @param random makes orientation and origin
     * @return an undisplaced image's position, with cubic voxels as of a 3-D sequence
     */
    static Position isotropic(final Ellipsoid head, final double spacing, final Random random) {
        return centred(head, new double[]{spacing, spacing, spacing}, random);
    }

    /**
     * @param head what the grid must cover
     * @param spacing how far apart voxels are within a slice, mm
     * @param random makes anisotropy, orientation and origin
     * @return an undisplaced image's position, its slices up to half as thick again
     */
    static Position centred(final Ellipsoid head, final double spacing, final Random random) {
        return centred(head, new double[]{spacing, spacing, spacing * (1 + 0.25 * random.nextInt(3))}, random);
    }

    private static Position centred(final Ellipsoid head, final double[] step, final Random random) {
        final double[] reach = {head.a() + MARGIN, head.b() + MARGIN, head.c() + MARGIN};
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = (int)Math.ceil(2 * reach[axis] / step[axis]) + random.nextInt(3);
        }
        final double direction = random.nextBoolean() ? 1 : -1;
        final Affine affine = Affine.of(direction * step[0], 0, 0, -direction * step[0] * (size[0] - 1) / 2, 0, step[1], 0,
            -step[1] * (size[1] - 1) / 2, 0, 0, step[2], -step[2] * (size[2] - 1) / 2, 0, 0, 0, 1);
        return new Position(new Grid(size[0], size[1], size[2], affine), Affine.identity());
    }

    /**
     * @param random makes angles and shift
     * @return the same grid, the head turned by up to 7 degrees about each axis and moved by up to 8 mm
     */
    Position displaced(final Random random) {
        final double[] angle = new double[3];
        final double[] shift = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            angle[axis] = GREATEST_ANGLE * (2 * random.nextDouble() - 1);
            shift[axis] = GREATEST_SHIFT * (2 * random.nextDouble() - 1);
        }
        return new Position(grid, Affine.translation(shift[0], shift[1], shift[2]).times(turn(0, angle[0]))
            .times(turn(1, angle[1])).times(turn(2, angle[2])));
    }

    private static Affine turn(final int axis, final double angle) {
        final double[] matrix = Affine.identity().toArray();
        final int from = (axis + 1) % 3;
        final int to = (axis + 2) % 3;
        matrix[5 * from] = StrictMath.cos(angle);
        matrix[5 * to] = StrictMath.cos(angle);
        matrix[4 * from + to] = -StrictMath.sin(angle);
        matrix[4 * to + from] = StrictMath.sin(angle);
        return Affine.of(matrix);
    }

    /** @return voxel index to head millimetres */
    Affine voxelToHead() {
        return displacement.inverse().times(grid.affine());
    }
}
