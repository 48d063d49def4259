// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;

/**
 * An estimate with its 95 % limits; NaN where not available.
 *
 * @param estimate the estimate
 * @param lower lower limit
 * @param upper upper limit
 */
public record Interval(double estimate, double lower, double upper) {

    private static final double TAIL = 0.025;

    /**
     * @param estimate the estimate
     * @param resampled estimates of bootstrap samples, NaN where a sample has none; if half or more have none, nor has the interval
     * @return the percentile interval, type 7 of Hyndman and Fan
     */
    static Interval percentile(final double estimate, final double... resampled) {
        final double[] valid = Arrays.stream(resampled).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return valid.length <= resampled.length / 2 ? new Interval(estimate, Double.NaN, Double.NaN)
            : new Interval(estimate, quantile(valid, TAIL), quantile(valid, 1 - TAIL));
    }

    private static double quantile(final double[] sorted, final double share) {
        final double position = (sorted.length - 1) * share;
        final int below = (int)Math.floor(position);
        final double rest = position - below;
        return rest == 0 ? sorted[below] : (1 - rest) * sorted[below] + rest * sorted[below + 1];
    }
}
