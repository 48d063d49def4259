// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;

/**
 * Median and quartiles of numbers by linear interpolation of the order statistics, type 7 of Hyndman and Fan (R's default).
 *
 * @param least smallest value; all are NaN without values
 * @param lower lower quartile
 * @param median median
 * @param upper upper quartile
 * @param greatest largest value
 */
public record Quartiles(double least, double lower, double median, double upper, double greatest) {

    /**
     * @param values [n] numbers in any order, no NaN
     * @return their quartiles
     */
    public static Quartiles of(final double... values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    private static double at(final double[] sorted, final double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        final double position = (sorted.length - 1) * share;
        final int below = (int)Math.floor(position);
        final double rest = position - below;
        return rest == 0 ? sorted[below] : (1 - rest) * sorted[below] + rest * sorted[below + 1];
    }
}
