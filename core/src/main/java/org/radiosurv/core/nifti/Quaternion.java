// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.util.Optional;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/**
 * The rotation of an affine map as a unit quaternion (a, b, c, d), a = sqrt(1 - b^2 - c^2 - d^2), with the sign of the
 * third axis apart: the form of NIfTI's qform.
 *
 * @param b first component of the vector part
 * @param c second component
 * @param d third component
 * @param qfac 1, or -1 when the map has a reflection
 */
record Quaternion(double b, double c, double d, int qfac) {

    /**
     * Axes whose directions have a scalar product above this are oblique to each other: a shear, which qform cannot
     * say.
     */
    private static final double LARGEST_SHEAR = 1e-4;

    /**
     * @param grid a grid
     * @return the rotation of its affine; empty when that has a shear
     */
    static Optional<Quaternion> of(final Grid grid) {
        final double[][] r = directions(grid);
        for (int p = 0; p < 3; p++) {
            final int q = (p + 1) % 3;
            if (Math.abs(r[0][p] * r[0][q] + r[1][p] * r[1][q] + r[2][p] * r[2][q]) > LARGEST_SHEAR) {
                return Optional.empty();
            }
        }
        final int qfac = grid.affine().determinant() < 0 ? -1 : 1;
        for (int row = 0; row < 3; row++) {
            r[row][2] *= qfac;
        }
        return Optional.of(fromRotation(r, qfac));
    }

    private static double[][] directions(final Grid grid) {
        final Affine affine = grid.affine();
        final double[] spacing = grid.spacing();
        final double[][] directions = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                directions[row][column] = affine.at(row, column) / spacing[column];
            }
        }
        return directions;
    }

    /**
     * The largest of the four components is taken from the diagonal, the others follow from it: never a small divisor.
     */
    private static Quaternion fromRotation(final double[][] r, final int qfac) {
        final double[] squares = {1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2],
            1 - r[0][0] + r[1][1] - r[2][2], 1 - r[0][0] - r[1][1] + r[2][2]};
        int largest = 0;
        for (int n = 1; n < 4; n++) {
            largest = squares[n] > squares[largest] ? n : largest;
        }
        final double twice = Math.sqrt(squares[largest]);
        final double[] q = switch (largest) {
            case 0 -> new double[]{twice / 2, (r[2][1] - r[1][2]) / (2 * twice), (r[0][2] - r[2][0]) / (2 * twice),
                (r[1][0] - r[0][1]) / (2 * twice)};
            case 1 -> new double[]{(r[2][1] - r[1][2]) / (2 * twice), twice / 2, (r[0][1] + r[1][0]) / (2 * twice),
                (r[0][2] + r[2][0]) / (2 * twice)};
            case 2 -> new double[]{(r[0][2] - r[2][0]) / (2 * twice), (r[0][1] + r[1][0]) / (2 * twice), twice / 2,
                (r[1][2] + r[2][1]) / (2 * twice)};
            default -> new double[]{(r[1][0] - r[0][1]) / (2 * twice), (r[0][2] + r[2][0]) / (2 * twice),
                (r[1][2] + r[2][1]) / (2 * twice), twice / 2};
        };
        // q and -q are one rotation; the header has no room for the sign of a, so a is made positive
        final double sign = q[0] < 0 ? -1 : 1;
        return new Quaternion(sign * q[1], sign * q[2], sign * q[3], qfac);
    }
}
