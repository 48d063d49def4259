// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * Products of patients, G = A A' of the first m columns of a centred table A (n patients). It grows with m: each further
 * feature adds its outer product, so that all thresholds of a fold together cost one pass over the features, n^2 each.
 */
final class GramMatrix implements SymmetricOperator {

    private static final int BLOCK = 4;

    private final double[][] values;

    private int features;

    /** @param n number of patients */
    GramMatrix(final int n) {
        values = new double[n][n];
    }

    /**
     * @param columns [at least m][n] features in the order in which they join
     * @param m number of features from now on, not less than before
     */
    void growTo(final double[][] columns, final int m) {
        if (features == m) {
            return;
        }
        for (; features + BLOCK <= m; features += BLOCK) {
            add(columns[features], columns[features + 1], columns[features + 2], columns[features + 3]);
        }
        for (; features < m; features++) {
            for (int i = 0; i < values.length; i++) {
                Products.addMultiple(values[i], columns[features][i], columns[features], i + 1);
            }
        }
        mirror();
    }

    /** The sums are kept in the lower triangle; the upper one is its copy, so that products run along rows. */
    private void mirror() {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                values[j][i] = values[i][j];
            }
        }
    }

    private void add(final double[] a, final double[] b, final double[] c, final double[] d) {
        for (int i = 0; i < values.length; i++) {
            Products.addMultiples(values[i], a[i], a, b[i], b, c[i], c, d[i], d, i + 1);
        }
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double[] times(final double[] x) {
        final double[] result = new double[x.length];
        int i = 0;
        for (; i + BLOCK <= x.length; i += BLOCK) {
            Products.addMultiples(result, x[i], values[i], x[i + 1], values[i + 1], x[i + 2], values[i + 2], x[i + 3],
                values[i + 3], x.length);
        }
        for (; i < x.length; i++) {
            Products.addMultiple(result, x[i], values[i], x.length);
        }
        return result;
    }
}
