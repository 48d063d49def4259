// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

/**
 * Leading principal components of a centred table A (n patients x m features): A = U D V' with U (left, patients), V
 * (right, loadings) and D (singular values, descending). Signs are arbitrary.
 *
 * <p>Golub-Kahan-Lanczos bidiagonalisation with full reorthogonalisation: k steps give orthonormal P, Q and an upper
 * bidiagonal B with A Q = P B, whose singular triplets converge to those of A from the largest on. A component is accepted
 * when its residual is below 1e-13 of the distance to its neighbours (or at rounding level), which bounds the error of
 * its direction. The table is never squared, so small components keep their digits beside large ones, and the cost is
 * linear in n x m. Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 10.4.
 */
final class PrincipalComponents {

    private static final double DIRECTION_TOLERANCE = 1e-13;

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** Singular values below this share of the largest are taken for zero. */
    private static final double RANK_TOLERANCE = 1e-12;

    private final double[][] left;

    private final double[][] right;

    private final double[] singular;

    private PrincipalComponents(final double[][] left, final double[][] right, final double[] singular) {
        this.left = left;
        this.right = right;
        this.singular = singular;
    }

    /**
     * @param rows [n][at least m] centred values; the first m columns are used
     * @param m number of features
     * @param wanted number of components, at least 1
     * @param start [n] guess of a mix of the left vectors, or null
     * @return as many components as wanted, fewer where the table has a lower rank
     */
    static PrincipalComponents of(final double[][] rows, final int m, final int wanted, final double[] start) {
        final GolubKahan lanczos = new GolubKahan(rows, m, start);
        final int limit = Math.min(rows.length, m);
        int nextCheck = Math.min(limit, 2 * wanted + 6);
        while (true) {
            final boolean grown = lanczos.step();
            final int steps = lanczos.steps();
            if (!grown || steps == limit || steps == nextCheck) {
                final JacobiSvd svd = new JacobiSvd(lanczos.bidiagonal());
                if (!grown || steps == limit || converged(svd, steps, wanted, lanczos.residualNorm())) {
                    return assemble(lanczos, svd, wanted);
                }
                nextCheck = Math.min(limit, steps + Math.max(4, steps / 4));
            }
        }
    }

    private static boolean converged(final JacobiSvd svd, final int steps, final int wanted, final double residualNorm) {
        for (int k = 0; k < Math.min(wanted, steps); k++) {
            final double above = k == 0 ? Double.POSITIVE_INFINITY : svd.value(k - 1) - svd.value(k);
            final double below = svd.value(k) - (k + 1 < steps ? svd.value(k + 1) : 0);
            final double residual = residualNorm * Math.abs(svd.left(k, steps - 1));
            final double allowed = DIRECTION_TOLERANCE * Math.min(above, below);
            if (residual > Math.max(allowed, ROUNDING * svd.value(0))) {
                return false;
            }
        }
        return steps > wanted;
    }

    private static PrincipalComponents assemble(final GolubKahan lanczos, final JacobiSvd svd, final int wanted) {
        final int steps = lanczos.steps();
        int count = 0;
        while (count < Math.min(wanted, steps) && svd.value(count) > RANK_TOLERANCE * svd.value(0)) {
            count++;
        }
        final double[][] left = new double[count][];
        final double[][] right = new double[count][];
        final double[] singular = new double[count];
        for (int k = 0; k < count; k++) {
            singular[k] = svd.value(k);
            left[k] = lanczos.combineLeft(svd, k);
            right[k] = lanczos.combineRight(svd, k);
        }
        return new PrincipalComponents(left, right, singular);
    }

    /** @return number of components */
    int count() {
        return singular.length;
    }

    /** @return [n] unit vector of patient scores of component k; not to be changed */
    double[] left(final int k) {
        return left[k];
    }

    /** @return [m] unit vector of loadings of component k; not to be changed */
    double[] right(final int k) {
        return right[k];
    }

    /** @return singular value of component k */
    double singular(final int k) {
        return singular[k];
    }

    /** @return [n] mix of the left vectors, a start for a table that differs little */
    double[] mixedLeft() {
        final double[] mix = new double[left.length == 0 ? 0 : left[0].length];
        for (final double[] vector : left) {
            Products.addMultiple(mix, 1, vector, mix.length);
        }
        return left.length == 0 ? null : Arrays.copyOf(mix, mix.length);
    }
}
