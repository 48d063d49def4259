// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcapredictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaPrediction;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.run.RowProblems;

/** Appends score, group, risk and what the patient is to the model. */
final class Prediction {

    /** Says whether a patient was among those that the model was trained on. */
    static final String EVALUATED_ON = "evaluated_on";

    static final String TRAINING = "training (resubstitution)";

    static final String NEW_DATA = "new data";

    private static final int HIGH_HAZARD = 2;

    private final RowProblems failed = new RowProblems();

    private final DataColumnSpec[] newColumns;

    /**
     * @param parameters the settings
     * @param spec the input table
     * @param needed the features that the model needs; none while it is not trained
     * @throws InvalidSettingsException if a needed feature is missing or a new column's name is taken
     */
    Prediction(final SpcaPredictorParameters parameters, final DataTableSpec spec, final List<String> needed)
        throws InvalidSettingsException {
        parameters.validate();
        final String prefix = parameters.prefix.trim();
        newColumns = new DataColumnSpec[]{new DataColumnSpecCreator(prefix + "_score", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator(prefix + "_group", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator(prefix + "_risk", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator(EVALUATED_ON, StringCell.TYPE).createSpec()};
        for (DataColumnSpec column : newColumns) {
            if (spec.containsName(column.getName())) {
                throw new InvalidSettingsException("The new column's name must be free; the input has a column '" + column.getName()
                    + "' already. Choose another beginning of the names, or remove the column.");
            }
        }
        checkFeatures(spec, needed);
    }

    private static void checkFeatures(final DataTableSpec spec, final List<String> needed) throws InvalidSettingsException {
        final List<String> missing = needed.stream().filter(name -> {
            final DataColumnSpec column = spec.getColumnSpec(name);
            return column == null || !column.getType().isCompatible(DoubleValue.class);
        }).toList();
        if (!missing.isEmpty()) {
            throw new InvalidSettingsException("All " + needed.size() + " features of the model must be numeric columns of the table; "
                + missing.size() + " are missing, first '" + missing.get(0) + "'. Measure the same images and VOIs under the same "
                + "names as in training.");
        }
    }

    /**
     * @param spec the input table
     * @return what is appended, before there is a model
     */
    DataTableSpec outputSpec(final DataTableSpec spec) {
        return rearranger(spec, new AbstractCellFactory(newColumns) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                throw new IllegalStateException("Only the spec is asked for at configure");
            }
        }).createSpec();
    }

    /**
     * @param spec the input table
     * @param model the trained model
     * @return what appends the predictions
     */
    ColumnRearranger rearranger(final DataTableSpec spec, final SpcaModelPortObject model) {
        final List<String> names = model.model().selected().stream().map(ModelFeature::name).toList();
        final int[] columns = spec.columnsToIndices(names.toArray(String[]::new));
        return rearranger(spec, new AbstractCellFactory(newColumns) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return predict(row, rowIndex, names, columns, model);
            }
        });
    }

    private static ColumnRearranger rearranger(final DataTableSpec spec, final AbstractCellFactory cells) {
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(cells);
        return rearranger;
    }

    private DataCell[] predict(final DataRow row, final long rowIndex, final List<String> names, final int[] columns,
        final SpcaModelPortObject model) {
        final double[] features = new double[columns.length];
        final List<String> missing = new ArrayList<>();
        for (int n = 0; n < columns.length; n++) {
            final DataCell cell = row.getCell(columns[n]);
            features[n] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
            if (cell.isMissing()) {
                missing.add(names.get(n));
            }
        }
        final String key = row.getKey().getString();
        try {
            final SpcaPrediction prediction = model.model().predict(names, new double[][]{features});
            if (prediction.group()[0] == 0) {
                return missing(failed.report(rowIndex, key, missing.size() + " of " + names.size()
                    + " features of the model are missing, first '" + missing.get(0) + "'."));
            }
            final boolean high = prediction.group()[0] == HIGH_HAZARD;
            return new DataCell[]{new DoubleCell(prediction.score()[0]), new IntCell(prediction.group()[0]),
                new StringCell(high ? "high" : "low"), new StringCell(model.fingerprints().contains(features) ? TRAINING : NEW_DATA)};
        } catch (InputException e) {
            return missing(failed.report(rowIndex, key, e.getMessage()));
        }
    }

    private DataCell[] missing(final DataCell cell) {
        final DataCell[] cells = new DataCell[newColumns.length];
        Arrays.fill(cells, cell);
        return cells;
    }

    /** @return the summarised warning; empty when all is well */
    String warning() {
        return failed.summary("no prediction");
    }
}
