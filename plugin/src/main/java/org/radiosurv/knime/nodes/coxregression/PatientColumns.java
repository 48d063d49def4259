// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.CoxResiduals;
import org.radiosurv.core.survival.SchoenfeldResidual;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.followup.EvaluatedOn;

/** Appends what the model says about each patient: linear predictor, risk, residuals, and that it is resubstitution. */
final class PatientColumns {

    private static final String NOT_USED = "The row was not used by the model: a value is missing or not valid.";

    private static final String CENSORED = "The patient did not have the event.";

    private static final String NOT_DEFINED = "Not defined for this model.";

    private final CoxRegressionParameters parameters;

    private final DataTableSpec spec;

    /**
     * @param parameters the settings
     * @param spec the input
     */
    PatientColumns(final CoxRegressionParameters parameters, final DataTableSpec spec) {
        this.parameters = parameters;
        this.spec = spec;
    }

    /**
     * @param columns the columns of the model
     * @return the output's columns; empty where they depend on the levels, which only the data know
     * @throws InvalidSettingsException if a new column's name is taken
     */
    Optional<DataTableSpec> outputSpec(final CoxColumns columns) throws InvalidSettingsException {
        final boolean perCoefficient = parameters.dfbeta || parameters.schoenfeld;
        if (perCoefficient && !columns.categories().isEmpty()) {
            newColumns(List.of());
            return Optional.empty();
        }
        return Optional.of(new DataTableSpec(spec, new DataTableSpec(newColumns(columns.covariates()))));
    }

    private DataColumnSpec[] newColumns(final List<String> coefficients) throws InvalidSettingsException {
        final String prefix = parameters.prefix.strip();
        final String mark = spec.containsName(EvaluatedOn.COLUMN) ? prefix + "_" + EvaluatedOn.COLUMN : EvaluatedOn.COLUMN;
        final Map<String, String> predicted =
            Map.of(ColumnProperty.ROLE, ColumnProperty.PREDICTION, ColumnProperty.EVALUATED_ON, mark);
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (final String name : List.of("_lp", "_risk")) {
            columns.add(ColumnProperty.column(prefix + name, DoubleCell.TYPE, predicted));
        }
        for (final String name : List.of("_martingale", "_deviance")) {
            columns.add(ColumnProperty.qualityColumn(prefix + name, DoubleCell.TYPE));
        }
        if (parameters.dfbeta) {
            coefficients.forEach(name -> columns.add(ColumnProperty.qualityColumn(prefix + "_dfbeta_" + name, DoubleCell.TYPE)));
        }
        if (parameters.schoenfeld) {
            coefficients.forEach(name -> columns.add(ColumnProperty.qualityColumn(prefix + "_schoenfeld_" + name, DoubleCell.TYPE)));
        }
        columns.add(new DataColumnSpecCreator(mark, StringCell.TYPE).createSpec());
        final DataColumnSpec[] array = columns.toArray(DataColumnSpec[]::new);
        FreeNames.check(spec, List.of(), array, "Choose another prefix in the dialog.");
        return array;
    }

    /**
     * @param analysis the model
     * @param patients its rows
     * @return what appends the columns
     * @throws InvalidSettingsException if a new column's name is taken
     */
    ColumnRearranger rearranger(final CoxAnalysis analysis, final CoxPatients patients) throws InvalidSettingsException {
        final DataColumnSpec[] columns = newColumns(analysis.terms().columnNames());
        final Map<String, double[]> values = values(analysis, patients);
        final double[] unused = new double[0];
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new AbstractCellFactory(columns) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return cells(values.getOrDefault(row.getKey().getString(), unused), columns.length);
            }
        });
        return rearranger;
    }

    private DataCell[] cells(final double[] values, final int size) {
        final DataCell[] cells = new DataCell[size];
        if (values.length == 0) {
            Arrays.fill(cells, new MissingCell(NOT_USED));
            return cells;
        }
        for (int k = 0; k < values.length; k++) {
            cells[k] = Double.isFinite(values[k]) ? new DoubleCell(values[k])
                : new MissingCell(Double.isNaN(values[k]) ? CENSORED : NOT_DEFINED);
        }
        cells[size - 1] = new StringCell(EvaluatedOn.TRAINING);
        return cells;
    }

    /** @return numbers of each row in the order of the new columns; NaN: censored, infinite: not defined */
    private Map<String, double[]> values(final CoxAnalysis analysis, final CoxPatients patients) {
        final CoxResiduals residuals = CoxResiduals.of(analysis.design());
        final int n = patients.keys().length;
        final int p = analysis.fit().covariates();
        final int size = 4 + (parameters.dfbeta ? p : 0) + (parameters.schoenfeld ? p : 0);
        final double[][] values = new double[n][size];
        final double[] linear = analysis.design().linearPredictor();
        final double[] martingale = residuals.martingale();
        final double[] deviance = residuals.deviance();
        final double[][] influence = parameters.dfbeta ? residuals.dfbeta() : null;
        for (int i = 0; i < n; i++) {
            values[i][0] = linear[i];
            values[i][1] = Math.exp(linear[i]);
            values[i][2] = martingale[i];
            values[i][3] = deviance[i];
            if (influence != null) {
                System.arraycopy(influence[i], 0, values[i], 4, p);
            }
            if (parameters.schoenfeld) {
                Arrays.fill(values[i], size - p, size, Double.NaN);
            }
        }
        if (parameters.schoenfeld) {
            for (final SchoenfeldResidual event : residuals.schoenfeld()) {
                System.arraycopy(event.scaled(), 0, values[event.row()], size - p, p);
            }
        }
        final Map<String, double[]> byKey = new HashMap<>();
        for (int i = 0; i < n; i++) {
            byKey.put(patients.keys()[i], values[i]);
        }
        return byKey;
    }
}
