// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import java.util.Arrays;

/**
 * Stable sort order of numbers: the permutation that sorts an array, without boxing.
 *
 * <p>Bottom-up merge sort of indices, O(n log n) in every case; equal keys keep their order, so results do not depend on
 * the machine or the number of threads.
 */
public final class SortOrder {

    private SortOrder() {
    }

    /**
     * @param keys [n] numbers; NaN sorts after everything, -0.0 before 0.0 (as {@link Double#compare})
     * @return [n] indices into {@code keys} such that the keys ascend
     */
    public static int[] ascending(final double[] keys) {
        final int n = keys.length;
        int[] from = new int[n];
        Arrays.setAll(from, i -> i);
        int[] to = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                merge(keys, from, to, start, Math.min(start + width, n), Math.min(start + 2 * width, n));
            }
            final int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(final double[] keys, final int[] from, final int[] to, final int start, final int middle,
        final int end) {
        int left = start;
        int right = middle;
        for (int out = start; out < end; out++) {
            final boolean takeLeft =
                left < middle && (right >= end || Double.compare(keys[from[left]], keys[from[right]]) <= 0);
            to[out] = takeLeft ? from[left++] : from[right++];
        }
    }

    /**
     * @param values [n] numbers, no NaN
     * @return [n] ranks from 1, the mean rank for equal values; -0.0 equals 0.0
     */
    public static double[] averageRanks(final double[] values) {
        final double[] keys = new double[values.length];
        Arrays.setAll(keys, i -> values[i] + 0.0);
        final int[] order = ascending(keys);
        final double[] ranks = new double[keys.length];
        for (int from = 0; from < order.length;) {
            int end = from + 1;
            while (end < order.length && keys[order[end]] == keys[order[from]]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                ranks[order[i]] = (from + 1 + end) / 2.;
            }
            from = end;
        }
        return ranks;
    }
}
