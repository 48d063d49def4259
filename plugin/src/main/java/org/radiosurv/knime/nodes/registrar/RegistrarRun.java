// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Warnings;

/** One run of the node: resolved columns, and what happened in the rows. */
final class RegistrarRun {

    private final RegistrarParameters parameters;

    private final DataTableSpec spec;

    private final RegistrarColumns columns;

    private final Optional<Recipe> template;

    private final Findings findings = new Findings();

    /**
     * @param parameters the settings
     * @param spec the input
     * @param toTemplate whether there is a template
     * @param template the template, which is not known at configure
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    RegistrarRun(final RegistrarParameters parameters, final DataTableSpec spec, final boolean toTemplate,
        final Optional<Recipe> template) throws InvalidSettingsException {
        this.parameters = parameters;
        this.spec = spec;
        this.template = template;
        columns = new RegistrarColumns(parameters, spec, toTemplate);
    }

    /** @return what replaces images and VOIs and appends the quality columns */
    ColumnRearranger rearranger() {
        final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());
        final DataColumnSpec[] added = columns.newColumns();
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.remove(columns.replaced().toArray(String[]::new));
        rearranger.append(new PatientCells(added) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final RowCells cells = register(row, rowIndex, evaluator);
                return Arrays.stream(added).map(column -> cells.get(column.getName())).toArray(DataCell[]::new);
            }
        });
        rearranger.permute(columns.order());
        return rearranger;
    }

    private RowCells register(final DataRow row, final long rowIndex, final Evaluator evaluator) {
        final PatientImages images = new PatientImages(row, spec, columns.read());
        final RowCells cells = new RowCells(row.getKey().getString(), rowIndex, findings);
        if (images.find(columns.fixed()).isEmpty()) {
            cells.nothing("Image '" + columns.fixed() + "', the fixed one, is missing.");
            failIfAsked(cells);
            return cells;
        }
        final PatientFits fits = new PatientFits(parameters, images, columns.fixed(), template, exclusion(row, images, cells), evaluator);
        final PatientOutput output = new PatientOutput(parameters, columns, images, fits, template, evaluator, cells);
        columns.images().forEach(output::addImage);
        columns.vois().forEach(voi -> output.addVoi(voi, named(row, voi)));
        output.addOverlay();
        failIfAsked(cells);
        return cells;
    }

    private void failIfAsked(final RowCells cells) {
        if (parameters.failOnError && !cells.failure().isEmpty()) {
            throw new KNIMEException("Row '" + cells.key() + "': " + cells.failure()).toUnchecked();
        }
    }

    /** The image that is named for a VOI: row by row, else for the column. */
    private Optional<String> named(final DataRow row, final String voi) {
        final Optional<String> column = columns.followedColumn(voi);
        if (column.isPresent()) {
            final DataCell cell = row.getCell(spec.findColumnIndex(column.get()));
            return cell.isMissing() ? columns.drawnOn(voi) : Optional.of(((StringValue)cell).getStringValue().trim());
        }
        return columns.drawnOn(voi);
    }

    private Optional<PatientFits.Exclusion> exclusion(final DataRow row, final PatientImages images, final RowCells cells) {
        if (columns.exclusion().isEmpty()) {
            return Optional.empty();
        }
        final String voi = columns.exclusion().get();
        if (images.find(voi).isEmpty()) {
            findings.absent().note(cells.index(), cells.key(), "VOI '" + voi + "', to be left out, is missing; nothing was left out.");
            return Optional.empty();
        }
        final Follower follower = Follower.of(voi, named(row, voi), images, columns.images());
        if (!follower.doubt().isEmpty()) {
            findings.doubtful().note(cells.index(), cells.key(), follower.doubt());
        }
        return follower.image().map(image -> new PatientFits.Exclusion(images.get(voi), image));
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return findings.warnings();
    }
}
