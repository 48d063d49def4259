// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * The training patients of a table.
 *
 * @param data outcome and features; NaN marks a missing value
 * @param leftOut one sentence on rows without time or event; empty when there are none
 */
record TrainingTable(TrainingSet data, String leftOut) {

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
        final int[] columns = table.getDataTableSpec().columnsToIndices(features.toArray(String[]::new));
        final List<double[]> x = new ArrayList<>();
        final FollowUp patients = FollowUp.read(table, outcome, row -> x.add(values(row, columns)), monitor);
        if (x.size() < 2) {
            throw new KNIMEException("A prognosis model is learnt from a cohort; received one patient with time and event. "
                + "Use a larger cohort.");
        }
        return new TrainingTable(new TrainingSet(List.of(patients.rowKeys()), patients.times(), patients.events(), features,
            x.toArray(double[][]::new)), patients.leftOut());
    }

    private static double[] values(final DataRow row, final int[] columns) {
        final double[] values = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            final DataCell cell = row.getCell(columns[j]);
            values[j] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
        }
        return values;
    }
}
