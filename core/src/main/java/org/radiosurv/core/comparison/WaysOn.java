// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;

/** All ways to fill the columns that remain from what is left of the rows; a way weighs 1 / product of counts!. */
final class WaysOn {

    private final LogFactorials logs;

    /** Ascending. */
    private final int[] rows;

    /** Descending. */
    private final int[] columns;

    /**
     * @param logs log factorials
     * @param left what is left of the rows, in any order
     * @param all column totals, descending
     * @param from first column that remains
     */
    WaysOn(final LogFactorials logs, final int[] left, final int[] all, final int from) {
        this.logs = logs;
        rows = left.clone();
        Arrays.sort(rows);
        columns = Arrays.copyOfRange(all, from, all.length);
    }

    /** @return log of the sum of all weights, M! / (product of rows! and columns!) */
    double logSum() {
        double log = logs.of(Arrays.stream(rows).sum());
        for (final int row : rows) {
            log -= logs.of(row);
        }
        for (final int column : columns) {
            log -= logs.of(column);
        }
        return log;
    }

    /**
     * Bound of the log weight of the heaviest way. With E = row times column / M, every way has the same sum of n log E;
     * added to its log weight, each cell is the log of a Poisson probability without its constant, which is largest at the
     * whole number below E.
     *
     * @return no less than the log weight of any way; exact for one column
     */
    double heaviest() {
        final double m = Arrays.stream(rows).sum();
        double bound = m * Math.log(Math.max(1, m));
        for (final int row : rows) {
            bound -= entropy(row);
            for (final int column : columns) {
                final double expected = row * (double)column / m;
                final int mode = (int)expected;
                bound += mode == 0 ? 0 : mode * Math.log(expected) - logs.of(mode);
            }
        }
        for (final int column : columns) {
            bound -= entropy(column);
        }
        return bound;
    }

    private static double entropy(final int total) {
        return total == 0 ? 0 : total * Math.log(total);
    }

    /** @return no more than the log weight of any way: each column, or each row, filled as unevenly as possible by itself */
    double lightest() {
        double byColumn = 0;
        for (final int column : columns) {
            int open = column;
            for (int i = rows.length - 1; i >= 0 && open > 0; i--) {
                final int taken = Math.min(open, rows[i]);
                byColumn -= logs.of(taken);
                open -= taken;
            }
        }
        double byRow = 0;
        for (final int row : rows) {
            int open = row;
            for (int j = 0; j < columns.length && open > 0; j++) {
                final int taken = Math.min(open, columns[j]);
                byRow -= logs.of(taken);
                open -= taken;
            }
        }
        return Math.max(byColumn, byRow);
    }
}
