// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcapredictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.ApplicationCheck;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaPrediction;
import org.radiosurv.core.spca.TrainingDigest;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** Appends score, group, risk and what the patient is to the model. */
final class Prediction {

    private static final int HIGH_HAZARD = 2;

    private final RowProblems failed = new RowProblems();

    private final RowProblems filled = new RowProblems();

    private final DataTableSpec spec;

    private final DataColumnSpec[] newColumns;

    /** Number of components with columns of their own. */
    private final int components;

    /** Values of the patients that the model was not trained on. */
    private final List<double[]> others = new ArrayList<>();

    private final List<String> differences = new ArrayList<>();

    /**
     * @param parameters the settings
     * @param spec the input table
     * @param model what is known of the model
     * @throws InvalidSettingsException if a needed feature is missing or a new column's name is taken
     */
    Prediction(final SpcaPredictorParameters parameters, final DataTableSpec spec, final SpcaModelPortObjectSpec model)
        throws InvalidSettingsException {
        parameters.validate();
        this.spec = spec;
        components = parameters.singleComponents ? model.components() : 0;
        newColumns = newColumns(parameters.prefix.trim(), spec, components);
        FreeNames.check(spec, List.of(), newColumns, "Choose another beginning of the names in the dialog.");
        checkFeatures(spec, model.neededFeatures());
    }

    private static DataColumnSpec[] newColumns(final String prefix, final DataTableSpec spec, final int components) {
        // A second model's predictions on one table get a mark of their own.
        final String mark = spec.containsName(EvaluatedOn.COLUMN) ? prefix + "_" + EvaluatedOn.COLUMN : EvaluatedOn.COLUMN;
        final List<DataColumnSpec> columns = new ArrayList<>(List.of(predicted(prefix + "_score", DoubleCell.TYPE, mark),
            predicted(prefix + "_group", IntCell.TYPE, mark), predicted(prefix + "_risk", StringCell.TYPE, mark)));
        for (int k = 1; k <= components; k++) {
            columns.add(predicted(prefix + "_score_" + k, DoubleCell.TYPE, mark));
            columns.add(predicted(prefix + "_group_" + k, IntCell.TYPE, mark));
        }
        columns.add(new DataColumnSpecCreator(mark, StringCell.TYPE).createSpec());
        return columns.toArray(DataColumnSpec[]::new);
    }

    private static DataColumnSpec predicted(final String name, final DataType type, final String mark) {
        return ColumnProperty.column(name, type,
            Map.of(ColumnProperty.ROLE, ColumnProperty.PREDICTION, ColumnProperty.EVALUATED_ON, mark));
    }

    private static void checkFeatures(final DataTableSpec spec, final List<String> needed) throws InvalidSettingsException {
        final List<String> missing = needed.stream().filter(name -> {
            final DataColumnSpec column = spec.getColumnSpec(name);
            return column == null || !column.getType().isCompatible(DoubleValue.class);
        }).toList();
        if (!missing.isEmpty()) {
            throw new InvalidSettingsException("All " + needed.size() + " features of the model must be numeric columns of the table; "
                + missing.size() + " are missing, first '" + missing.get(0) + "'" + similar(spec, missing.get(0)) + ". Measure the same "
                + "images and VOIs under the same names as in training.");
        }
    }

    /** Names that differ in case, blanks or signs only are the usual slip. */
    private static String similar(final DataTableSpec spec, final String name) {
        final String plain = plain(name);
        return spec.stream().map(DataColumnSpec::getName).filter(other -> plain(other).equals(plain)).findFirst()
            .map(other -> other.equals(name) ? " (it is there, but not numeric)" : " (the table has '" + other + "')").orElse("");
    }

    private static String plain(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** @return the output's columns, known before there is a model */
    DataTableSpec outputSpec() {
        return new DataTableSpec(spec, new DataTableSpec(newColumns));
    }

    /**
     * @param model the trained model
     * @return what appends the predictions
     */
    ColumnRearranger rearranger(final SpcaModelPortObject model) {
        final List<String> names = model.model().selected().stream().map(ModelFeature::name).toList();
        final int[] columns = spec.columnsToIndices(names.toArray(String[]::new));
        differences.addAll(ApplicationCheck.definitions(model.model(), names.stream()
            .collect(Collectors.toMap(name -> name, name -> ColumnProperty.definition(spec.getColumnSpec(name))))));
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new AbstractCellFactory(newColumns) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return predict(values(row, columns), row.getKey().getString(), rowIndex, names, model);
            }
        });
        return rearranger;
    }

    private static double[] values(final DataRow row, final int[] columns) {
        return Arrays.stream(columns).mapToObj(row::getCell)
            .mapToDouble(cell -> cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue()).toArray();
    }

    private DataCell[] predict(final double[] features, final String key, final long rowIndex, final List<String> names,
        final SpcaModelPortObject model) {
        try {
            final SpcaPrediction prediction = model.model().predict(names, new double[][]{features});
            if (prediction.group()[0] == 0) {
                return missing(failed.report(rowIndex, key, gaps(features, names)));
            }
            if (prediction.filled()[0] > 0) {
                filled.note(rowIndex, key, gaps(features, names));
            }
            return cells(prediction, mark(model.model().digest(), features));
        } catch (InputException e) {
            return missing(failed.report(rowIndex, key, e.getMessage()));
        }
    }

    private String mark(final TrainingDigest digest, final double[] features) {
        if (digest.contains(features)) {
            return EvaluatedOn.TRAINING;
        }
        others.add(features);
        return digest.isPresent() ? EvaluatedOn.NEW_DATA : EvaluatedOn.UNKNOWN;
    }

    private DataCell[] cells(final SpcaPrediction prediction, final String mark) {
        final List<DataCell> cells = new ArrayList<>(List.of(new DoubleCell(prediction.score()[0]), new IntCell(prediction.group()[0]),
            new StringCell(prediction.group()[0] == HIGH_HAZARD ? "high" : "low")));
        for (int k = 0; k < components; k++) {
            final boolean there = k < prediction.components().length;
            final DataCell none = new MissingCell("The model has no component " + (k + 1) + ": the selected features have not as many.");
            cells.add(there ? new DoubleCell(prediction.components()[k][0]) : none);
            cells.add(there ? new IntCell(prediction.componentGroups()[k][0]) : none);
        }
        cells.add(new StringCell(mark));
        return cells.toArray(DataCell[]::new);
    }

    private static String gaps(final double[] features, final List<String> names) {
        final long gaps = Arrays.stream(features).filter(Double::isNaN).count();
        int first = 0;
        while (first < features.length && !Double.isNaN(features[first])) {
            first++;
        }
        return gaps == 0 ? "The model gives this patient no score." : gaps + " of " + names.size()
            + " features of the model are missing, first '" + names.get(first) + "'.";
    }

    private DataCell[] missing(final DataCell cell) {
        final DataCell[] cells = new DataCell[newColumns.length];
        Arrays.fill(cells, cell);
        return cells;
    }

    /**
     * @param model the model
     * @return what the user has to know
     */
    Warnings warnings(final SpcaModelPortObject model) {
        final Warnings warnings = Warnings.of(failed.summary("no prediction"), filled.summary("gaps got the training median"));
        differences.forEach(warnings::add);
        return warnings.add(ApplicationCheck.ranges(model.model(), others));
    }
}
