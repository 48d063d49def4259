// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.spca.CompetingPredictors;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * The training patients of a table: those with time and event.
 *
 * @param data outcome and features; NaN marks a missing value
 * @param rows the patients' rows, in the order of {@code data}
 * @param spec the table's columns
 * @param leftOut one sentence on rows without time or event; empty when there are none
 */
record TrainingTable(TrainingSet data, List<DataRow> rows, DataTableSpec spec, String leftOut) {

    /**
     * @param table the patients
     * @param outcome where time and event are
     * @param features the columns to learn from
     * @param monitor for cancelling
     * @return the patients with time and event
     * @throws KNIMEException if a time or event is not valid, or there is only one patient
     * @throws CanceledExecutionException if the user cancels
     */
    static TrainingTable read(final BufferedDataTable table, final FollowUpColumns outcome, final List<String> features,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = table.getDataTableSpec();
        final int[] columns = spec.columnsToIndices(features.toArray(String[]::new));
        final List<double[]> x = new ArrayList<>();
        final List<DataRow> rows = new ArrayList<>();
        final FollowUp patients = FollowUp.read(table, outcome, row -> {
            x.add(values(row, columns));
            rows.add(row);
        }, monitor);
        if (x.size() < 2) {
            throw new KNIMEException("A prognosis model is learnt from a cohort; received one patient with time and event. "
                + "Use a larger cohort.");
        }
        return new TrainingTable(new TrainingSet(List.of(patients.rowKeys()), patients.times(), patients.events(), features,
            x.toArray(double[][]::new)), rows, spec, patients.leftOut());
    }

    private static double[] values(final DataRow row, final int... columns) {
        final double[] values = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            final DataCell cell = row.getCell(columns[j]);
            values[j] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
        }
        return values;
    }

    /**
     * @param column a column
     * @return the patients' values as text; none is missing
     * @throws KNIMEException if one is missing; names the row
     */
    String[] texts(final String column) throws KNIMEException {
        final String[] texts = textsOrNull(column);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == null) {
                throw new KNIMEException("Every patient has a value in '" + column + "', which says who is left out together; row '"
                    + data.ids().get(i) + "' has none. Fill it in, or leave the row out with a Row Filter.");
            }
        }
        return texts;
    }

    private String[] textsOrNull(final String column) {
        final int index = spec.findColumnIndex(column);
        return rows.stream().map(row -> row.getCell(index)).map(cell -> cell.isMissing() ? null : cell.toString())
            .toArray(String[]::new);
    }

    /**
     * @param columns covariates: numbers as they are, all else as categories
     * @return the patients' values
     */
    CompetingPredictors competing(final List<String> columns) {
        final CompetingPredictors competing = new CompetingPredictors();
        for (String column : columns) {
            final DataType type = spec.getColumnSpec(column).getType();
            if (type.isCompatible(DoubleValue.class) && !type.isCompatible(BooleanValue.class)) {
                final int index = spec.findColumnIndex(column);
                competing.number(column, rows.stream().mapToDouble(row -> values(row, index)[0]).toArray());
            } else {
                competing.category(column, textsOrNull(column));
            }
        }
        return competing;
    }

    /** @return what the columns' properties say of how each feature was measured */
    Map<String, Map<String, String>> definitions() {
        return data.featureNames().stream().collect(Collectors.toMap(name -> name,
            name -> ColumnProperty.definition(spec.getColumnSpec(name))));
    }
}
