// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

/**
 * Largest eigenvalue and its eigenvector of a symmetric, positive semidefinite matrix, by Lanczos' method with full
 * reorthogonalisation. The eigenvector is accepted when its residual is below a tolerance times the distance to the next
 * eigenvalue, which bounds the error of its direction.
 *
 * <p>For the first component of a table A the matrix is A A': squaring costs the small components their digits, but not
 * the first, whose distance to the next even grows. Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013),
 * section 10.3.
 *
 * @param value the eigenvalue, 0 or more
 * @param vector [n] unit eigenvector, sign arbitrary
 * @param steps how many steps it took
 */
record LeadingDirection(double value, double[] vector, int steps) {

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** A new direction below this share of the largest element is rounding noise. */
    private static final double NOTHING_NEW = 1e-14;

    private static final double CANCELLATION = 0.5;

    private static final int FIRST_CHECK = 5;

    private static final int CHECK_EVERY = 3;

    private static final double GOLDEN = 0.6180339887498949;

    /**
     * @param matrix the matrix
     * @param start [n] a vector near the eigenvector, or null
     * @param expected about how many steps it will take: before, nobody looks; 0 where that is not known
     * @param tolerance {@link PrincipalComponents#EXACT} or {@link PrincipalComponents#QUICK}
     * @return eigenvalue and eigenvector
     */
    static LeadingDirection of(final SymmetricOperator matrix, final double[] start, final int expected, final double tolerance) {
        final int n = matrix.size();
        double[][] basis = new double[Math.min(n, 32)][];
        double[] diagonal = new double[basis.length];
        double[] beside = new double[basis.length];
        double[] next = started(start, n);
        int check = Math.max(FIRST_CHECK, expected - CHECK_EVERY);
        double largest = 0;
        for (int k = 0;; k++) {
            if (k == basis.length) {
                basis = Arrays.copyOf(basis, Math.min(n, 2 * k));
                diagonal = Arrays.copyOf(diagonal, basis.length);
                beside = Arrays.copyOf(beside, basis.length);
            }
            basis[k] = next;
            next = matrix.times(basis[k]);
            diagonal[k] = Products.dot(next, basis[k], n);
            Products.addMultiple(next, -diagonal[k], basis[k], n);
            if (k > 0) {
                Products.addMultiple(next, -beside[k - 1], basis[k - 1], n);
            }
            orthogonalise(next, basis, k + 1, n);
            beside[k] = Products.normalise(next, n);
            largest = Math.max(largest, Math.max(diagonal[k], beside[k]));
            final boolean exhausted = k + 1 == n || !(beside[k] > NOTHING_NEW * largest);
            if (exhausted || k + 1 == check) {
                final Tridiagonal small = new Tridiagonal(diagonal, beside, k + 1);
                if (exhausted || converged(small, beside[k], k, tolerance)) {
                    return new LeadingDirection(Math.max(0, small.largest()), combine(small.vector(), basis, n), k + 1);
                }
                check += CHECK_EVERY;
            }
        }
    }

    private static boolean converged(final Tridiagonal small, final double residualNorm, final int k,
        final double tolerance) {
        final double residual = residualNorm * Math.abs(small.vector()[k]);
        return residual <= Math.max(tolerance * (small.largest() - small.second()), ROUNDING * small.largest());
    }

    /** A little of every direction is added, so that no eigenvector is out of reach of the start. */
    private static double[] started(final double[] start, final int n) {
        final double[] result = new double[n];
        final double share = start == null ? 1 : 1e-3 / Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            final double spread = (i + 1) * GOLDEN;
            result[i] = (start == null ? 0 : start[i]) + share * (spread - Math.floor(spread) - 0.5);
        }
        Products.normalise(result, n);
        return result;
    }

    /** Gram-Schmidt, repeated where so much cancels that once is not enough in floating point (Kahan and Parlett). */
    private static void orthogonalise(final double[] x, final double[][] basis, final int count, final int n) {
        double before = Products.dot(x, x, n);
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < count; k++) {
                Products.addMultiple(x, -Products.dot(x, basis[k], n), basis[k], n);
            }
            final double after = Products.dot(x, x, n);
            if (after > CANCELLATION * before) {
                return;
            }
            before = after;
        }
    }

    private static double[] combine(final double[] weights, final double[][] basis, final int n) {
        final double[] result = new double[n];
        for (int k = 0; k < weights.length; k++) {
            Products.addMultiple(result, weights[k], basis[k], n);
        }
        Products.normalise(result, n);
        return result;
    }
}
