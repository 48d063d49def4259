// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Sums the probabilities of all tables with given totals that are at most as probable as an observed one, by the network
 * algorithm of Mehta and Patel.
 *
 * <p>A table is built column by column. What matters for the rest is only how much of each row total is left, in any order:
 * the node. A path to a node has weighed its columns with 1 / product of counts!; paths of equal weight are counted together.
 * Where even the heaviest way on from a node ({@link WaysOn}) leaves a path at most as probable as the observed table, all its
 * ways count, and their sum is known; where even the lightest does not, none counts. Only the rest goes on to the next column.
 */
final class TableProbabilities {

    /** Steps that take some seconds. */
    private static final long MOST_STEPS = 60_000_000L;

    /** Paths that are held at a time; 24 bytes each, twice. */
    private static final int MOST_PATHS = 4_000_000;

    private final int[] columns;

    private final LogFactorials logs;

    private final Progress progress;

    private final double threshold;

    /** The nodes after the columns so far. */
    private Map<NodeKey, PathWeights> nodes = new HashMap<>();

    private Map<NodeKey, PathWeights> next = new HashMap<>();

    private long steps;

    private int held;

    /**
     * What is left of the rows, ascending.
     *
     * @param left not to be changed
     */
    private record NodeKey(int[] left) {

        static NodeKey of(final int[] left) {
            final int[] sorted = left.clone();
            Arrays.sort(sorted);
            return new NodeKey(sorted);
        }

        @Override
        public boolean equals(final Object other) {
            return other instanceof NodeKey key && Arrays.equals(left, key.left);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(left);
        }
    }

    private TableProbabilities(final int[][] counts, final int[] columns, final Progress progress) {
        this.columns = columns;
        this.progress = progress;
        logs = new LogFactorials(Arrays.stream(columns).sum());
        threshold = -Arrays.stream(counts).flatMapToInt(Arrays::stream).mapToDouble(logs::of).sum() + Math.log1p(FisherExact.TIE);
    }

    /**
     * @param counts [r][c] every row and column with patients
     * @param progress for cancelling
     * @return the sum of the probabilities
     * @throws InputException if there are too many tables
     */
    static double atMostAsProbable(final int[][] counts, final Progress progress) {
        final ContingencyTable table = ContingencyTable.of(counts);
        final boolean upright = counts.length <= counts[0].length;
        final int[] columns = upright ? table.columnTotals() : table.rowTotals();
        Arrays.sort(columns);
        for (int i = 0; i < columns.length / 2; i++) {
            final int swap = columns[i];
            columns[i] = columns[columns.length - 1 - i];
            columns[columns.length - 1 - i] = swap;
        }
        return new TableProbabilities(counts, columns, progress).sum(upright ? table.rowTotals() : table.columnTotals());
    }

    private double sum(final int[] rows) {
        final double whole = new WaysOn(logs, rows, columns, 0).logSum();
        double share = 0;
        nodes.put(NodeKey.of(rows), PathWeights.start());
        for (int column = 0; column < columns.length && !nodes.isEmpty(); column++) {
            next = new HashMap<>();
            held = 0;
            for (final Map.Entry<NodeKey, PathWeights> node : nodes.entrySet()) {
                share += pass(node.getKey().left, node.getValue(), column, whole);
            }
            nodes = next;
        }
        return Math.min(1, share);
    }

    /** @return the share of the paths whose ways on all count */
    private double pass(final int[] left, final PathWeights paths, final int column, final double whole) {
        final WaysOn ways = new WaysOn(logs, left, columns, column);
        final double sum = ways.logSum() - whole;
        final double heaviest = ways.heaviest();
        final double lightest = ways.lightest();
        final double[] share = {0};
        final PathWeights open = new PathWeights();
        paths.forEach((log, number) -> {
            if (log + heaviest <= threshold) {
                share[0] += number * Math.exp(log + sum);
            } else if (log + lightest <= threshold) {
                open.add(log, number);
            }
        });
        if (open.size() > 0 && column < columns.length - 1) {
            fill(left.clone(), 0, Arrays.stream(left).sum(), columns[column], 0, open);
        }
        return share[0];
    }

    /** @param room sum of what is left of the rows from {@code row} on */
    private void fill(final int[] rows, final int row, final int room, final int total, final double weight,
        final PathWeights open) {
        count(1);
        if (row == rows.length) {
            final PathWeights target = next.computeIfAbsent(NodeKey.of(rows), key -> new PathWeights());
            final int before = target.size();
            count(open.size());
            open.forEach((log, number) -> target.add(log + weight, number));
            held += target.size() - before;
            return;
        }
        final int own = rows[row];
        for (int x = Math.max(0, total - (room - own)); x <= Math.min(own, total); x++) {
            rows[row] = own - x;
            fill(rows, row + 1, room - own, total - x, weight - logs.of(x), open);
        }
        rows[row] = own;
    }

    private void count(final int done) {
        if ((steps >> 14) != (steps + done >> 14)) {
            progress.checkCanceled();
        }
        steps += done;
        if (steps > MOST_STEPS || held > MOST_PATHS) {
            throw new InputException("Fisher's exact test goes through all tables with the same totals, as far as that takes seconds",
                "too many tables", "Use the chi-square test, or merge rare values.");
        }
    }
}
