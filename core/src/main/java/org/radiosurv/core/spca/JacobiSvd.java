// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.correlation.SortOrder;

/**
 * Singular value decomposition of a small square matrix by one-sided Jacobi rotations, accurate for small singular values
 * too. Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 8.6.3.
 */
final class JacobiSvd {

    private static final double ORTHOGONAL = 1e-16;

    private static final int MAXIMUM_SWEEPS = 60;

    private final int size;

    /** [column][row] of B Q, at the end P times the singular values. */
    private final double[][] image;

    /** [column][row] of Q. */
    private final double[][] right;

    private final double[] singular;

    private final int[] descending;

    /** @param columns [size][size] the matrix, column by column; it is overwritten */
    JacobiSvd(final double[][] columns) {
        size = columns.length;
        image = columns;
        right = new double[size][size];
        for (int j = 0; j < size; j++) {
            right[j][j] = 1;
        }
        for (int sweep = 0; sweep < MAXIMUM_SWEEPS && sweep() > 0; sweep++) {
            // each sweep rotates every pair of columns once, until all are orthogonal
        }
        singular = new double[size];
        final double[] negative = new double[size];
        for (int j = 0; j < size; j++) {
            singular[j] = Math.sqrt(Products.dot(image[j], image[j], size));
            negative[j] = -singular[j];
        }
        descending = SortOrder.ascending(negative);
    }

    private int sweep() {
        int rotations = 0;
        for (int i = 0; i < size - 1; i++) {
            for (int j = i + 1; j < size; j++) {
                rotations += rotate(i, j) ? 1 : 0;
            }
        }
        return rotations;
    }

    private boolean rotate(final int i, final int j) {
        final double a = Products.dot(image[i], image[i], size);
        final double b = Products.dot(image[j], image[j], size);
        final double c = Products.dot(image[i], image[j], size);
        if (!(Math.abs(c) > ORTHOGONAL * Math.sqrt(a) * Math.sqrt(b))) {
            return false;
        }
        final double zeta = (b - a) / (2 * c);
        final double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        final double cosine = 1 / Math.hypot(1, tangent);
        turn(image[i], image[j], cosine, cosine * tangent);
        turn(right[i], right[j], cosine, cosine * tangent);
        return true;
    }

    private static void turn(final double[] x, final double[] y, final double cosine, final double sine) {
        for (int k = 0; k < x.length; k++) {
            final double old = x[k];
            x[k] = cosine * old - sine * y[k];
            y[k] = sine * old + cosine * y[k];
        }
    }

    /** @return k-th largest singular value, k from 0 */
    double value(final int k) {
        return singular[descending[k]];
    }

    /** @return right singular vector of the k-th largest value; not to be changed */
    double[] right(final int k) {
        return right[descending[k]];
    }

    /** @return element of the left singular vector of the k-th largest value; 0 for a zero value */
    double left(final int k, final int row) {
        final double value = value(k);
        return value > 0 ? image[descending[k]][row] / value : 0;
    }
}
