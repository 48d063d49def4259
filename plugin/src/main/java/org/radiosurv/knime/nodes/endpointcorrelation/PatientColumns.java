// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.endpoint.Endpoint;
import org.radiosurv.core.endpoint.Measurement;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.followup.InvalidRows;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** Measurements and endpoints of a table's rows. */
final class PatientColumns {

    private final List<Measurement> measurements = new ArrayList<>();

    private final List<Endpoint> endpoints = new ArrayList<>();

    private final Set<String> resubstitution = new LinkedHashSet<>();

    private final Warnings warnings = Warnings.of();

    static PatientColumns read(final BufferedDataTable table, final List<String> names, final List<EndpointColumns> ends,
        final InvalidRows invalid, final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final PatientColumns columns = new PatientColumns();
        final Map<String, Integer> rows = columns.readMeasurements(table, names, invalid, monitor);
        for (EndpointColumns end : ends) {
            columns.readEndpoint(table, end, rows, invalid, monitor);
        }
        return columns;
    }

    private Map<String, Integer> readMeasurements(final BufferedDataTable table, final List<String> names, final InvalidRows invalid,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = table.getDataTableSpec();
        final int[] indices = spec.columnsToIndices(names.toArray(String[]::new));
        final List<EvaluatedOn> marks = names.stream().map(name -> EvaluatedOn.of(spec, List.of(name))).toList();
        final Map<String, Integer> rows = new HashMap<>();
        final double[][] values = new double[names.size()][Math.toIntExact(table.size())];
        final RowProblems problems = new RowProblems();
        for (DataRow row : table) {
            monitor.checkCanceled();
            final int n = rows.size();
            rows.put(row.getKey().getString(), n);
            for (int m = 0; m < indices.length; m++) {
                values[m][n] = number(row, indices[m], names.get(m), n, invalid, problems);
                marks.get(m).accept(row);
            }
        }
        for (int m = 0; m < indices.length; m++) {
            measurements.add(new Measurement(names.get(m), values[m]));
            if (marks.get(m).resubstitution()) {
                resubstitution.add(names.get(m));
            }
        }
        warnings.add(problems.summary("a measurement counts as missing, since it is not a finite number"));
        return rows;
    }

    private static double number(final DataRow row, final int index, final String name, final int n, final InvalidRows invalid,
        final RowProblems problems) throws KNIMEException {
        final DataCell cell = row.getCell(index);
        if (cell.isMissing()) {
            return Double.NaN;
        }
        final double value = ((DoubleValue)cell).getDoubleValue();
        if (Double.isFinite(value)) {
            return value;
        }
        final String problem = "'" + name + "' is '" + cell + "', but it has to be a finite number.";
        if (invalid == InvalidRows.FAIL) {
            throw new KNIMEException("Row '" + row.getKey() + "' is not valid: " + problem + " Correct the clinical data, or let such "
                + "rows be left out in the dialog.");
        }
        problems.note(n, row.getKey().getString(), problem);
        return Double.NaN;
    }

    private void readEndpoint(final BufferedDataTable table, final EndpointColumns end, final Map<String, Integer> rows,
        final InvalidRows invalid, final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final FollowUp patients = FollowUp.read(table, new FollowUpColumns(end.time(), end.event(), Optional.empty()), invalid,
            row -> { }, monitor);
        final double[] time = new double[rows.size()];
        Arrays.fill(time, Double.NaN);
        final boolean[] event = new boolean[rows.size()];
        final String[] keys = patients.rowKeys();
        final double[] times = patients.times();
        final boolean[] events = patients.events();
        for (int i = 0; i < keys.length; i++) {
            time[rows.get(keys[i])] = times[i];
            event[rows.get(keys[i])] = events[i];
        }
        endpoints.add(new Endpoint(end.label(), time, event));
        if (!patients.leftOut().isEmpty()) {
            warnings.add(end.label() + ": " + patients.leftOut());
        }
    }

    List<Measurement> measurements() {
        return measurements;
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    /** @return measurements that were made from the outcome of these same patients */
    Set<String> resubstitution() {
        return resubstitution;
    }

    /** @return what is to be known about the rows */
    Warnings warnings() {
        return warnings;
    }
}
