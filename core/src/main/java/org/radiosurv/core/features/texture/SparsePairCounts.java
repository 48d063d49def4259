// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

/** Pair counts in a hash table: memory grows with the pairs that occur, not with the square of the levels. */
final class SparsePairCounts implements PairCounts {

    private final CountTable counts = new CountTable();

    @Override
    public void clear() {
        counts.clear();
    }

    @Override
    public void count(final char[] ranks, final int[] positions, final int from, final int to, final int offset) {
        for (int n = from; n < to; n++) {
            final int here = ranks[positions[n]];
            final int there = ranks[positions[n] + offset];
            if (there != 0) {
                add(Math.min(here, there), Math.max(here, there), 1);
            }
        }
    }

    @Override
    public void add(final int lower, final int upper, final int count) {
        counts.add(upper, lower, count);
    }

    @Override
    public void forEach(final CellVisitor visitor) {
        counts.forEach((upper, lower, count) -> visitor.visit(lower, upper, count));
    }
}
