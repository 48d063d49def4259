// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * The two largest eigenvalues of a small symmetric tridiagonal matrix, and the eigenvector of the largest.
 *
 * <p>Bisection by Sturm's count of positive pivots, then two steps of Rayleigh quotient iteration with the twisted
 * factorisation, which starts the eigenvector where it is largest and so loses nothing to under- or overflow. Source: Dhillon
 * and Parlett, Linear Algebra Appl 387 (2004) 1-28.
 */
final class Tridiagonal {

    private static final int BISECTIONS = 28;

    private static final int ROUGH_BISECTIONS = 14;

    /** Each step triples the number of valid digits. */
    private static final int REFINEMENTS = 2;

    private static final double TINY = 1e-300;

    private final double[] diagonal;

    private final double[] beside;

    private final int size;

    private final double[] vector;

    private double largest;

    private double second;

    /**
     * @param diagonal [at least size]
     * @param beside [at least size - 1] element i stands between rows i and i + 1
     * @param size number of rows, at least 1
     */
    Tridiagonal(final double[] diagonal, final double[] beside, final int size) {
        this.diagonal = diagonal;
        this.beside = beside;
        this.size = size;
        vector = new double[size];
        double upper = Double.NEGATIVE_INFINITY;
        double lower = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            final double radius = Math.abs(i > 0 ? beside[i - 1] : 0) + Math.abs(i + 1 < size ? beside[i] : 0);
            upper = Math.max(upper, diagonal[i] + radius);
            lower = Math.min(lower, diagonal[i] - radius);
        }
        largest = bisect(0, lower, upper, BISECTIONS);
        second = size == 1 ? 0 : bisect(1, lower, largest, ROUGH_BISECTIONS);
        for (int step = 0; step < REFINEMENTS; step++) {
            largest += refine(largest);
        }
    }

    /** @return where the count of larger eigenvalues falls to {@code above} */
    private double bisect(final int above, final double from, final double to, final int steps) {
        double lower = from;
        double upper = to;
        for (int step = 0; step < steps; step++) {
            final double middle = 0.5 * (lower + upper);
            if (larger(middle) > above) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return 0.5 * (lower + upper);
    }

    /** @return number of eigenvalues above x */
    private int larger(final double x) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < size; i++) {
            pivot = diagonal[i] - x - (i == 0 ? 0 : beside[i - 1] * beside[i - 1] / pivot);
            pivot = pivot == 0 ? -TINY : pivot;
            count += pivot > 0 ? 1 : 0;
        }
        return count;
    }

    /** Computes the eigenvector for a shift next to the eigenvalue; returns the shift's correction. */
    private double refine(final double x) {
        final double[] down = new double[size];
        final double[] up = new double[size];
        for (int i = 0; i < size; i++) {
            down[i] = nonZero(diagonal[i] - x - (i == 0 ? 0 : beside[i - 1] * beside[i - 1] / down[i - 1]));
        }
        for (int i = size - 1; i >= 0; i--) {
            up[i] = nonZero(diagonal[i] - x - (i == size - 1 ? 0 : beside[i] * beside[i] / up[i + 1]));
        }
        int twist = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            final double twisted = down[i] + up[i] - (diagonal[i] - x);
            if (Math.abs(twisted) < Math.abs(smallest)) {
                smallest = twisted;
                twist = i;
            }
        }
        vector[twist] = 1;
        for (int i = twist - 1; i >= 0; i--) {
            vector[i] = -beside[i] * vector[i + 1] / down[i];
        }
        for (int i = twist + 1; i < size; i++) {
            vector[i] = -beside[i - 1] * vector[i - 1] / up[i];
        }
        final double norm = Products.normalise(vector, size);
        return smallest / (norm * norm);
    }

    private static double nonZero(final double pivot) {
        return pivot == 0 ? -TINY : pivot;
    }

    /** @return the largest eigenvalue */
    double largest() {
        return largest;
    }

    /** @return the second largest to about four digits; 0 where there is one row only */
    double second() {
        return second;
    }

    /** @return [size] unit eigenvector of the largest eigenvalue */
    double[] vector() {
        return vector;
    }
}
