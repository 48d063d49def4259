// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.GroupOrder;

/**
 * Numbers of patients by two nominal variables.
 *
 * @param rows [r] names of the rows
 * @param columns [c] names of the columns
 * @param counts [r][c] patients, 0 or more; not to be changed
 */
public record ContingencyTable(List<String> rows, List<String> columns, int[][] counts) {

    /**
     * @throws InputException if the names do not fit the counts, a count is negative, or there are more than 2^31 - 1 patients
     */
    public ContingencyTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        final int width = columns.size();
        if (rows.size() != counts.length || Arrays.stream(counts).anyMatch(row -> row.length != width)) {
            throw new InputException("A contingency table has a count for each of its " + rows.size() + " rows and "
                + width + " columns", counts.length + " rows of counts", "Give a rectangle of counts.");
        }
        long total = 0;
        for (final int[] row : counts) {
            for (final int count : row) {
                if (count < 0) {
                    throw new InputException("A number of patients is 0 or more", count, "Correct the count.");
                }
                total += count;
            }
        }
        if (total > Integer.MAX_VALUE) {
            throw new InputException("A contingency table holds at most " + Integer.MAX_VALUE + " patients", total,
                "Use fewer patients.");
        }
    }

    /**
     * @param counts [r][c] patients
     * @return a table whose rows and columns are numbered from 1
     */
    public static ContingencyTable of(final int[][] counts) {
        final int width = counts.length == 0 ? 0 : counts[0].length;
        return new ContingencyTable(numbers(counts.length), numbers(width), counts);
    }

    private static List<String> numbers(final int count) {
        final List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    /**
     * Counts the patients that have both values.
     *
     * @param row [n] value that decides the row, null where missing
     * @param column [n] value that decides the column, null where missing
     * @param columnNames columns that are wanted even where they have no patient
     * @return the table; names in the order of {@link GroupOrder}
     * @throws InputException if the lengths differ
     */
    public static ContingencyTable count(final String[] row, final String[] column, final List<String> columnNames) {
        if (row.length != column.length) {
            throw new InputException("There are as many values of one variable as of the other", row.length + " and "
                + column.length, "Give one value of both per patient.");
        }
        final TreeSet<String> left = new TreeSet<>(GroupOrder.INSTANCE);
        final TreeSet<String> top = new TreeSet<>(GroupOrder.INSTANCE);
        top.addAll(columnNames);
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null && column[i] != null) {
                left.add(row[i]);
                top.add(column[i]);
            }
        }
        final List<String> rows = List.copyOf(left);
        final List<String> columns = List.copyOf(top);
        final int[][] counts = new int[rows.size()][columns.size()];
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null && column[i] != null) {
                counts[rows.indexOf(row[i])][columns.indexOf(column[i])]++;
            }
        }
        return new ContingencyTable(rows, columns, counts);
    }

    /** @return [r] patients of each row */
    public int[] rowTotals() {
        return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    /** @return [c] patients of each column */
    public int[] columnTotals() {
        final int[] totals = new int[columns.size()];
        for (final int[] row : counts) {
            for (int j = 0; j < totals.length; j++) {
                totals[j] += row[j];
            }
        }
        return totals;
    }

    /** @return number of patients */
    public int total() {
        return Arrays.stream(rowTotals()).sum();
    }

    /** @return the counts without rows and columns that have no patient */
    int[][] occupied() {
        final int[] rowTotal = rowTotals();
        final int[] columnTotal = columnTotals();
        final List<int[]> kept = new ArrayList<>();
        for (int i = 0; i < rowTotal.length; i++) {
            if (rowTotal[i] > 0) {
                final int[] row = counts[i];
                kept.add(IntStream.range(0, columnTotal.length).filter(j -> columnTotal[j] > 0).map(j -> row[j])
                    .toArray());
            }
        }
        return kept.toArray(int[][]::new);
    }

    /**
     * @param test name of a test
     * @return {@link #occupied()}
     * @throws InputException if fewer than two rows or columns have patients
     */
    int[][] testable(final String test) {
        final int[][] occupied = occupied();
        if (occupied.length < 2 || occupied[0].length < 2) {
            throw new InputException(test + " needs at least two rows and two columns with patients",
                occupied.length + " and " + (occupied.length == 0 ? 0 : occupied[0].length),
                "Choose a factor with two or more values and two or more groups.");
        }
        return occupied;
    }
}
