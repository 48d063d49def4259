// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.OutOfFold;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.followup.EvaluatedOn;

/** Appends the out-of-fold predictions to the patients, in columns named apart from those of an SPCA Predictor. */
final class OutOfFoldColumns {

    private static final DataColumnSpec[] COLUMNS = {predicted(EvaluatedOn.OOF_SCORE, DoubleCell.TYPE),
        predicted(EvaluatedOn.OOF_GROUP, IntCell.TYPE), predicted(EvaluatedOn.OOF_RISK, StringCell.TYPE),
        ColumnProperty.qualityColumn(EvaluatedOn.OOF_FOLD, IntCell.TYPE),
        new DataColumnSpecCreator(EvaluatedOn.OOF_COLUMN, StringCell.TYPE).createSpec()};

    private static final int HIGH_HAZARD = 2;

    private OutOfFoldColumns() {
    }

    private static DataColumnSpec predicted(final String name, final DataType type) {
        return ColumnProperty.column(name, type,
            Map.of(ColumnProperty.ROLE, ColumnProperty.PREDICTION, ColumnProperty.EVALUATED_ON, EvaluatedOn.OOF_COLUMN));
    }

    /**
     * @param spec the patients
     * @return the patients with the new columns
     * @throws InvalidSettingsException if a column of that name is there
     */
    static DataTableSpec spec(final DataTableSpec spec) throws InvalidSettingsException {
        FreeNames.check(spec, List.of(), COLUMNS, "Remove the out-of-fold predictions of another SPCA Learner with a Column Filter.");
        return new DataTableSpec(spec, new DataTableSpec(COLUMNS));
    }

    /**
     * @param spec the patients
     * @param data those who trained
     * @param estimate their predictions, null where there are none
     * @param whyNone why there are none
     * @return what appends the columns
     */
    static ColumnRearranger appended(final DataTableSpec spec, final TrainingSet data, final HonestEstimate estimate,
        final String whyNone) {
        final Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < data.n(); i++) {
            position.put(data.ids().get(i), i);
        }
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new AbstractCellFactory(COLUMNS) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final Integer patient = position.get(row.getKey().getString());
                if (patient == null) {
                    return missing("The row did not train: time or event is missing or not valid.");
                }
                return estimate == null ? missing(whyNone) : cells(estimate.outOfFold(), patient);
            }
        });
        return rearranger;
    }

    private static DataCell[] cells(final OutOfFold predictions, final int patient) {
        final int group = predictions.group()[patient];
        final DataCell fold = new IntCell(predictions.fold()[patient]);
        if (group == 0) {
            final DataCell[] cells = missing("No score: too many features are missing, or the other patients had no event or no feature "
                + "that varies or reaches the threshold.");
            cells[3] = fold;
            return cells;
        }
        return new DataCell[]{new DoubleCell(predictions.score()[patient]), new IntCell(group),
            new StringCell(group == HIGH_HAZARD ? "high" : "low"), fold, new StringCell(EvaluatedOn.OUT_OF_FOLD)};
    }

    private static DataCell[] missing(final String reason) {
        final DataCell[] cells = new DataCell[COLUMNS.length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }
}
