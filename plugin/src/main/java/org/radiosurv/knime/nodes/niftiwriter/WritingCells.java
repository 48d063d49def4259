// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.cells.VoiValue;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.FreeNames;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.PatientCells;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** Writes a row's images and returns their paths. */
final class WritingCells extends PatientCells {

    private static final int BYTE_LEVELS = 256;

    private final DataTableSpec spec;

    private final List<String> columns;

    private final List<String> matrices;

    private final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());

    private final RowProblems failed = new RowProblems();

    private final RowProblems absent = new RowProblems();

    private final NiftiWriterParameters parameters;

    private OutputFiles files;

    /**
     * @param parameters the settings
     * @param spec the input
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    WritingCells(final NiftiWriterParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        super(newColumns(parameters, spec));
        this.parameters = parameters;
        this.spec = spec;
        columns = parameters.columns(spec);
        matrices = parameters.matrices(spec);
    }

    private static DataColumnSpec[] newColumns(final NiftiWriterParameters parameters, final DataTableSpec spec)
        throws InvalidSettingsException {
        final DataColumnSpec[] paths = Stream.concat(parameters.columns(spec).stream(), parameters.matrices(spec).stream())
            .map(column -> new DataColumnSpecCreator(column + "_path", StringCell.TYPE).createSpec()).toArray(DataColumnSpec[]::new);
        FreeNames.check(spec, List.of(), paths, "Remove or rename the column that is there.");
        return paths;
    }

    /** @param checked where the files go; given before the cells are asked for */
    void writeTo(final OutputFiles checked) {
        files = checked;
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final String key = row.getKey().getString();
        return Stream.concat(columns.stream().map(column -> cell(row.getCell(spec.findColumnIndex(column)), column, key, rowIndex)),
            matrices.stream().map(column -> matrix(row.getCell(spec.findColumnIndex(column)), spec.getColumnSpec(column), key, rowIndex)))
            .toArray(DataCell[]::new);
    }

    private DataCell cell(final DataCell cell, final String column, final String key, final long rowIndex) {
        if (cell.isMissing()) {
            return absent.report(rowIndex, key, "'" + column + "' is missing.");
        }
        final Path file = files.file(key, column);
        try {
            if (parameters.existing != NiftiWriterParameters.Existing.KEEP || !Files.exists(file)) {
                write((VolumeValue)cell, file);
            }
            return new StringCell(file.toString());
        } catch (InputException | IOException e) {
            return failed.report(rowIndex, key, "'" + column + "': " + Reason.of(e));
        }
    }

    private DataCell matrix(final DataCell cell, final DataColumnSpec column, final String key, final long rowIndex) {
        if (cell.isMissing()) {
            return absent.report(rowIndex, key, "'" + column.getName() + "' is missing.");
        }
        final Path file = files.matrixFile(key, column.getName(), MatrixText.extension(column));
        try {
            if (parameters.existing != NiftiWriterParameters.Existing.KEEP || !Files.exists(file)) {
                final String text = MatrixText.of(cell);
                makeFolder(file);
                Files.writeString(file, text, StandardCharsets.US_ASCII);
            }
            return new StringCell(file.toString());
        } catch (InputException | IOException e) {
            return failed.report(rowIndex, key, "'" + column.getName() + "': " + Reason.of(e));
        }
    }

    private void makeFolder(final Path file) throws IOException {
        if (parameters.createFolder) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
    }

    private void write(final VolumeValue value, final Path file) throws IOException {
        final Recipe recipe = value.getRecipe();
        final Volume volume = value instanceof VoiValue ? evaluator.mask(recipe, CellProgress.INSTANCE).toVolume()
            : evaluator.volume(recipe, CellProgress.INSTANCE);
        NiftiWriter.Options options = NiftiWriter.Options.defaults();
        if (recipe.levelCount().orElse(Integer.MAX_VALUE) <= BYTE_LEVELS) {
            options = options.withDatatype(Datatype.UINT8);
        }
        if (parameters.existing == NiftiWriterParameters.Existing.OVERWRITE) {
            options = options.overwriting();
        }
        makeFolder(file);
        NiftiWriter.write(volume, file, options, CellProgress.INSTANCE);
    }

    private String what(final String happened) {
        return (matrices.isEmpty() ? "an image " : "an image or a matrix ") + happened;
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary(what("was not written")), absent.summary(what("is missing")));
    }
}
