// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * An affine map of 3-D space, x' = A x + t, held as a 4x4 matrix in row-major order whose last row is (0, 0, 0, 1).
 * Maps act on column vectors from the left: {@code a.times(b)} applies b first. Immutable.
 */
public final class Affine {

    private static final double[] IDENTITY = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

    private final double[] rows;

    private Affine(final double[] rows) {
        this.rows = rows;
        for (int n = 0; n < rows.length; n++) {
            // -0 becomes 0: equal maps are equal, print alike and have one stored form
            rows[n] += 0.0;
        }
    }

    /** @return the map x' = x */
    public static Affine identity() {
        return new Affine(IDENTITY.clone());
    }

    /**
     * @param rowMajor the 16 elements of the 4x4 matrix, row by row
     * @return that map
     * @throws InputException if there are not 16 finite numbers or the last row is not (0, 0, 0, 1)
     */
    public static Affine of(final double... rowMajor) {
        if (rowMajor.length != 16) {
            throw new InputException("A matrix has 16 numbers, four rows of four", rowMajor.length + " numbers",
                "Give all four rows, the last one being 0 0 0 1.");
        }
        if (!Arrays.stream(rowMajor).allMatch(Double::isFinite)) {
            throw new InputException("The numbers of a matrix are finite", Arrays.toString(rowMajor),
                "Check the file that the matrix comes from.");
        }
        if (rowMajor[12] != 0 || rowMajor[13] != 0 || rowMajor[14] != 0 || rowMajor[15] != 1) {
            throw new InputException("The last row of an affine matrix is 0 0 0 1",
                Arrays.toString(Arrays.copyOfRange(rowMajor, 12, 16)), "Check the order of the numbers: row by row.");
        }
        return new Affine(rowMajor.clone());
    }

    /**
     * @param x scale along the first axis
     * @param y scale along the second axis
     * @param z scale along the third axis
     * @return the map that scales each axis
     */
    public static Affine scaling(final double x, final double y, final double z) {
        return of(x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1);
    }

    /**
     * @param x shift along the first axis
     * @param y shift along the second axis
     * @param z shift along the third axis
     * @return the map that shifts each axis
     */
    public static Affine translation(final double x, final double y, final double z) {
        return of(1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1);
    }

    /**
     * @param row 0 to 3
     * @param column 0 to 3
     * @return that element of the matrix
     */
    public double at(final int row, final int column) {
        return rows[4 * row + column];
    }

    /** @return the 16 elements, row by row, in an array of the caller's own */
    public double[] toArray() {
        return rows.clone();
    }

    /**
     * @param first the map that is applied first
     * @return the map x -> this(first(x))
     */
    public Affine times(final Affine first) {
        final double[] product = new double[16];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += at(row, k) * first.at(k, column);
                }
                product[4 * row + column] = sum;
            }
        }
        return new Affine(product);
    }

    /**
     * @return the determinant of the linear part A: the factor by which the map changes volumes, negative for a
     *             reflection
     */
    public double determinant() {
        return at(0, 0) * cofactor(0, 0) + at(0, 1) * cofactor(0, 1) + at(0, 2) * cofactor(0, 2);
    }

    /**
     * @return the inverse map
     * @throws InputException if the linear part is singular
     */
    public Affine inverse() {
        final double determinant = determinant();
        if (!(Math.abs(determinant) > Double.MIN_NORMAL)) {
            throw new InputException("A matrix that maps voxels to millimetres can be inverted",
                "a matrix with determinant " + determinant, "Check the sform and qform of the image's header.");
        }
        final double[] inverse = IDENTITY.clone();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[4 * row + column] = cofactor(column, row) / determinant;
            }
        }
        for (int row = 0; row < 3; row++) {
            inverse[4 * row + 3] = -(inverse[4 * row] * at(0, 3) + inverse[4 * row + 1] * at(1, 3)
                + inverse[4 * row + 2] * at(2, 3));
        }
        return new Affine(inverse);
    }

    /** The signed 2x2 minor of the linear part; indices modulo 3 carry the sign. */
    private double cofactor(final int row, final int column) {
        final int r1 = (row + 1) % 3;
        final int r2 = (row + 2) % 3;
        final int c1 = (column + 1) % 3;
        final int c2 = (column + 2) % 3;
        return at(r1, c1) * at(r2, c2) - at(r1, c2) * at(r2, c1);
    }

    /**
     * @param x first coordinate
     * @param y second coordinate
     * @param z third coordinate
     * @return the three coordinates of the image of (x, y, z)
     */
    public double[] apply(final double x, final double y, final double z) {
        final double[] image = new double[3];
        for (int row = 0; row < 3; row++) {
            image[row] = at(row, 0) * x + at(row, 1) * y + at(row, 2) * z + at(row, 3);
        }
        return image;
    }

    /**
     * @param other another map
     * @param tolerance largest difference allowed in any of the 16 elements
     * @return whether both matrices agree element by element
     */
    public boolean closeTo(final Affine other, final double tolerance) {
        for (int n = 0; n < 16; n++) {
            if (!(Math.abs(rows[n] - other.rows[n]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Affine affine && Arrays.equals(rows, affine.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows);
    }
}
