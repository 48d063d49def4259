// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.def.StringCell;
import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.cells.VoiValue;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.RowProblems;

/** Writes a row's images and returns their paths. */
final class WritingCells extends AbstractCellFactory {

    private static final int BYTE_LEVELS = 256;

    private final DataTableSpec spec;

    private final List<String> columns;

    private final Evaluator evaluator = Evaluator.withDefaultCache(new KnimeLocations());

    private final RowProblems failed = new RowProblems();

    private OutputFiles files;

    private NiftiWriterParameters parameters;

    WritingCells(final DataColumnSpec[] newColumns, final DataTableSpec spec, final List<String> columns) {
        super(newColumns);
        this.spec = spec;
        this.columns = columns;
        setParallelProcessing(true);
    }

    /**
     * @param checked where the files go
     * @param settings what to do with existing files
     */
    void writeTo(final OutputFiles checked, final NiftiWriterParameters settings) {
        files = checked;
        parameters = settings;
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final String key = row.getKey().getString();
        return columns.stream().map(column -> cell(row.getCell(spec.findColumnIndex(column)), column, key, rowIndex))
            .toArray(DataCell[]::new);
    }

    private DataCell cell(final DataCell cell, final String column, final String key, final long rowIndex) {
        if (cell.isMissing()) {
            return new MissingCell("'" + column + "' is missing.");
        }
        final Path file = files.file(key, column);
        try {
            if (parameters.existing != NiftiWriterParameters.Existing.KEEP || !Files.exists(file)) {
                write((VolumeValue)cell, file);
            }
            return new StringCell(file.toString());
        } catch (InputException | IOException e) {
            return failed.report(rowIndex, key, "'" + column + "': " + e.getMessage());
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
        if (parameters.createFolder) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        NiftiWriter.write(volume, file, options, CellProgress.INSTANCE);
    }

    /** @return the summarised warning; empty when all is well */
    String warning() {
        return failed.summary("an image was not written");
    }
}
