// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/** Inner loops of the linear algebra, on the first elements of longer arrays. */
final class Products {

    private Products() {
    }

    /** @return sum of a[i] b[i] over the first {@code length} elements; four running sums, which the processor overlaps */
    static double dot(final double[] a, final double[] b, final int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i < length - 3; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    /** Adds {@code factor} times the first {@code length} elements of x to y. */
    static void addMultiple(final double[] y, final double factor, final double[] x, final int length) {
        for (int i = 0; i < length; i++) {
            y[i] += factor * x[i];
        }
    }

    /** Adds four multiples of vectors to the first {@code length} elements of y: y is read and written once for all four. */
    static void addMultiples(final double[] y, final double factorA, final double[] a, final double factorB,
        final double[] b, final double factorC, final double[] c, final double factorD, final double[] d,
        final int length) {
        for (int i = 0; i < length; i++) {
            y[i] += factorA * a[i] + factorB * b[i] + (factorC * c[i] + factorD * d[i]);
        }
    }

    /**
     * Divides the first elements by their Euclidean norm.
     *
     * @return the norm; the vector is unchanged where it is 0
     */
    static double normalise(final double[] x, final int length) {
        final double norm = Math.sqrt(dot(x, x, length));
        if (norm > 0) {
            for (int i = 0; i < length; i++) {
                x[i] /= norm;
            }
        }
        return norm;
    }
}
