// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

/**
 * Natural cubic spline with two inner knots: cubic between the knots, linear outside the outer ones. In the truncated power basis
 * 1, u, d1 - d3, d2 - d3 with d_k = ((u - k_k)+^3 - (u - k_4)+^3) / (k_4 - k_k) and u scaled to 0..1; it spans the same curves as
 * {@code splines::ns(df = 4, intercept = TRUE)} of R. Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
 * 2nd edition (2009), section 5.2.1.
 */
final class NaturalSpline {

    /** Number of basis functions. */
    static final int DEGREES_OF_FREEDOM = 4;

    private final double offset;

    private final double width;

    /** [4] knots, scaled to 0..1. */
    private final double[] knots;

    private NaturalSpline(final double offset, final double width, final double[] knots) {
        this.offset = offset;
        this.width = width;
        this.knots = knots;
    }

    /**
     * @param values at least two different ones
     * @return a spline with knots at their ends and terciles
     */
    static NaturalSpline ofTerciles(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double offset = sorted[0];
        final double width = sorted[sorted.length - 1] - offset;
        return new NaturalSpline(offset, width, new double[]{0, (quantile(sorted, 1.0 / 3) - offset) / width,
            (quantile(sorted, 2.0 / 3) - offset) / width, 1});
    }

    /** R's default, type 7. */
    private static double quantile(final double[] sorted, final double share) {
        final double place = (sorted.length - 1) * share;
        final int below = (int)Math.floor(place + 4 * Math.ulp(place));
        final double rest = Math.max(0, place - below);
        return below + 1 < sorted.length ? sorted[below] + rest * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    /** @return [n][4] basis functions at each value */
    double[][] basis(final double[] values) {
        final double[][] basis = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            final double u = (values[i] - offset) / width;
            final double last = slope(u, 2);
            basis[i] = new double[]{1, u, slope(u, 0) - last, slope(u, 1) - last};
        }
        return basis;
    }

    private double slope(final double u, final int knot) {
        return (cube(u - knots[knot]) - cube(u - knots[3])) / (knots[3] - knots[knot]);
    }

    private static double cube(final double value) {
        return value > 0 ? value * value * value : 0;
    }
}
