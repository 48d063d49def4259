// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.FeatureCatalogue;
import org.radiosurv.core.features.FeatureDescriptor;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.FeatureValue;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: which columns it makes, and what happened in the rows. */
final class FeatureTableRun {

    /**
     * A feature column.
     *
     * @param image the image's column
     * @param voi the VOI's column
     * @param descriptor the feature
     */
    record FeatureColumn(String image, String voi, FeatureDescriptor descriptor) {

        /** @return {@code <image>_<VOI>_<tag>} */
        String name() {
            return image + "_" + voi + "_" + descriptor.tag();
        }
    }

    private final VoiFeatureTableParameters parameters;

    private final DataTableSpec spec;

    private final FeatureSettings settings;

    private final List<FeatureDescriptor> descriptors;

    private final List<String> images;

    private final List<String> vois;

    private final RowProblems failed = new RowProblems();

    private final RowProblems partial = new RowProblems();

    private final RowProblems resampled = new RowProblems();

    /**
     * @param parameters the settings
     * @param spec the input
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    FeatureTableRun(final VoiFeatureTableParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        this.parameters = parameters;
        this.spec = spec;
        settings = parameters.settings();
        descriptors = FeatureCatalogue.descriptors(settings);
        images = parameters.images(spec);
        vois = parameters.vois(spec);
        FreeNames.check(spec, List.of(), columnSpecs(), "Remove the column that is there, or rename the image or VOI column.");
    }

    /** @return the columns that the run appends, images outermost */
    List<FeatureColumn> columns() {
        final List<FeatureColumn> columns = new ArrayList<>(images.size() * vois.size() * descriptors.size());
        for (String image : images) {
            for (String voi : vois) {
                descriptors.forEach(descriptor -> columns.add(new FeatureColumn(image, voi, descriptor)));
            }
        }
        return columns;
    }

    private DataColumnSpec[] columnSpecs() {
        return columns().stream().map(FeatureTableRun::columnSpec).toArray(DataColumnSpec[]::new);
    }

    private static DataColumnSpec columnSpec(final FeatureColumn column) {
        final FeatureDescriptor descriptor = column.descriptor();
        final Map<String, String> properties = new LinkedHashMap<>();
        properties.put(ColumnProperty.FEATURE, descriptor.tag());
        properties.put(ColumnProperty.IBSI_CODE, descriptor.ibsiCode());
        properties.put(ColumnProperty.FAMILY, descriptor.family().word());
        properties.put(ColumnProperty.AGGREGATION, descriptor.aggregation());
        properties.put(ColumnProperty.UNIT, descriptor.unit());
        properties.put(ColumnProperty.NAME, descriptor.name());
        properties.values().removeIf(value -> value == null);
        return ColumnProperty.column(column.name(), DoubleCell.TYPE, properties);
    }

    /** @return what appends the columns */
    ColumnRearranger rearranger() {
        final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());
        return new PatientCells(columnSpecs()) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return measure(row, rowIndex, evaluator);
            }
        }.appendedTo(spec);
    }

    private DataCell[] measure(final DataRow row, final long rowIndex, final Evaluator evaluator) {
        final List<DataCell> cells = new ArrayList<>(images.size() * vois.size() * descriptors.size());
        for (String image : images) {
            for (String voi : vois) {
                cells.addAll(Arrays.asList(measure(row, rowIndex, new Pair(image, voi), evaluator)));
            }
        }
        return cells.toArray(DataCell[]::new);
    }

    /** An image and a VOI. */
    private record Pair(String image, String voi) {
    }

    private DataCell[] measure(final DataRow row, final long rowIndex, final Pair pair, final Evaluator evaluator) {
        final String key = row.getKey().getString();
        final DataCell image = row.getCell(spec.findColumnIndex(pair.image()));
        final DataCell voi = row.getCell(spec.findColumnIndex(pair.voi()));
        if (image.isMissing() || voi.isMissing()) {
            return missing(rowIndex, key, (image.isMissing() ? "Image '" + pair.image() : "VOI '" + pair.voi()) + "' is missing.");
        }
        try {
            final Recipe imageRecipe = ((VolumeValue)image).getRecipe();
            final Recipe voiRecipe = ((VolumeValue)voi).getRecipe();
            final Recipe onGrid = parameters.otherGrid.bring(voiRecipe, imageRecipe.grid(), pair.voi(), pair.image());
            if (onGrid != voiRecipe) {
                resampled.note(rowIndex, key, "VOI '" + pair.voi() + "' to the grid of '" + pair.image() + "'.");
            }
            return cells(VoiFeatures.compute(evaluator.volume(imageRecipe, CellProgress.INSTANCE),
                evaluator.mask(onGrid, CellProgress.INSTANCE), settings, CellProgress.INSTANCE), rowIndex, key, pair);
        } catch (InputException | IOException e) {
            return missing(rowIndex, key, "'" + pair.image() + "' in '" + pair.voi() + "': " + Reason.of(e));
        }
    }

    private DataCell[] missing(final long rowIndex, final String key, final String reason) {
        if (parameters.failOnError) {
            throw new KNIMEException("Row '" + key + "': " + reason).toUnchecked();
        }
        failed.report(rowIndex, key, reason);
        final DataCell[] cells = new DataCell[descriptors.size()];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }

    private DataCell[] cells(final List<FeatureValue> values, final long rowIndex, final String key, final Pair pair) {
        final DataCell[] cells = new DataCell[values.size()];
        for (int n = 0; n < cells.length; n++) {
            final FeatureValue value = values.get(n);
            if (value.isMissing()) {
                partial.note(rowIndex, key, "'" + pair.image() + "' in '" + pair.voi() + "', "
                    + value.descriptor().tag() + ": " + value.missingReason());
            }
            cells[n] = value.isMissing() ? new MissingCell(value.missingReason()) : new DoubleCell(value.value());
        }
        return cells;
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("features of an image are missing"), partial.summary("a feature is not defined"),
            resampled.summary("a VOI was resampled by header, without registration"));
    }
}
