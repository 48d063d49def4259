// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;

/** Settings of the NIfTI Writer. */
@LoadDefaultsForAbsentFields
public final class NiftiWriterParameters implements NodeParameters {

    /** What to do when a file exists. */
    enum Existing {
        /** Stop. */
        @Label(value = "Fail", description = "The node fails before it writes anything.")
        FAIL,
        /** Replace it. */
        @Label(value = "Overwrite", description = "The file is replaced; the old one stays until the new one is complete.")
        OVERWRITE,
        /** Leave it. */
        @Label(value = "Keep", description = "The file stays as it is and is not written.")
        KEEP
    }

    @Widget(title = "Images and VOIs", description = "The columns to write. If none is chosen, all image and VOI columns are written.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VolumeChoices.class)
    @Persist(configKey = "columns")
    ColumnFilter columns = new ColumnFilter();

    @Widget(title = "Folder", description = "Where the files go: an absolute path or a KNIME URL, such as <i>knime://knime.workflow/data/"
        + "out</i>.")
    @Persist(configKey = "folder")
    String folder = "";

    @Widget(title = "File names", description = "Path of a file below the folder. {row} stands for the row key, {column} for the column's "
        + "name; characters that are not allowed in file names become _.")
    @Persist(configKey = "file_pattern")
    String filePattern = "{row}_{column}.nii.gz";

    @Widget(title = "If a file exists", description = "What to do when a file of that name is there already.")
    @ValueSwitchWidget
    @Persist(configKey = "existing")
    Existing existing = Existing.FAIL;

    @Widget(title = "Create missing folders", description = "Whether folders that do not exist are made. If not set, a missing folder is an "
        + "error.")
    @Persist(configKey = "create_folder")
    boolean createFolder;

    /** Used when settings are loaded. */
    NiftiWriterParameters() {
    }

    /** Used when the node is first configured: shows all images and VOIs as chosen. */
    NiftiWriterParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> columns = new ColumnFilter(all(spec).toArray(String[]::new)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (filePattern == null || !filePattern.contains("{row}") || filePattern.contains("..") || filePattern.startsWith("/")
            || !filePattern.matches("[^\\\\:]*\\.(nii|nii\\.gz|hdr|img)")) {
            throw new InvalidSettingsException("A file name contains {row}, stays below the folder and ends in .nii.gz or .nii; "
                + "received '" + filePattern + "'. Write for example {row}_{column}.nii.gz.");
        }
    }

    List<String> columns(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.several(columns,
            spec.stream().filter(column -> ImageColumns.isImage(column) || ImageColumns.isVoi(column)).toList(), all(spec),
            "image or VOI");
    }

    private static List<String> all(final DataTableSpec spec) {
        return spec.stream().filter(column -> ImageColumns.isImage(column) || ImageColumns.isVoi(column))
            .map(column -> column.getName()).toList();
    }
}
