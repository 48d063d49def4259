// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.knime.run.RowProblems;

/**
 * Follow-up of the patients of a table: those rows in which time, event and, if asked for, group are all present, in table
 * order. Arrays have one entry per such row.
 */
public final class FollowUp {

    private final List<String> rowKeys = new ArrayList<>();

    private final List<Double> times = new ArrayList<>();

    private final List<Boolean> events = new ArrayList<>();

    private final List<String> groups = new ArrayList<>();

    private final RowProblems missing = new RowProblems();

    private FollowUp() {
    }

    /**
     * @param table the patients
     * @param columns where to look
     * @param used told of each row that is used, in table order
     * @param monitor for cancelling
     * @return their follow-up
     * @throws KNIMEException if a time is negative or not finite, or an event is neither 1/true nor 0/false; names row and column
     * @throws CanceledExecutionException if the user cancels
     */
    public static FollowUp read(final BufferedDataTable table, final FollowUpColumns columns, final Consumer<DataRow> used,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final FollowUp followUp = new FollowUp();
        long index = 0;
        for (DataRow row : table) {
            monitor.checkCanceled();
            if (followUp.add(row, index++, table.getDataTableSpec(), columns)) {
                used.accept(row);
            }
        }
        if (followUp.times.isEmpty()) {
            throw new KNIMEException("At least one patient with time and event is needed; received " + table.size()
                + " rows, " + followUp.missing.count() + " of them with a missing value in '" + columns.time() + "', '"
                + columns.event() + "'" + columns.group().map(name -> " or '" + name + "'").orElse("")
                + ". Complete the clinical data.");
        }
        return followUp;
    }

    private boolean add(final DataRow row, final long index, final DataTableSpec spec, final FollowUpColumns columns)
        throws KNIMEException {
        final String key = row.getKey().getString();
        for (String column : columns.names()) {
            if (row.getCell(spec.findColumnIndex(column)).isMissing()) {
                missing.note(index, key, "'" + column + "' is missing.");
                return false;
            }
        }
        rowKeys.add(key);
        times.add(time(((DoubleValue)row.getCell(spec.findColumnIndex(columns.time()))).getDoubleValue(), key, columns.time()));
        events.add(EventCells.happened(row.getCell(spec.findColumnIndex(columns.event())), key, columns.event()));
        columns.group().ifPresent(column -> groups.add(group(row.getCell(spec.findColumnIndex(column)))));
        return true;
    }

    /** A group that is a whole number is written as one, even where KNIME has made the column one of floating-point numbers. */
    private static String group(final DataCell cell) {
        return cell instanceof DoubleValue number && !(cell instanceof BooleanValue)
            && number.getDoubleValue() == Math.rint(number.getDoubleValue()) && Math.abs(number.getDoubleValue()) < 1e15
                ? Long.toString((long)number.getDoubleValue()) : cell.toString();
    }

    private static double time(final double value, final String key, final String column) throws KNIMEException {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new KNIMEException("A follow-up time is a number of days, 0 or more; received " + value + " in row '" + key
                + "', column '" + column + "'. Correct the clinical data.");
        }
        return value;
    }

    /** @return the patients' row keys */
    public String[] rowKeys() {
        return rowKeys.toArray(String[]::new);
    }

    /** @return follow-up times, in the unit of the column, as a rule days */
    public double[] times() {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** @return whether the event happened */
    public boolean[] events() {
        final boolean[] array = new boolean[events.size()];
        for (int n = 0; n < array.length; n++) {
            array[n] = events.get(n);
        }
        return array;
    }

    /** @return the groups; as long as the others only if a group column was asked for */
    public String[] groups() {
        return groups.toArray(String[]::new);
    }

    /** @return one sentence on the rows that were left out; empty when none was */
    public String leftOut() {
        return missing.summary("left out, since a value is missing");
    }
}
