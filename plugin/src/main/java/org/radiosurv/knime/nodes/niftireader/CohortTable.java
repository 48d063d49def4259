// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.bids.ClinicalColumn;
import org.radiosurv.core.bids.Cohort;
import org.radiosurv.core.bids.CohortRow;
import org.radiosurv.core.bids.VoiColumn;
import org.radiosurv.core.nifti.NiftiHeader;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.Reason;
import org.radiosurv.knime.run.RowProblems;

/** Makes the rows: reads each file's header and digest, never its voxels. */
final class CohortTable {

    private final CohortColumns columns;

    private final String dataRoot;

    private final Path root;

    private final boolean failOnError;

    private final Map<String, Integer> clinicalIndex = new HashMap<>();

    private final RowProblems unreadable = new RowProblems();

    private final RowProblems odd = new RowProblems();

    private final RowProblems changed = new RowProblems();

    /**
     * @param columns the columns of the table
     * @param cohort what the folder holds now
     * @param parameters where the folder is, as the user gave it
     * @param root the folder
     */
    CohortTable(final CohortColumns columns, final Cohort cohort, final NiftiReaderParameters parameters, final Path root) {
        this.columns = columns;
        this.dataRoot = parameters.dataRoot;
        this.root = root;
        this.failOnError = parameters.failOnError;
        for (int n = 0; n < cohort.clinical().size(); n++) {
            clinicalIndex.put(cohort.clinical().get(n).name(), n);
        }
    }

    /**
     * @param patient a row of the cohort
     * @param rowIndex its number
     * @param progress for cancelling
     * @return the table's row
     * @throws KNIMEException if a file cannot be read and the node is to fail then
     */
    DataRow row(final CohortRow patient, final long rowIndex, final Progress progress) throws KNIMEException {
        final List<DataCell> cells = new ArrayList<>();
        for (String image : columns.images()) {
            final Optional<String> path = Optional.ofNullable(patient.images().get(image)).map(CohortRow.ImageFile::path);
            cells.add(cell(path, image, false, patient, rowIndex, progress));
        }
        for (VoiColumn voi : columns.vois()) {
            final Optional<String> path = Optional.ofNullable(patient.vois().get(voi.name())).map(CohortRow.VoiFile::path);
            cells.add(cell(path, voi.name(), true, patient, rowIndex, progress));
        }
        for (ClinicalColumn column : columns.clinical()) {
            cells.add(clinical(patient, column, rowIndex));
        }
        return new DefaultRow(new RowKey(patient.key()), cells);
    }

    private DataCell cell(final Optional<String> path, final String column, final boolean voi, final CohortRow patient,
        final long rowIndex, final Progress progress) throws KNIMEException {
        if (path.isEmpty()) {
            return new MissingCell("No file for '" + column + "'.");
        }
        try {
            final Recipe source = source(path.get(), patient, rowIndex, progress);
            return voi ? new VoiCell(source) : new VolumeCell(source);
        } catch (IOException | InputException e) {
            final String reason = path.get() + ": " + Reason.of(e);
            if (failOnError) {
                throw new KNIMEException("Row '" + patient.key() + "', " + reason, e);
            }
            return unreadable.report(rowIndex, patient.key(), reason);
        }
    }

    private Recipe source(final String path, final CohortRow patient, final long rowIndex, final Progress progress)
        throws IOException {
        final Path file = root.resolve(path);
        final NiftiHeader header = NiftiReader.readHeader(file);
        if (!header.warnings().isEmpty()) {
            odd.note(rowIndex, patient.key(), path + ": " + header.warnings().get(0));
        }
        return new Recipe.Source(KnimeLocations.below(dataRoot, path), NiftiReader.sha256(file, progress), header.grid(), header.datatype());
    }

    private DataCell clinical(final CohortRow patient, final ClinicalColumn column, final long rowIndex) {
        final Integer index = clinicalIndex.get(column.name());
        final Optional<String> text = index == null || patient.clinical().isEmpty() ? Optional.empty() : patient.clinical().get(index);
        if (text.isEmpty()) {
            return new MissingCell("No value in participants.tsv.");
        }
        try {
            return switch (column.type()) {
                case INTEGER -> new IntCell(Integer.parseInt(text.get().trim()));
                case NUMBER -> new DoubleCell(Double.parseDouble(text.get().trim()));
                case TEXT -> new StringCell(text.get());
            };
        } catch (NumberFormatException e) {
            return changed.report(rowIndex, patient.key(), "'" + text.get() + "' in column '" + column.name() + "' is no "
                + (column.type() == ClinicalColumn.Type.INTEGER ? "whole number." : "number."));
        }
    }

    /** @return one sentence on files that could not be read; empty when all could */
    String unreadable() {
        return unreadable.summary("a file could not be read");
    }

    /** @return one sentence on clinical values that do not fit their configured column; empty when all do */
    String changed() {
        return changed.summary("participants.tsv has changed since the node was configured; reset the node");
    }

    /** @return one sentence on files that were read though odd; empty when none was */
    String odd() {
        return odd.summary("a file is odd");
    }
}
