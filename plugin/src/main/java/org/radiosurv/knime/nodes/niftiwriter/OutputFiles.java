// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;

/** Where each image of a table goes, checked for the whole table before anything is written. */
final class OutputFiles {

    private final Path folder;

    private final NiftiWriterParameters parameters;

    private OutputFiles(final Path folder, final NiftiWriterParameters parameters) {
        this.folder = folder;
        this.parameters = parameters;
    }

    /**
     * @param folder where the files go
     * @param parameters names and what to do with existing files
     * @param table whose rows are written
     * @param columns which columns are written
     * @param monitor for cancelling
     * @return the files
     * @throws InvalidSettingsException if two images would have one file, or a file exists and that is an error
     * @throws CanceledExecutionException if the user cancels
     */
    static OutputFiles check(final Path folder, final NiftiWriterParameters parameters, final BufferedDataTable table,
        final List<String> columns, final ExecutionMonitor monitor) throws InvalidSettingsException, CanceledExecutionException {
        final OutputFiles files = new OutputFiles(folder, parameters);
        final Map<String, String> owners = new HashMap<>();
        for (DataRow row : table) {
            monitor.checkCanceled();
            for (String column : columns) {
                final int index = table.getDataTableSpec().findColumnIndex(column);
                if (!row.getCell(index).isMissing()) {
                    files.claim(row.getKey().getString(), table.getDataTableSpec().getColumnSpec(index), owners);
                }
            }
        }
        return files;
    }

    private void claim(final String row, final DataColumnSpec column, final Map<String, String> owners)
        throws InvalidSettingsException {
        final Path file =
            MatrixText.isMatrix(column) ? matrixFile(row, column.getName(), MatrixText.extension(column)) : file(row, column.getName());
        final String owner = "row '" + row + "', column '" + column.getName() + "'";
        // File systems of hospital computers do not tell upper from lower case.
        final String other = owners.put(file.toString().toLowerCase(Locale.ROOT), owner);
        if (other != null) {
            throw new InvalidSettingsException("Each image needs a file of its own; " + other + " and " + owner + " would both become '"
                + file.getFileName() + "'. Put {row} and {column} into the file name.");
        }
        if (parameters.existing == NiftiWriterParameters.Existing.FAIL && Files.exists(file)) {
            throw new InvalidSettingsException("The file must not exist; '" + file + "' does. Choose another folder, or "
                + "overwrite or keep files in the dialog.");
        }
    }

    /**
     * @param row a row's key
     * @param column a column's name
     * @return the file of that image
     */
    Path file(final String row, final String column) {
        return folder.resolve(parameters.filePattern.replace("{row}", clean(row)).replace("{column}", clean(column)));
    }

    /**
     * @param row a row's key
     * @param column a column's name
     * @param extension of the file's name
     * @return the file of that matrix
     */
    Path matrixFile(final String row, final String column, final String extension) {
        final Path image = file(row, column);
        return image.resolveSibling(image.getFileName().toString().replaceAll("\\.(nii|nii\\.gz|hdr|img)$", extension));
    }

    private static String clean(final String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._+-]", "_").replaceAll("^\\.+", "_");
    }
}
