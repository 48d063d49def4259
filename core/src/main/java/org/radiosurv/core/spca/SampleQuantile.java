// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

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
        final double[] work = values.clone();
        final double position = (work.length - 1) * p;
        final int below = (int)Math.floor(position);
        final double share = position - below;
        final double lower = select(work, below);
        return share == 0 ? lower : (1 - share) * lower + share * smallest(work, below + 1);
    }

    /** Hoare's selection: afterwards no element before k is larger and none behind it smaller. */
    private static double select(final double[] values, final int k) {
        int first = 0;
        int last = values.length - 1;
        while (first < last) {
            final double pivot = values[(first + last) >>> 1];
            int i = first;
            int j = last;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    final double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (k <= j) {
                last = j;
            } else if (k >= i) {
                first = i;
            } else {
                break;
            }
        }
        return values[k];
    }

    private static double smallest(final double[] values, final int from) {
        double smallest = values[from];
        for (int i = from + 1; i < values.length; i++) {
            smallest = Math.min(smallest, values[i]);
        }
        return smallest;
    }
}
