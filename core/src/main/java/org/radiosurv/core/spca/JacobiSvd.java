// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.radiosurv.core.correlation.SortOrder;

/**
 * Singular value decomposition of a small upper bidiagonal matrix B by one-sided Jacobi rotations, accurate for small
 * singular values too. The rotations start from the eigenvectors of the tridiagonal B' B, which are exact but for the small
 * values' share of rounding, so that one or two sweeps are enough. Source: Golub and Van Loan, Matrix Computations, 4th ed.
 * (2013), section 8.6.3.
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

    /**
     * @param diagonal [size] diagonal of B
     * @param above [size] element above the diagonal in each column; the first is not used
     */
    JacobiSvd(final double[] diagonal, final double[] above) {
        size = diagonal.length;
        right = startingVectors(diagonal, above);
        image = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int row = 0; row < size; row++) {
                image[j][row] = diagonal[row] * right[j][row]
                    + (row + 1 < size ? above[row + 1] * right[j][row + 1] : 0);
            }
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

    private static double[][] startingVectors(final double[] diagonal, final double[] above) {
        final int size = diagonal.length;
        final double[][] vectors = new double[size][size];
        if (size < 2) {
            for (final double[] vector : vectors) {
                vector[0] = 1;
            }
            return vectors;
        }
        final double[] main = new double[size];
        final double[] beside = new double[size - 1];
        for (int j = 0; j < size; j++) {
            main[j] = diagonal[j] * diagonal[j] + (j > 0 ? above[j] * above[j] : 0);
            if (j > 0) {
                beside[j - 1] = diagonal[j - 1] * above[j];
            }
        }
        final EigenDecomposition eigen = new EigenDecomposition(main, beside);
        for (int j = 0; j < size; j++) {
            vectors[j] = eigen.getEigenvector(j).toArray();
        }
        return vectors;
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
