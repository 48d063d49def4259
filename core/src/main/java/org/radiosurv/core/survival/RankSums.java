// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/** Sums over ranks with updates and partial sums in O(log n). Source: Fenwick, Softw Pract Exp 24 (1994) 327-336. */
final class RankSums {

    private final double[] tree;

    private double total;

    RankSums(final int ranks) {
        tree = new double[ranks + 1];
    }

    void add(final int rank, final double value) {
        total += value;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += value;
        }
    }

    /** @return sum over the ranks from 0 up to, and without, the given one */
    double below(final int rank) {
        double sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    double total() {
        return total;
    }
}
