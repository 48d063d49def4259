// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * Leading principal components of a centred table A (n patients x m features): A = U D V' with U (left, patients), V
 * (right, loadings) and D (singular values, descending). Signs are arbitrary.
 *
 * <p>Golub-Kahan-Lanczos bidiagonalisation with full reorthogonalisation: k steps give orthonormal P, Q and an upper
 * bidiagonal B with A Q = P B, whose singular triplets converge to those of A from the largest on. A component is accepted
 * when its residual is below 1e-13 (or a coarser tolerance) of the distance to its neighbours (or at rounding level), which bounds the error of
 * its direction. The table is never squared, so small components keep their digits beside large ones, and the cost is
 * linear in n x m. Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 10.4.
 */
final class PrincipalComponents {

    /** Residual, as a share of the distance to the neighbours, with which results are reported. */
    static final double EXACT = 1e-13;

    /** Residual that is enough to choose between thresholds. */
    static final double QUICK = 1e-7;

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** Singular values below this share of the largest are taken for zero. */
    private static final double RANK_TOLERANCE = 1e-12;

    private final double[][] left;

    private final double[][] right;

    private final double[] singular;

    private final int steps;

    private PrincipalComponents(final double[][] left, final double[][] right, final double[] singular,
        final int steps) {
        this.left = left;
        this.right = right;
        this.singular = singular;
        this.steps = steps;
    }

    /** As {@link #of(Table, int, int, PrincipalComponents, double)}, exact. */
    static PrincipalComponents of(final Table table, final int m, final int wanted, final PrincipalComponents similar) {
        return of(table, m, wanted, similar, EXACT);
    }

    /**
     * @param table centred values; the first m columns are used
     * @param m number of features
     * @param wanted number of components, at least 1
     * @param similar components of a table of the same patients that differs little, where to start; or null
     * @param tolerance {@link #EXACT} or {@link #QUICK}
     * @return as many components as wanted, fewer where the table has a lower rank
     */
    static PrincipalComponents of(final Table table, final int m, final int wanted, final PrincipalComponents similar,
        final double tolerance) {
        final boolean cold = similar == null || similar.count() == 0;
        final GolubKahan lanczos = new GolubKahan(table, m, cold ? null : similar.mixedLeft());
        final int limit = Math.min(table.patients(), m);
        int nextCheck = Math.min(limit, Math.max(2 * wanted + 6, cold ? 0 : similar.steps - 1));
        while (true) {
            final boolean grown = lanczos.step();
            final int steps = lanczos.steps();
            if (!grown || steps == limit || steps == nextCheck) {
                final JacobiSvd svd = lanczos.decomposition();
                if (!grown || steps == limit || converged(svd, steps, wanted, lanczos.residualNorm(), tolerance)) {
                    return assemble(lanczos, svd, wanted);
                }
                nextCheck = Math.min(limit, steps + Math.max(2, steps / 8));
            }
        }
    }

    /**
     * The first component alone, from the products of the patients: many times faster than {@link #of} where it is needed for
     * growing numbers of features.
     *
     * @param products A A' of the first m columns
     * @param table centred values; the first m columns are used
     * @param m number of features
     * @param similar components of a table of the same patients that differs little, where to start; or null
     * @param tolerance {@link #EXACT} or {@link #QUICK}
     * @return one component, none where the table is 0
     */
    static PrincipalComponents first(final SymmetricOperator products, final Table table, final int m,
        final PrincipalComponents similar, final double tolerance) {
        final boolean cold = similar == null || similar.count() == 0;
        final LeadingDirection direction =
            LeadingDirection.of(products, cold ? null : similar.left(0), cold ? 0 : similar.steps, tolerance);
        final double[] right = new double[m];
        for (int j = 0; j < m; j++) {
            right[j] = Products.dot(table.columns()[j], direction.vector(), table.patients());
        }
        final double singular = Products.normalise(right, m);
        return singular > 0
            ? new PrincipalComponents(new double[][]{direction.vector()}, new double[][]{right}, new double[]{singular},
                direction.steps())
            : new PrincipalComponents(new double[0][], new double[0][], new double[0], 1);
    }

    private static boolean converged(final JacobiSvd svd, final int steps, final int wanted, final double residualNorm,
        final double tolerance) {
        for (int k = 0; k < Math.min(wanted, steps); k++) {
            final double above = k == 0 ? Double.POSITIVE_INFINITY : svd.value(k - 1) - svd.value(k);
            final double below = svd.value(k) - (k + 1 < steps ? svd.value(k + 1) : 0);
            final double residual = residualNorm * Math.abs(svd.left(k, steps - 1));
            final double allowed = tolerance * Math.min(above, below);
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
        return new PrincipalComponents(left, right, singular, steps);
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

    /** A start from which all of these components are found quickly in a table that differs little. */
    private double[] mixedLeft() {
        final double[] mix = new double[left[0].length];
        for (final double[] vector : left) {
            Products.addMultiple(mix, 1, vector, mix.length);
        }
        return mix;
    }
}
