// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voicalculator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VoiValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.columns.VoiCopies;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: resolved columns, and what happened in the rows. */
final class VoiCalculation {

    private final VoiCalculatorParameters parameters;

    private final String first;

    private final String second;

    private final VoiCopies copies;

    /** Images on whose grids both VOIs have copies. */
    private final List<String> images;

    private final RowProblems failed = new RowProblems();

    private final RowProblems resampled = new RowProblems();

    private final RowProblems empty = new RowProblems();

    private VoiCalculation(final VoiCalculatorParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        this.parameters = parameters;
        first = parameters.first(spec);
        second = parameters.second(spec);
        copies = VoiCopies.of(spec);
        images = copies.images(first).stream().filter(image -> copies.on(second, image).isPresent()).toList();
    }

    /**
     * @param parameters the settings
     * @param spec the input
     * @return a run
     * @throws InvalidSettingsException if a VOI column is missing or the new name is taken
     */
    static VoiCalculation of(final VoiCalculatorParameters parameters, final DataTableSpec spec)
        throws InvalidSettingsException {
        parameters.validate();
        final VoiCalculation run = new VoiCalculation(parameters, spec);
        if (run.first.equals(run.second)) {
            throw new InvalidSettingsException("The two VOIs are different columns; received '" + run.first
                + "' for both. Choose another second VOI in the dialog.");
        }
        FreeNames.check(spec, List.of(), run.newColumns(spec), "Choose another name for the new VOI in the dialog.");
        return run;
    }

    private DataColumnSpec[] newColumns(final DataTableSpec spec) {
        final String drawnOn = spec.getColumnSpec(first).getProperties().getProperty(ColumnProperty.DRAWN_ON);
        final List<DataColumnSpec> columns = new ArrayList<>();
        final Map<String, String> properties =
            new HashMap<>(ColumnProperty.spaceOf(spec.getColumnSpec(first), spec.getColumnSpec(second)));
        if (drawnOn != null) {
            properties.put(ColumnProperty.DRAWN_ON, drawnOn);
        }
        final String name = parameters.name.trim();
        columns.add(ColumnProperty.column(name, VoiCell.TYPE, properties));
        if (parameters.addVolume) {
            columns.add(ColumnProperty.column(name + "_ml", DoubleCell.TYPE,
                Map.of(ColumnProperty.ROLE, ColumnProperty.QUALITY_CONTROL, ColumnProperty.UNIT, "ml")));
        }
        images.forEach(image -> columns.add(ColumnProperty.column(name + "_on_" + image, VoiCell.TYPE,
            Map.of(ColumnProperty.DRAWN_ON, image, ColumnProperty.COPY_OF, name))));
        return columns.toArray(DataColumnSpec[]::new);
    }

    /**
     * @param spec the input
     * @return what appends the columns
     */
    ColumnRearranger rearranger(final DataTableSpec spec) {
        final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());
        return new PatientCells(newColumns(spec)) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final List<DataCell> cells = new ArrayList<>(List.of(calculate(row, spec, rowIndex, evaluator)));
                images.forEach(image -> cells.add(copy(row, spec, image)));
                return cells.toArray(DataCell[]::new);
            }
        }.appendedTo(spec);
    }

    private DataCell[] calculate(final DataRow row, final DataTableSpec spec, final long rowIndex, final Evaluator evaluator) {
        final String key = row.getKey().getString();
        final DataCell a = row.getCell(spec.findColumnIndex(first));
        final DataCell b = onGridOf(a, row, spec);
        if (a.isMissing() || b.isMissing()) {
            return both(failed.report(rowIndex, key, "VOI '" + (a.isMissing() ? first : second) + "' is missing."));
        }
        try {
            final Recipe recipe = recipe(((VoiValue)a).getRecipe(), ((VoiValue)b).getRecipe(), rowIndex, key);
            return parameters.addVolume ? new DataCell[]{new VoiCell(recipe), volume(recipe, evaluator, rowIndex, key)}
                : new DataCell[]{new VoiCell(recipe)};
        } catch (InputException | IOException e) {
            return both(failed.report(rowIndex, key, Reason.of(e)));
        }
    }

    /** The second VOI: its copy on the grid on which the first one was drawn where there is one and the grids differ. */
    private DataCell onGridOf(final DataCell a, final DataRow row, final DataTableSpec spec) {
        final DataCell b = row.getCell(spec.findColumnIndex(second));
        final String drawnOn = spec.getColumnSpec(first).getProperties().getProperty(ColumnProperty.DRAWN_ON);
        if (a.isMissing() || b.isMissing() || grid(a).sameAs(grid(b))) {
            return b;
        }
        final List<DataCell> there = (copies.on(second, drawnOn).isPresent() ? List.of(drawnOn) : copies.images(second)).stream()
            .map(image -> row.getCell(spec.findColumnIndex(copies.on(second, image).get())))
            .filter(cell -> !cell.isMissing() && grid(cell).sameAs(grid(a))).toList();
        return there.size() == 1 ? there.get(0) : b;
    }

    private static Grid grid(final DataCell voi) {
        return ((VoiValue)voi).getRecipe().grid();
    }

    private DataCell copy(final DataRow row, final DataTableSpec spec, final String image) {
        final DataCell a = row.getCell(spec.findColumnIndex(copies.on(first, image).get()));
        final DataCell b = row.getCell(spec.findColumnIndex(copies.on(second, image).get()));
        if (a.isMissing() || b.isMissing()) {
            return a.isMissing() ? a : b;
        }
        return new VoiCell(parameters.operation.apply(((VoiValue)a).getRecipe(), ((VoiValue)b).getRecipe()));
    }

    private Recipe recipe(final Recipe a, final Recipe b, final long rowIndex, final String key) {
        final Recipe onGrid = parameters.otherGrid.bring(b, a.grid(), second, first);
        if (onGrid != b) {
            resampled.note(rowIndex, key, "'" + second + "' to the grid of '" + first + "'.");
        }
        return parameters.operation.apply(a, onGrid);
    }

    private DataCell volume(final Recipe recipe, final Evaluator evaluator, final long rowIndex, final String key)
        throws IOException {
        final Mask mask = evaluator.mask(recipe, CellProgress.INSTANCE);
        if (mask.isEmpty()) {
            empty.note(rowIndex, key, "it has no voxel.");
        }
        return new DoubleCell(mask.millilitres());
    }

    private DataCell[] both(final DataCell missing) {
        return parameters.addVolume ? new DataCell[]{missing, missing} : new DataCell[]{missing};
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("no VOI was made"), empty.summary("the new VOI is empty"),
            resampled.summary("resampled by header, without registration"));
    }
}
