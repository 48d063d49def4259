// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/**
 * Affine maps as a search holds them: 12 numbers, y = L (x - c) + t, first the 3x3 matrix L row by row, then t, the
 * image of a
 * fixed centre c. With c in the middle of the samples, rotation and translation hardly depend on each other.
 */
final class Transform12 {

    private Transform12() {
    }

    /**
     * @param linear 3x3 row-major
     * @param image the image of the centre
     * @return both in one array
     */
    static double[] of(final double[] linear, final double[] image) {
        final double[] transform = new double[12];
        System.arraycopy(linear, 0, transform, 0, 9);
        System.arraycopy(image, 0, transform, 9, 3);
        return transform;
    }

    /**
     * @param transform 12 numbers
     * @param centre c
     * @return the map of world coordinates
     */
    static Affine toAffine(final double[] transform, final double[] centre) {
        final double[] rows = new double[16];
        for (int row = 0; row < 3; row++) {
            double shift = transform[9 + row];
            for (int column = 0; column < 3; column++) {
                rows[4 * row + column] = transform[3 * row + column];
                shift -= transform[3 * row + column] * centre[column];
            }
            rows[4 * row + 3] = shift;
        }
        rows[15] = 1;
        return Affine.of(rows);
    }

    /**
     * @param map a map of world coordinates
     * @param centre c
     * @return its 12 numbers
     */
    static double[] of(final Affine map, final double[] centre) {
        final double[] transform = new double[12];
        final double[] image = map.apply(centre[0], centre[1], centre[2]);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                transform[3 * row + column] = map.at(row, column);
            }
            transform[9 + row] = image[row];
        }
        return transform;
    }

    /**
     * @param a 12 numbers
     * @param b 12 numbers of the same centre
     * @param radius in millimetres
     * @return root mean square of the distance between both images of a point, over points with that root mean square
     *         distance from the centre along each axis
     */
    static double distance(final double[] a, final double[] b, final double radius) {
        double linear = 0;
        for (int n = 0; n < 9; n++) {
            linear += (a[n] - b[n]) * (a[n] - b[n]);
        }
        double shift = 0;
        for (int n = 9; n < 12; n++) {
            shift += (a[n] - b[n]) * (a[n] - b[n]);
        }
        return Math.sqrt(linear * radius * radius + shift);
    }

    /**
     * @param a 3x3 row-major
     * @param b 3x3 row-major
     * @return a b
     */
    static double[] product(final double[] a, final double[] b) {
        final double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[3 * row + column] = a[3 * row] * b[column] + a[3 * row + 1] * b[3 + column]
                    + a[3 * row + 2] * b[6 + column];
            }
        }
        return product;
    }

    /**
     * @param x first component of the rotation vector, radians
     * @param y second component
     * @param z third component
     * @return the rotation about that vector by its length (Rodrigues), 3x3 row-major
     */
    static double[] rotation(final double x, final double y, final double z) {
        final double square = x * x + y * y + z * z;
        final double angle = Math.sqrt(square);
        final double a = angle > 1e-8 ? Math.sin(angle) / angle : 1 - square / 6;
        final double b = angle > 1e-4 ? (1 - Math.cos(angle)) / square : 0.5 - square / 24;
        return new double[]{1 - b * (y * y + z * z), b * x * y - a * z, b * x * z + a * y, b * x * y + a * z,
            1 - b * (x * x + z * z), b * y * z - a * x, b * x * z - a * y, b * y * z + a * x, 1 - b * (x * x + y * y)};
    }

    /**
     * @param linear 3x3 row-major
     * @param vector three components
     * @return the image of the vector
     */
    static double[] turn(final double[] linear, final double[] vector) {
        final double[] turned = new double[3];
        for (int row = 0; row < 3; row++) {
            turned[row] = linear[3 * row] * vector[0] + linear[3 * row + 1] * vector[1] + linear[3 * row + 2] * vector[2];
        }
        return turned;
    }
}
