// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Generalised Cholesky factor L D L' of a symmetric, positive semidefinite matrix.
 *
 * <p>A pivot below the tolerance times the largest diagonal element marks a column that depends on earlier ones: its row
 * and column count as zero in solutions and in the inverse. So a redundant covariate gets no coefficient while the others
 * are estimated as if it were absent.
 */
final class SymmetricFactor {

    /** Relative size of a pivot that counts as zero: the precision to the power 3/4, as in R's coxph. */
    private static final double TOLERANCE = Math.pow(Math.ulp(1.0), 0.75);

    private final int size;

    /** Unit lower triangle L below the diagonal, D on it. */
    private final double[][] factor;

    /** Columns that count as dependent whatever their pivot. */
    private final boolean[] excluded;

    SymmetricFactor(final int size) {
        this.size = size;
        factor = new double[size][size];
        excluded = new boolean[size];
    }

    /**
     * Lets the columns that are dependent now be so in all later factorisations: where the information of a model runs towards 0,
     * rounding would make them look independent.
     */
    void keepSingular() {
        for (int i = 0; i < size; i++) {
            excluded[i] |= singular(i);
        }
    }

    /**
     * Factors a matrix, replacing what was factored before.
     *
     * @param matrix [size][size] symmetric; only the lower triangle is read
     */
    void factor(final double[][] matrix) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, factor[i], 0, i + 1);
            largest = Math.max(largest, matrix[i][i]);
        }
        final double smallest = largest > 0 ? TOLERANCE * largest : TOLERANCE;
        for (int i = 0; i < size; i++) {
            final double pivot = factor[i][i];
            if (pivot >= smallest && !excluded[i]) {
                eliminate(i, pivot);
            } else {
                factor[i][i] = 0;
            }
        }
    }

    private void eliminate(final int i, final double pivot) {
        for (int j = i + 1; j < size; j++) {
            final double multiplier = factor[j][i] / pivot;
            for (int k = i + 1; k < j; k++) {
                factor[j][k] -= multiplier * factor[k][i] * pivot;
            }
            factor[j][j] -= multiplier * multiplier * pivot;
            factor[j][i] = multiplier;
        }
    }

    boolean singular(final int column) {
        return factor[column][column] == 0;
    }

    /**
     * @param rhs [size] right-hand side, replaced by the solution; entries of singular columns become 0
     */
    void solve(final double[] rhs) {
        for (int i = 0; i < size; i++) {
            double sum = rhs[i];
            for (int j = 0; j < i; j++) {
                sum -= rhs[j] * (singular(j) ? 0 : factor[i][j]);
            }
            rhs[i] = sum;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (singular(i)) {
                rhs[i] = 0;
                continue;
            }
            double sum = rhs[i] / factor[i][i];
            for (int j = i + 1; j < size; j++) {
                sum -= rhs[j] * factor[j][i];
            }
            rhs[i] = sum;
        }
    }

    /** @return [size][size] generalised inverse; rows and columns of singular columns are 0 */
    double[][] inverse() {
        final double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            if (!singular(i)) {
                inverse[i][i] = 1;
                solve(inverse[i]);
            }
        }
        return inverse;
    }
}
