// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

/** Pair counts in the triangle of a matrix: the fastest form for some hundred levels. */
final class DensePairCounts implements PairCounts {

    private final int[] triangle;

    private final int[] rowStarts;

    /** @param ranks highest rank */
    DensePairCounts(final int ranks) {
        rowStarts = new int[ranks + 2];
        for (int upper = 1; upper <= ranks; upper++) {
            rowStarts[upper + 1] = rowStarts[upper] + upper;
        }
        triangle = new int[rowStarts[ranks + 1]];
    }

    @Override
    public void clear() {
        Arrays.fill(triangle, 0);
    }

    @Override
    public void count(final char[] ranks, final int[] positions, final int from, final int to, final int offset) {
        for (int n = from; n < to; n++) {
            final int here = ranks[positions[n]];
            final int there = ranks[positions[n] + offset];
            if (there != 0) {
                triangle[rowStarts[Math.max(here, there)] + Math.min(here, there) - 1]++;
            }
        }
    }

    @Override
    public void add(final int lower, final int upper, final int count) {
        triangle[rowStarts[upper] + lower - 1] += count;
    }

    @Override
    public void forEach(final CellVisitor visitor) {
        int cell = 0;
        for (int upper = 1; upper < rowStarts.length - 1; upper++) {
            for (int lower = 1; lower <= upper; lower++, cell++) {
                if (triangle[cell] != 0) {
                    visitor.visit(lower, upper, triangle[cell]);
                }
            }
        }
    }
}
