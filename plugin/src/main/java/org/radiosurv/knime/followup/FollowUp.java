// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Follow-up of the patients of a table: those rows in which time, event and whatever else was asked for are present and
 * valid, in table order. Arrays have one entry per such row. Immutable.
 */
public final class FollowUp {

    private final List<FollowUpRow> rows;

    private final String leftOut;

    FollowUp(final List<FollowUpRow> rows, final String leftOut) {
        this.rows = List.copyOf(rows);
        this.leftOut = leftOut;
    }

    /**
     * Reads a table; rows that are not valid are left out.
     *
     * @param table the patients
     * @param columns where to look
     * @param used told of each row that is used, in table order
     * @param monitor for cancelling
     * @return their follow-up
     * @throws KNIMEException if no row is left, or so many are not valid that the column must be the wrong one
     * @throws CanceledExecutionException if the user cancels
     */
    public static FollowUp read(final BufferedDataTable table, final FollowUpColumns columns, final Consumer<DataRow> used,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        return read(table, columns, InvalidRows.LEAVE_OUT, used, monitor);
    }

    /**
     * Reads a table.
     *
     * @param table the patients
     * @param columns where to look
     * @param invalid what becomes of a row with a time that is negative or not finite, an event that is neither 1/true nor
     *            0/false, or a number that is not finite
     * @param used told of each row that is used, in table order
     * @param monitor for cancelling
     * @return their follow-up
     * @throws KNIMEException if a row is not valid and that is to fail, no row is left, or so many are not valid that the
     *             column must be the wrong one
     * @throws CanceledExecutionException if the user cancels
     */
    public static FollowUp read(final BufferedDataTable table, final FollowUpColumns columns, final InvalidRows invalid,
        final Consumer<DataRow> used, final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final FollowUpReader reader = new FollowUpReader(table.getDataTableSpec(), columns, invalid);
        for (DataRow row : table) {
            monitor.checkCanceled();
            if (reader.add(row)) {
                used.accept(row);
            }
        }
        return reader.followUp();
    }

    /** @return the patients' row keys */
    public String[] rowKeys() {
        return texts(FollowUpRow::key);
    }

    /** @return follow-up times, in the unit of the column, as a rule days */
    public double[] times() {
        return rows.stream().mapToDouble(FollowUpRow::time).toArray();
    }

    /** @return whether the event happened */
    public boolean[] events() {
        final boolean[] array = new boolean[rows.size()];
        for (int n = 0; n < array.length; n++) {
            array[n] = rows.get(n).event();
        }
        return array;
    }

    /** @return the groups; entries are null unless a group column was asked for */
    public String[] groups() {
        return texts(FollowUpRow::group);
    }

    /** @return the strata; entries are null unless a column of strata was asked for */
    public String[] strata() {
        return texts(FollowUpRow::stratum);
    }

    /**
     * @param index place of a column among the numbers that were asked for
     * @return its values
     */
    public double[] numbers(final int index) {
        return rows.stream().mapToDouble(row -> row.numbers()[index]).toArray();
    }

    /**
     * @param index place of a column among the labels that were asked for
     * @return its texts
     */
    public String[] labels(final int index) {
        return texts(row -> row.labels()[index]);
    }

    /**
     * A label that is a whole number is written as one, even where KNIME has made the column one of floating-point numbers.
     *
     * @param cell a cell that is not missing
     * @return group, stratum or level that it names
     */
    public static String label(final DataCell cell) {
        return cell instanceof DoubleValue number && !(cell instanceof BooleanValue)
            && number.getDoubleValue() == Math.rint(number.getDoubleValue()) && Math.abs(number.getDoubleValue()) < 1e15
                ? Long.toString((long)number.getDoubleValue()) : cell.toString();
    }

    private String[] texts(final Function<FollowUpRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** @return a line on the rows with a missing value and one on those that are not valid; empty when all rows are used */
    public String leftOut() {
        return leftOut;
    }
}
