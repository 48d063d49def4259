// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/** A head that is known everywhere: an ellipsoid with smooth blobs, in world millimetres. */
final class BlobHead {

    /** A cube of 160 mm around the world's origin. */
    static final Grid GRID = new Grid(40, 40, 40, Affine.of(4, 0, 0, -78, 0, 4, 0, -78, 0, 0, 4, -78, 0, 0, 0, 1));

    /** As sequences often are: other voxels, another handedness. */
    static final Grid OTHER = new Grid(36, 40, 44, Affine.of(-4.2, 0, 0, 74, 0, 4, 0, -76, 0, 0, 3.8, -84, 0, 0, 0, 1));

    /** A grid that no image has. */
    static final Grid AWAY = new Grid(36, 40, 44, Affine.translation(400, 0, 0));

    private static final int BLOBS = 60;

    private final double[][] blobs = new double[BLOBS][5];

    BlobHead(final long seed) {
        final Random random = new Random(seed);
        for (double[] blob : blobs) {
            for (int axis = 0; axis < 3; axis++) {
                blob[axis] = 90 * (random.nextDouble() - 0.5);
            }
            blob[3] = 6 + 10 * random.nextDouble();
            blob[4] = random.nextDouble() < 0.5 ? -0.5 : 0.5;
        }
    }

    double at(final double x, final double y, final double z) {
        double value = 1 / (1 + Math.exp((Math.sqrt(x * x / 0.8 + y * y + z * z / 0.9) - 58) / 2));
        double detail = 0;
        for (double[] blob : blobs) {
            final double d = Math.pow(x - blob[0], 2) + Math.pow(y - blob[1], 2) + Math.pow(z - blob[2], 2);
            detail += blob[4] * Math.exp(-d / (2 * blob[3] * blob[3]));
        }
        return value * (1.2 + Math.tanh(detail) * 0.8);
    }

    /**
     * @param grid where the image lies
     * @param map fixed to moving, world millimetres
     * @param contrast of the sequence
     * @return the voxels of the head, displaced by the map
     */
    IntToDoubleFunction image(final Grid grid, final Affine map, final DoubleUnaryOperator contrast) {
        final Affine back = map.inverse().times(grid.affine());
        return n -> {
            final double[] x = back.apply(n % grid.nx(), n / grid.nx() % grid.ny(), n / grid.nx() / grid.ny());
            return 400 * contrast.applyAsDouble(at(x[0], x[1], x[2]));
        };
    }

    /** @return a ball of 20 mm at (15, -10, 8) of the fixed world, as drawn on the displaced image */
    static IntToDoubleFunction lesion(final Grid grid, final Affine map) {
        final Affine back = map.inverse().times(grid.affine());
        return n -> {
            final double[] x = back.apply(n % grid.nx(), n / grid.nx() % grid.ny(), n / grid.nx() / grid.ny());
            return Math.hypot(Math.hypot(x[0] - 15, x[1] + 10), x[2] - 8) < 20 ? 1 : 0;
        };
    }

    /** @return rotation about z in degrees, then a shift */
    static Affine rigid(final double degrees, final double x, final double y, final double z) {
        final double c = Math.cos(Math.toRadians(degrees));
        final double s = Math.sin(Math.toRadians(degrees));
        return Affine.of(c, -s, 0, x, s, c, 0, y, 0, 0, 1, z, 0, 0, 0, 1);
    }

    /** @return the mean distance, in millimetres over a head, between two maps */
    static double distance(final Affine a, final Affine b) {
        double sum = 0;
        int count = 0;
        for (int x = -45; x <= 45; x += 15) {
            for (int y = -45; y <= 45; y += 15) {
                for (int z = -45; z <= 45; z += 15) {
                    final double[] p = a.apply(x, y, z);
                    final double[] q = b.apply(x, y, z);
                    sum += Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
                    count++;
                }
            }
        }
        return sum / count;
    }
}
