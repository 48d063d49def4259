// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelTerm;
import org.radiosurv.core.cox.CoxPrediction;
import org.radiosurv.core.cox.CoxPredictor;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** Appends linear predictor, risk, survival and median survival. */
final class Prediction {

    /** The table as a whole is not the training table; single rows are not known, see the description. */
    static final String OTHER_TABLE = "not the training table";

    private static final String BEYOND = "After the last follow-up of the training.";

    private static final String NOT_REACHED = "Not reached: predicted survival stays above one half.";

    private final RowProblems failed = new RowProblems();

    private final RowProblems extrapolated = new RowProblems();

    private final DataTableSpec spec;

    private final double[] times;

    private final double level;

    private final DataColumnSpec[] newColumns;

    /**
     * @param parameters the settings
     * @param spec the input table
     * @throws InvalidSettingsException if a setting is not valid or a new column's name is taken
     */
    Prediction(final CoxPredictorParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        parameters.validate();
        this.spec = spec;
        times = parameters.times();
        level = parameters.confidencePercent / 100;
        newColumns = newColumns(parameters.prefix.strip(), spec);
        FreeNames.check(spec, List.of(), newColumns, "Choose another prefix in the dialog.");
    }

    private DataColumnSpec[] newColumns(final String prefix, final DataTableSpec input) {
        final String mark = input.containsName(EvaluatedOn.COLUMN) ? prefix + "_" + EvaluatedOn.COLUMN : EvaluatedOn.COLUMN;
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(predicted(prefix + "_lp", mark));
        columns.add(predicted(prefix + "_risk", mark));
        for (final double time : times) {
            final String days = time == Math.rint(time) && time < 1e15 ? Long.toString((long)time) : Double.toString(time);
            for (final String name : List.of("survival", "lower", "upper")) {
                columns.add(predicted(prefix + "_" + name + "_" + days, mark));
            }
        }
        columns.add(predicted(prefix + "_median", mark));
        columns.add(new DataColumnSpecCreator(mark, StringCell.TYPE).createSpec());
        return columns.toArray(DataColumnSpec[]::new);
    }

    private static DataColumnSpec predicted(final String name, final String mark) {
        return ColumnProperty.column(name, DoubleCell.TYPE,
            Map.of(ColumnProperty.ROLE, ColumnProperty.PREDICTION, ColumnProperty.EVALUATED_ON, mark));
    }

    /** @return the output's columns */
    DataTableSpec outputSpec() {
        return new DataTableSpec(spec, new DataTableSpec(newColumns));
    }

    /**
     * @param model the model
     * @param patients reads the rows
     * @param training whether the table is the training table
     * @return what appends the predictions
     */
    ColumnRearranger rearranger(final CoxModel model, final NewPatients patients, final boolean training) {
        final CoxPredictor predictor = new CoxPredictor(model, times, level);
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new AbstractCellFactory(newColumns) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final String mark = training ? patients.hasOutcome(row) ? EvaluatedOn.TRAINING : EvaluatedOn.NEW_DATA : OTHER_TABLE;
                return predict(row, rowIndex, patients, predictor, model, mark);
            }
        });
        return rearranger;
    }

    private DataCell[] predict(final DataRow row, final long rowIndex, final NewPatients patients, final CoxPredictor predictor,
        final CoxModel model, final String mark) {
        final String key = row.getKey().getString();
        final DataCell[] cells = new DataCell[newColumns.length];
        try {
            final double[] x = patients.encode(row);
            final double linear = predictor.linearPredictor(x);
            cells[0] = new DoubleCell(linear);
            cells[1] = new DoubleCell(Math.exp(linear));
            cells[cells.length - 1] = new StringCell(mark);
            noteExtrapolation(model, x, key, rowIndex);
            fill(cells, predictor.predict(x, patients.stratum(row)));
        } catch (final InputException e) {
            // a patient of an unknown stratum keeps the linear predictor, which needs none
            final DataCell missing = failed.report(rowIndex, key, e.getMessage());
            for (int k = 0; k < cells.length; k++) {
                cells[k] = cells[k] == null ? missing : cells[k];
            }
        }
        return cells;
    }

    private static void fill(final DataCell[] cells, final CoxPrediction prediction) {
        for (int t = 0; t < prediction.survival().length; t++) {
            cells[2 + 3 * t] = number(prediction.survival()[t], BEYOND);
            cells[3 + 3 * t] = number(prediction.lower()[t], BEYOND);
            cells[4 + 3 * t] = number(prediction.upper()[t], BEYOND);
        }
        cells[cells.length - 2] = number(prediction.median(), NOT_REACHED);
    }

    private static DataCell number(final double value, final String whyNot) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(whyNot);
    }

    private void noteExtrapolation(final CoxModel model, final double[] x, final String key, final long rowIndex) {
        for (final CoxModelTerm covariate : model.terms()) {
            final double value = x[covariate.term().first()];
            if (!covariate.term().isCategory() && covariate.extrapolates(value)) {
                extrapolated.note(rowIndex, key, "'" + covariate.term().name() + "' is " + value + ", in training "
                    + covariate.minimum() + " to " + covariate.maximum() + ".");
            }
        }
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("no prediction, or not all of it"),
            extrapolated.summary("outside the training's range, so the model extrapolates"));
    }
}
