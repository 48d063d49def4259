// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Follow-up of the patients of a table: those rows in which time, event and, if asked for, group are all present, in table
 * order. Arrays have one entry per such row.
 */
public final class FollowUp {

    private final List<String> rowKeys = new ArrayList<>();

    private final List<DataRow> rows = new ArrayList<>();

    private final List<Double> times = new ArrayList<>();

    private final List<Boolean> events = new ArrayList<>();

    private final List<String> groups = new ArrayList<>();

    private int missing;

    private FollowUp() {
    }

    /**
     * @param table the patients
     * @param columns where to look
     * @param keepRows whether to keep the rows themselves for {@link #rows()}
     * @param monitor for cancelling
     * @return their follow-up
     * @throws KNIMEException if a time is negative or not finite, or an event is neither 1/true nor 0/false; names row and column
     * @throws CanceledExecutionException if the user cancels
     */
    public static FollowUp read(final BufferedDataTable table, final FollowUpColumns columns, final boolean keepRows,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final FollowUp followUp = new FollowUp();
        final DataTableSpec spec = table.getDataTableSpec();
        final int timeIndex = spec.findColumnIndex(columns.time());
        final int eventIndex = spec.findColumnIndex(columns.event());
        final OptionalInt groupIndex =
            columns.group().map(name -> OptionalInt.of(spec.findColumnIndex(name))).orElse(OptionalInt.empty());
        for (DataRow row : table) {
            monitor.checkCanceled();
            final DataCell time = row.getCell(timeIndex);
            final DataCell event = row.getCell(eventIndex);
            if (time.isMissing() || event.isMissing()
                || groupIndex.isPresent() && row.getCell(groupIndex.getAsInt()).isMissing()) {
                followUp.missing++;
                continue;
            }
            final String key = row.getKey().getString();
            followUp.rowKeys.add(key);
            followUp.times.add(time(((DoubleValue)time).getDoubleValue(), key, columns.time()));
            followUp.events.add(EventCells.happened(event, key, columns.event()));
            groupIndex.ifPresent(index -> followUp.groups.add(row.getCell(index).toString()));
            if (keepRows) {
                followUp.rows.add(row);
            }
        }
        if (followUp.times.isEmpty()) {
            throw new KNIMEException("At least one patient with time and event is needed; received " + table.size()
                + " rows, " + followUp.missing + " of them with a missing value in '" + columns.time() + "', '"
                + columns.event() + "'" + columns.group().map(name -> " or '" + name + "'").orElse("")
                + ". Complete the clinical data.");
        }
        return followUp;
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

    /** @return the patients' rows; empty unless asked for */
    public List<DataRow> rows() {
        return rows;
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

    /** @return how many rows were left out because of a missing value */
    public int missing() {
        return missing;
    }
}
