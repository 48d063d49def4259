// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * A table of n patients by q features, held by rows and by columns, so that products with its first m columns and with
 * their transpose both run along contiguous memory.
 */
final class Table {

    /** Columns that are filled together, so that their ends stay in the processor's nearest cache. */
    private static final int TILE = 64;

    private final double[][] rows;

    private final double[][] columns;

    /** @param rows [n][q] values, n at least 1; kept, not to be changed afterwards */
    Table(final double[][] rows) {
        this.rows = rows;
        columns = new double[rows[0].length][rows.length];
        for (int first = 0; first < columns.length; first += TILE) {
            final int end = Math.min(columns.length, first + TILE);
            for (int i = 0; i < rows.length; i++) {
                final double[] row = rows[i];
                for (int j = first; j < end; j++) {
                    columns[j][i] = row[j];
                }
            }
        }
    }

    /** @return n */
    int patients() {
        return rows.length;
    }

    /** @return [q][n] the features; not to be changed */
    double[][] columns() {
        return columns;
    }

    /**
     * @param m number of features
     * @return the products of the patients, A A' of the first m columns, multiplied column by column and never stored
     */
    SymmetricOperator products(final int m) {
        return new SymmetricOperator() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public double[] times(final double[] x) {
                return productsTimes(x, m);
            }
        };
    }

    /** Four columns together, each read once for both products: they stay in the processor's nearest cache. */
    private double[] productsTimes(final double[] x, final int m) {
        final double[] result = new double[x.length];
        int j = 0;
        for (; j + 4 <= m; j += 4) {
            final double[] a = columns[j];
            final double[] b = columns[j + 1];
            final double[] c = columns[j + 2];
            final double[] d = columns[j + 3];
            // two running sums a column, so that additions do not wait for each other
            double sumA = 0;
            double sumB = 0;
            double sumC = 0;
            double sumD = 0;
            double otherA = 0;
            double otherB = 0;
            double otherC = 0;
            double otherD = 0;
            for (int i = 1; i < x.length; i += 2) {
                final double first = x[i - 1];
                final double second = x[i];
                sumA += a[i - 1] * first;
                sumB += b[i - 1] * first;
                sumC += c[i - 1] * first;
                sumD += d[i - 1] * first;
                otherA += a[i] * second;
                otherB += b[i] * second;
                otherC += c[i] * second;
                otherD += d[i] * second;
            }
            if (x.length % 2 == 1) {
                final int last = x.length - 1;
                otherA += a[last] * x[last];
                otherB += b[last] * x[last];
                otherC += c[last] * x[last];
                otherD += d[last] * x[last];
            }
            Products.addMultiples(result, sumA + otherA, a, sumB + otherB, b, sumC + otherC, c, sumD + otherD, d, x.length);
        }
        for (; j < m; j++) {
            Products.addMultiple(result, Products.dot(columns[j], x, x.length), columns[j], x.length);
        }
        return result;
    }

    /**
     * @param right [m] a vector over the first m features
     * @return [n] the table times the vector
     */
    double[] times(final double[] right) {
        final double[] result = new double[rows.length];
        for (int j = 0; j < right.length; j++) {
            Products.addMultiple(result, right[j], columns[j], result.length);
        }
        return result;
    }

    /**
     * @param left [n] a vector over the patients
     * @param m number of features
     * @return [m] the transpose of the first m columns times the vector
     */
    double[] transposeTimes(final double[] left, final int m) {
        final double[] result = new double[m];
        for (int i = 0; i < rows.length; i++) {
            Products.addMultiple(result, left[i], rows[i], m);
        }
        return result;
    }
}
