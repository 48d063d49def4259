// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

/** Sample quantile by linear interpolation of the order statistics, type 7 of Hyndman and Fan (R's default). */
final class SampleQuantile {

    private SampleQuantile() {
    }

    /**
     * @param values [n] numbers in any order, n at least 1, no NaN
     * @param p share, 0 to 1
     * @return the quantile; an element of {@code values} itself where (n - 1) p is whole
     */
    static double of(final double[] values, final double p) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double position = (sorted.length - 1) * p;
        final int below = (int)Math.floor(position);
        final double share = position - below;
        return share == 0 ? sorted[below] : (1 - share) * sorted[below] + share * sorted[below + 1];
    }
}
