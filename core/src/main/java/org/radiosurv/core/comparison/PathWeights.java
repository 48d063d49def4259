// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;

/** How many paths have which weight: an open-addressing table, since there may be millions. */
final class PathWeights {

    /** Logarithms closer than this are of equal weights. */
    private static final double SAME = 1e-10;

    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = new long[16];

    private double[] logs = new double[16];

    private double[] numbers = new double[16];

    private int size;

    /** What is done with the paths of one weight. */
    @FunctionalInterface
    interface Visitor {
        void visit(double logWeight, double number);
    }

    PathWeights() {
        Arrays.fill(keys, FREE);
    }

    /** @return one path of weight 1 */
    static PathWeights start() {
        final PathWeights paths = new PathWeights();
        paths.add(0, 1);
        return paths;
    }

    int size() {
        return size;
    }

    void add(final double logWeight, final double number) {
        final int slot = slot(Math.round(logWeight / SAME));
        if (keys[slot] == FREE) {
            keys[slot] = Math.round(logWeight / SAME);
            logs[slot] = logWeight;
            size++;
        }
        numbers[slot] += number;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private int slot(final long key) {
        int slot = (int)(key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        final long[] oldKeys = keys;
        final double[] oldLogs = logs;
        final double[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        logs = new double[keys.length];
        numbers = new double[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                final int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                logs[slot] = oldLogs[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** Visits in an order that depends on the contents alone. */
    void forEach(final Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                visitor.visit(logs[i], numbers[i]);
            }
        }
    }
}
