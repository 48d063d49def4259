// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.normalizer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.intensity.GreyLevelMeasurement;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: the rule per image, and what happened in the rows. */
final class Normalization {

    private static final String LEVELS = "_levels";

    private static final String[] MEASUREMENTS = {"_low", "_high", "_clipped", "_zero_share"};

    private final DataTableSpec spec;

    private final boolean replace;

    private final Map<String, GreyLevelRule> rules;

    private final RowProblems failed = new RowProblems();

    private final RowProblems absent = new RowProblems();

    private final RowProblems odd = new RowProblems();

    private final ZeroShares zeroShares = new ZeroShares();

    /**
     * @param parameters the settings
     * @param spec the input
     * @throws InvalidSettingsException if an image is missing or a new column's name is taken
     */
    Normalization(final IntensityNormalizerParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        this.spec = spec;
        replace = parameters.output == IntensityNormalizerParameters.Output.REPLACE;
        parameters.validate();
        rules = parameters.rules(spec);
        FreeNames.check(spec, replace ? List.copyOf(rules.keySet()) : List.of(), newColumns(),
            "If the images are normalised already, choose other images; else remove or rename the column that is there.");
    }

    /** Each image's grey levels followed by its measurements. */
    private DataColumnSpec[] newColumns() {
        return rules.keySet().stream().flatMap(image -> Stream.of(
            ColumnProperty.column(levelsName(image), VolumeCell.TYPE, ColumnProperty.spaceOf(spec.getColumnSpec(image))),
            ColumnProperty.qualityColumn(image + MEASUREMENTS[0], DoubleCell.TYPE),
            ColumnProperty.qualityColumn(image + MEASUREMENTS[1], DoubleCell.TYPE),
            ColumnProperty.qualityColumn(image + MEASUREMENTS[2], LongCell.TYPE),
            ColumnProperty.qualityColumn(image + MEASUREMENTS[3], DoubleCell.TYPE))).toArray(DataColumnSpec[]::new);
    }

    private String levelsName(final String image) {
        return replace ? image : image + LEVELS;
    }

    /** @return what replaces the images or appends to them */
    ColumnRearranger rearranger() {
        final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());
        final PatientCells cells = new PatientCells(newColumns()) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return measure(row, rowIndex, evaluator);
            }
        };
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        if (replace) {
            rearranger.remove(rules.keySet().toArray(String[]::new));
        }
        rearranger.append(cells);
        rearranger.permute(order());
        return rearranger;
    }

    /** The input's order, then the new columns: a replaced image stays in its place. */
    private String[] order() {
        final Set<String> order = new LinkedHashSet<>(Arrays.asList(spec.getColumnNames()));
        Stream.of(newColumns()).map(DataColumnSpec::getName).forEach(order::add);
        return order.toArray(String[]::new);
    }

    private DataCell[] measure(final DataRow row, final long rowIndex, final Evaluator evaluator) {
        final List<DataCell> cells = new ArrayList<>();
        rules.forEach((image, rule) -> cells.addAll(
            Arrays.asList(measure(row.getCell(spec.findColumnIndex(image)), new Place(image, rowIndex, row.getKey().getString()),
                rule, evaluator))));
        return cells.toArray(DataCell[]::new);
    }

    /** An image of a row, for messages. */
    private record Place(String image, long rowIndex, String key) {
    }

    private DataCell[] measure(final DataCell cell, final Place place, final GreyLevelRule rule, final Evaluator evaluator) {
        if (cell.isMissing()) {
            return missing(absent.report(place.rowIndex(), place.key(), "Image '" + place.image() + "' is missing."));
        }
        try {
            final Recipe recipe = ((VolumeValue)cell).getRecipe();
            final GreyLevelMeasurement measured =
                rule.measure(evaluator.volume(recipe, CellProgress.INSTANCE), Optional.empty(), CellProgress.INSTANCE);
            if (!measured.warnings().isEmpty()) {
                odd.note(place.rowIndex(), place.key(), "'" + place.image() + "': " + measured.warnings().get(0));
            }
            zeroShares.add(place.image(), place.rowIndex(), place.key(), measured.zeroShare());
            return new DataCell[]{new VolumeCell(measured.recipe(recipe)), new DoubleCell(measured.low()),
                new DoubleCell(measured.high()), new LongCell(measured.clipped()), new DoubleCell(measured.zeroShare())};
        } catch (InputException | IOException e) {
            return missing(failed.report(place.rowIndex(), place.key(), "'" + place.image() + "': " + Reason.of(e)));
        }
    }

    private static DataCell[] missing(final DataCell cell) {
        final DataCell[] cells = new DataCell[1 + MEASUREMENTS.length];
        Arrays.fill(cells, cell);
        return cells;
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("an image could not be normalised"), absent.summary("an image is missing"),
            odd.summary("an image is odd"), zeroShares.warning());
    }
}
