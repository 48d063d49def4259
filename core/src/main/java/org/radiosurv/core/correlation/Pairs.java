// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import org.radiosurv.core.InputException;

/** Pairs of numbers that correlation and regression work on. */
final class Pairs {

    private Pairs() {
    }

    /**
     * @param x [n] numbers
     * @param y [n] numbers
     * @throws InputException if the lengths differ, there are fewer than three pairs, a value is not finite, or all values
     *             of one side are equal
     */
    static void check(final double[] x, final double[] y) {
        if (x.length != y.length) {
            throw new InputException("Both columns have as many values", x.length + " and " + y.length,
                "Give one pair per patient.");
        }
        if (x.length < 3) {
            throw new InputException("A correlation needs at least 3 pairs", x.length + " pairs",
                "Check the columns for missing values.");
        }
        checkColumn("first", x);
        checkColumn("second", y);
    }

    private static void checkColumn(final String which, final double[] values) {
        boolean constant = true;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InputException("The values of a correlation are finite numbers",
                    values[i] + " in row " + (i + 1) + " of the " + which + " column", "Leave the row out.");
            }
            constant &= values[i] == values[0];
        }
        if (constant) {
            throw new InputException("A correlation needs values that differ",
                "only " + values[0] + " in the " + which + " column", "Choose another column.");
        }
    }

    static double mean(final double[] values) {
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        final double first = sum / values.length;
        double rest = 0;
        for (final double value : values) {
            rest += value - first;
        }
        return first + rest / values.length;
    }

    /** @return sum of the products of deviations from the means */
    static double products(final double[] x, final double[] y) {
        final double meanX = mean(x);
        final double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    static double correlation(final double[] x, final double[] y) {
        final double r = products(x, y) / Math.sqrt(products(x, x)) / Math.sqrt(products(y, y));
        return Math.max(-1, Math.min(1, r));
    }
}
