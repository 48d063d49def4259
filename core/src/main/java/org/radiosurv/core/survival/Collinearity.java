// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds of which columns a redundant column of a Cox model is a linear combination, by least squares. */
final class Collinearity {

    /** A weight in a linear combination below this is rounding. */
    private static final double NEGLIGIBLE = 1e-7;

    private Collinearity() {
    }

    /**
     * @param design the model with its rows
     * @param j a column without a coefficient
     * @return the earlier columns that make it up; empty when they do not
     */
    static List<Integer> of(final CoxDesign design, final int j) {
        final int[] used = IntStream.range(0, j).filter(a -> !Double.isNaN(design.fit().coefficient(a))).toArray();
        final double[][] columns =
            IntStream.of(used).mapToObj(a -> standardised(design.column(a))).toArray(double[][]::new);
        final double[] target = standardised(design.column(j));
        final double[][] products = new double[used.length][used.length];
        final double[] weights = new double[used.length];
        for (int a = 0; a < used.length; a++) {
            weights[a] = dot(columns[a], target);
            for (int b = 0; b <= a; b++) {
                products[a][b] = dot(columns[a], columns[b]);
            }
        }
        final SymmetricFactor factor = new SymmetricFactor(used.length);
        factor.factor(products);
        factor.solve(weights);
        double rest = 0;
        for (int i = 0; i < target.length; i++) {
            double value = target[i];
            for (int a = 0; a < used.length; a++) {
                value -= weights[a] * columns[a][i];
            }
            rest += value * value;
        }
        return rest > NEGLIGIBLE ? List.of()
            : IntStream.range(0, used.length).filter(a -> Math.abs(weights[a]) > NEGLIGIBLE).mapToObj(a -> used[a]).toList();
    }

    private static double[] standardised(final double[] column) {
        final double mean = Arrays.stream(column).average().orElse(0);
        final double[] centred = Arrays.stream(column).map(value -> value - mean).toArray();
        final double norm = Math.sqrt(dot(centred, centred));
        return norm > 0 ? Arrays.stream(centred).map(value -> value / norm).toArray() : centred;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
