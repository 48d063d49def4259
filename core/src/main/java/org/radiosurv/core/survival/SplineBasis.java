// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Cubic B-splines on equally spaced knots: the range [lower, upper] is divided into intervals of width h, three more knots
 * stand on each side, which gives intervals + 3 functions. Source: Eilers and Marx, Stat Sci 11 (1996) 89-121.
 *
 * @param lower smallest value
 * @param upper largest value, above the smallest
 * @param intervals number of intervals
 */
record SplineBasis(double lower, double upper, int intervals) {

    private static final int DEGREE = 3;

    /** @return number of functions without the first, which the partial likelihood cannot tell from a constant */
    int size() {
        return intervals + DEGREE - 1;
    }

    /** @return [size] values of the functions at x, without the first; x outside the range is taken for its end */
    double[] at(final double x) {
        final double position = Math.max(0, Math.min(intervals, (x - lower) / (upper - lower) * intervals));
        final int interval = Math.min(intervals - 1, (int)position);
        final double u = position - interval;
        final double[] weights = {(1 - u) * (1 - u) * (1 - u) / 6, (3 * u * u * u - 6 * u * u + 4) / 6,
            (-3 * u * u * u + 3 * u * u + 3 * u + 1) / 6, u * u * u / 6};
        final double[] values = new double[size()];
        for (int k = 0; k <= DEGREE; k++) {
            if (interval + k > 0) {
                values[interval + k - 1] = weights[k];
            }
        }
        return values;
    }

    /** @return place of the middle of a function (without the first) */
    double centre(final int function) {
        return lower + function * (upper - lower) / intervals;
    }

    /** @return [size][size] D'D with the second differences D of all functions, without the first row and column */
    double[][] penalty() {
        final int all = size() + 1;
        final double[][] full = new double[all][all];
        final double[] difference = {1, -2, 1};
        for (int row = 0; row + 2 < all; row++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    full[row + j][row + k] += difference[j] * difference[k];
                }
            }
        }
        final double[][] penalty = new double[size()][size()];
        for (int j = 0; j < size(); j++) {
            System.arraycopy(full[j + 1], 1, penalty[j], 0, size());
        }
        return penalty;
    }
}
