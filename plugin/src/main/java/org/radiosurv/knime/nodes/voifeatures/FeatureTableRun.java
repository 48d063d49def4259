// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.features.FeatureDescriptor;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: which columns it makes, and what happened in the rows. */
final class FeatureTableRun {

    private final VoiFeatureTableParameters parameters;

    private final DataTableSpec spec;

    private final FeaturePlan plan;

    private final RunNotes notes = new RunNotes();

    private final ConcurrentSkipListMap<Long, List<QualityTable.Entry>> quality = new ConcurrentSkipListMap<>();

    /**
     * @param parameters the settings
     * @param spec the input
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    FeatureTableRun(final VoiFeatureTableParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        this.parameters = parameters;
        this.spec = spec;
        plan = parameters.plan(spec);
        FreeNames.check(spec, List.of(), columnSpecs(), "Remove the column that is there, or rename the image or VOI column.");
    }

    /** @return what is measured */
    FeaturePlan plan() {
        return plan;
    }

    private DataColumnSpec[] columnSpecs() {
        return plan.columns().stream().map(column -> columnSpec(column, plan)).toArray(DataColumnSpec[]::new);
    }

    private static DataColumnSpec columnSpec(final FeaturePlan.FeatureColumn column, final FeaturePlan plan) {
        final FeatureDescriptor descriptor = column.descriptor();
        final Map<String, String> properties = new LinkedHashMap<>();
        properties.put(ColumnProperty.FEATURE, descriptor.tag());
        properties.put(ColumnProperty.IBSI_CODE, descriptor.ibsiCode());
        properties.put(ColumnProperty.FAMILY, descriptor.family().word());
        properties.put(ColumnProperty.AGGREGATION, descriptor.aggregation());
        properties.put(ColumnProperty.UNIT, descriptor.unit());
        properties.put(ColumnProperty.NAME, descriptor.name());
        properties.put(ColumnProperty.ROLE, column.isForModelling() ? null : ColumnProperty.QUALITY_CONTROL);
        properties.put(ColumnProperty.PREPARATION, plan.preparation(column));
        properties.values().removeIf(value -> value == null);
        return ColumnProperty.column(column.name(), DoubleCell.TYPE, properties);
    }

    /** @return what appends the columns */
    ColumnRearranger rearranger() {
        final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());
        return new PatientCells(columnSpecs()) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final PatientFeatures patient = new PatientFeatures(plan, parameters, spec, row,
                    notes.row(rowIndex, row.getKey().getString()), evaluator);
                final DataCell[] cells = patient.measure();
                quality.put(rowIndex, patient.quality());
                return cells;
            }
        }.appendedTo(spec);
    }

    /**
     * @param exec where the table is made
     * @return the quality table of the rows measured so far
     */
    BufferedDataTable quality(final ExecutionContext exec) {
        return QualityTable.of(quality.values(), exec);
    }

    /** @return what is wrong already before a row is measured */
    Warnings foreseen() {
        return Warnings.of(plan.dependsOnSize()
            ? VoxelGrids.templateWarning(spec, Stream.concat(plan.images().stream(), plan.vois().stream()).toList()) : "");
    }

    /** @return what the user has to know */
    Warnings warnings() {
        final Warnings warnings = foreseen();
        Arrays.stream(notes.lines()).forEach(warnings::add);
        return warnings.add(plan.hasTexture() ? VoxelGrids.spacingWarning(quality) : "");
    }
}
