// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * The training patients of a table.
 *
 * @param data outcome and features; NaN marks a missing value
 * @param missing rows left out because time or event is missing
 */
record TrainingTable(TrainingSet data, int missing) {

    static TrainingTable read(final BufferedDataTable table, final FollowUpColumns outcome, final List<String> features,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final FollowUp patients = FollowUp.read(table, outcome, true, monitor);
        try {
            return new TrainingTable(new TrainingSet(List.of(patients.rowKeys()), patients.times(), patients.events(), features,
                values(patients.rows(), table.getDataTableSpec(), features)), patients.missing());
        } catch (InputException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    /**
     * @param rows rows of a table
     * @param spec the table's columns
     * @param features names of columns
     * @return [n][p] the values, NaN where missing
     */
    private static double[][] values(final List<DataRow> rows, final DataTableSpec spec, final List<String> features) {
        final int[] columns = spec.columnsToIndices(features.toArray(String[]::new));
        final double[][] x = new double[rows.size()][columns.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                final DataCell cell = rows.get(i).getCell(columns[j]);
                x[i][j] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
            }
        }
        return x;
    }
}
