// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

/**
 * A sparse matrix of counts, rows and columns from 0 to 2^31 - 1, in an open-addressing hash table. Cells come out in
 * ascending order of row and column whatever the table went through before, so that sums over them have the same bits
 * every time. Not thread-safe.
 */
final class CountTable {

    /** Receives the cells that are not 0. */
    @FunctionalInterface
    interface CellVisitor {
        /**
         * @param row the row
         * @param column the column
         * @param count the count, positive
         */
        void visit(int row, int column, int count);
    }

    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 10];

    private int[] counts = new int[1 << 10];

    private int used;

    CountTable() {
        Arrays.fill(keys, EMPTY);
    }

    void clear() {
        Arrays.fill(keys, EMPTY);
        Arrays.fill(counts, 0);
        used = 0;
    }

    void add(final int row, final int column, final int count) {
        final long key = (long)row << 32 | column;
        final int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            used++;
        }
        counts[slot] += count;
        if (used > keys.length / 2) {
            grow();
        }
    }

    private int slot(final long key) {
        final int mask = keys.length - 1;
        final long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int)(mixed >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        final long[] oldKeys = keys;
        final int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int n = 0; n < oldKeys.length; n++) {
            if (oldKeys[n] != EMPTY) {
                final int slot = slot(oldKeys[n]);
                keys[slot] = oldKeys[n];
                counts[slot] = oldCounts[n];
            }
        }
    }

    boolean isEmpty() {
        return used == 0;
    }

    void forEach(final CellVisitor visitor) {
        final long[] sorted = new long[used];
        int n = 0;
        for (final long key : keys) {
            if (key != EMPTY) {
                sorted[n++] = key;
            }
        }
        Arrays.sort(sorted);
        for (final long key : sorted) {
            visitor.visit((int)(key >> 32), (int)key, counts[slot(key)]);
        }
    }
}
