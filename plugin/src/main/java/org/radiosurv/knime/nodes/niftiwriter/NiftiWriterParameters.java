// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
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
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
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

    /** Offers columns of lists and of texts. */
    static final class MatrixChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        MatrixChoices() {
            super(List.of(ListDataValue.class, StringValue.class));
        }
    }

    @Widget(title = "Write images and VOIs", description = "Whether images are written. If not set, only matrices are.")
    @Persist(configKey = "write_images")
    boolean writeImages = true;

    @Widget(title = "Images and VOIs", description = "The columns to write. If none is chosen, all image and VOI columns are written.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VolumeChoices.class)
    @Persist(configKey = "columns")
    ColumnFilter columns = new ColumnFilter();

    @Widget(title = "Matrices", description = "Columns of matrices to write beside the images, for FSL, ITK, ANTs and 3D Slicer. A "
        + "Registrar's <i>image_fsl</i> becomes a <i>.mat</i> file as <i>flirt -omat</i> writes it, for the images named there and for "
        + "no others; its <i>image_matrix</i> becomes an ITK transform, <i>.tfm</i>, fixed to moving. If none is chosen, none is "
        + "written.")
    @ColumnFilterWidget(choicesProvider = MatrixChoices.class)
    @Persist(configKey = "matrices")
    ColumnFilter matrices = new ColumnFilter();

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
        return !writeImages ? List.of() : ColumnChoice.several(columns,
            spec.stream().filter(column -> ImageColumns.isImage(column) || ImageColumns.isVoi(column)).toList(), all(spec),
            "image or VOI");
    }

    List<String> matrices(final DataTableSpec spec) throws InvalidSettingsException {
        final List<DataColumnSpec> candidates = spec.stream().filter(column -> MatrixText.isMatrix(column)).toList();
        final boolean none = matrices.getMissingSelected(candidates).length == 0 && matrices.filter(candidates).length == 0;
        if (none && !writeImages) {
            throw new InvalidSettingsException("Images or matrices are to be written; received neither. Choose matrix columns, or write "
                + "images.");
        }
        return none ? List.of() : ColumnChoice.several(matrices, candidates, List.of(), "matrix");
    }

    private static List<String> all(final DataTableSpec spec) {
        return spec.stream().filter(column -> ImageColumns.isImage(column) || ImageColumns.isVoi(column))
            .map(column -> column.getName()).toList();
    }
}
