// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.transformapplier;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.LocationResolver;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: resolved columns, and what happened in the rows. */
final class TransformRun {

    private final TransformApplierParameters parameters;

    private final DataTableSpec spec;

    private final List<String> columns;

    private final String matrix;

    private final String target;

    private final Optional<String> fslFixed;

    private final Optional<String> fslMoving;

    private final boolean replace;

    private final RowProblems failed = new RowProblems();

    /**
     * @param parameters the settings
     * @param spec the input
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    TransformRun(final TransformApplierParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        this.parameters = parameters;
        this.spec = spec;
        columns = parameters.columns(spec);
        matrix = parameters.matrix(spec);
        target = parameters.target(spec);
        fslFixed = parameters.fslFixed(spec);
        fslMoving = parameters.fslMoving(spec);
        replace = parameters.output == TransformApplierParameters.Output.REPLACE;
        FreeNames.check(spec, replace ? columns : List.of(), newColumns(), "Remove or rename the column that is there.");
    }

    private DataColumnSpec[] newColumns() {
        return columns.stream().map(this::newColumn).toArray(DataColumnSpec[]::new);
    }

    private DataColumnSpec newColumn(final String column) {
        final DataColumnSpec old = spec.getColumnSpec(column);
        final Map<String, String> properties = new HashMap<>();
        old.getProperties().properties().asIterator()
            .forEachRemaining(key -> properties.put(key, old.getProperties().getProperty(key)));
        if (ImageColumns.isVoi(old)) {
            properties.put(ColumnProperty.DRAWN_ON, target);
        }
        return ColumnProperty.column(replace ? column : column + "_resampled", ImageColumns.isVoi(old) ? VoiCell.TYPE : VolumeCell.TYPE,
            properties);
    }

    /** @return what replaces the columns or appends to them */
    ColumnRearranger rearranger() {
        final LocationResolver files = new KnimeLocations();
        final DataColumnSpec[] added = newColumns();
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        if (replace) {
            rearranger.remove(columns.toArray(String[]::new));
        }
        rearranger.append(new PatientCells(added) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return columns.stream().map(column -> apply(column, row, rowIndex, files)).toArray(DataCell[]::new);
            }
        });
        final Set<String> order = new LinkedHashSet<>(Arrays.asList(spec.getColumnNames()));
        Arrays.asList(added).forEach(column -> order.add(column.getName()));
        rearranger.permute(order.toArray(String[]::new));
        return rearranger;
    }

    private DataCell apply(final String column, final DataRow row, final long rowIndex, final LocationResolver files) {
        final String key = row.getKey().getString();
        try {
            final Recipe recipe = recipe(row, column);
            final Recipe resampled = new Recipe.Resample(recipe, matrix(row, recipe.grid(), files), recipe(row, target).grid(),
                ImageColumns.isVoi(spec.getColumnSpec(column)) || recipe.isMask() ? Interpolation.LABEL
                    : parameters.interpolation.core());
            return ImageColumns.isVoi(spec.getColumnSpec(column)) ? new VoiCell(resampled) : new VolumeCell(resampled);
        } catch (InputException | IOException e) {
            final String reason = "'" + column + "': " + Reason.of(e);
            if (parameters.failOnError) {
                throw new KNIMEException("Row '" + key + "': " + reason, e).toUnchecked();
            }
            return failed.report(rowIndex, key, reason);
        }
    }

    /** @return target world to the image's world */
    private Affine matrix(final DataRow row, final Grid image, final LocationResolver files) throws IOException {
        final MatrixSource source = MatrixSource.of(cell(row, matrix), parameters.convention, files);
        if (!source.isFsl()) {
            return parameters.direction == TransformApplierParameters.Direction.FORWARD ? source.matrix() : source.matrix().inverse();
        }
        final boolean forward = parameters.direction == TransformApplierParameters.Direction.FORWARD;
        final Grid there = recipe(row, target).grid();
        final Grid fixed = fslFixed.isPresent() ? recipe(row, fslFixed.get()).grid() : forward ? there : image;
        final Grid moving = fslMoving.isPresent() ? recipe(row, fslMoving.get()).grid() : forward ? image : there;
        final Affine world = source.toWorld(fixed, moving);
        return forward ? world : world.inverse();
    }

    private Recipe recipe(final DataRow row, final String column) {
        return ((VolumeValue)cell(row, column)).getRecipe();
    }

    private DataCell cell(final DataRow row, final String column) {
        final DataCell cell = row.getCell(spec.findColumnIndex(column));
        if (cell.isMissing()) {
            throw new InputException("Image, matrix and target grid are needed", "a missing '" + column + "'",
                "Complete the row, or leave it out.");
        }
        return cell;
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("an image or VOI was not resampled"));
    }
}
