// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.KnimeLocations;

/** The NIfTI Writer node. */
public final class NiftiWriterNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Computes the images and VOIs of a table and writes them as NIfTI-1 files, for review in a viewer or for other programs.
        Until here a cell only holds how to compute an image.</p>
        <p>Grey levels and masks are written as unsigned bytes where they fit, other images in the type that they were read or
        computed in. Both sform and qform carry the image's position. A file appears under its name only when it is complete.</p>
        <p>Nothing is written if two images would get the same file, or if a file exists and the node is to fail then. An image that
        cannot be computed gives a missing path with the reason and one warning; the others are written.</p>
        <p><b>Matrices</b> of a Registrar are written beside the images where they are chosen: <tt>image_fsl</tt> as a <tt>.mat</tt>
        file for FSL (<i>flirt -applyxfm -init</i>, with the same moving and fixed image), <tt>image_matrix</tt> as an ITK transform
        <tt>.tfm</tt> for ITK, ANTs and 3D Slicer. The Transform Applier reads both.</p>
        <p>Mind that the files contain patients' images.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("NIfTI Writer") //
        .icon("nifti-writer.png") //
        .shortDescription("Writes images and VOIs of a table as NIfTI files, and matrices for FSL and ITK.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", "One row per patient with image or VOI columns.") //
            .addOutputTable("Paths", "The input with the path of each written file, NAME_path.")) //
        .model(model -> model.parametersClass(NiftiWriterParameters.class) //
            .configure(Guarded.configure(NiftiWriterNodeFactory::configure)) //
            .execute(Guarded.execute(NiftiWriterNodeFactory::execute))) //
        .nodeType(NodeType.Sink) //
        .keywords("nii", "export", "save", "MRI", "matrix", "mat", "tfm", "FSL");

    /** Called by KNIME. */
    public NiftiWriterNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException, IOException {
        final NiftiWriterParameters parameters = input.getParameters();
        final DataTableSpec spec = input.getInTableSpec(0);
        folder(parameters);
        output.setOutSpec(0, new WritingCells(parameters, spec).appendedTo(spec).createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException, IOException {
        final NiftiWriterParameters parameters = input.getParameters();
        final BufferedDataTable table = input.getInTable(0);
        final DataTableSpec spec = table.getDataTableSpec();
        final ExecutionContext exec = input.getExecutionContext();
        final WritingCells cells = new WritingCells(parameters, spec);
        exec.setMessage("Checking the names of the files");
        cells.writeTo(OutputFiles.check(folder(parameters), parameters, table,
            Stream.concat(parameters.columns(spec).stream(), parameters.matrices(spec).stream()).toList(), exec));
        output.setOutData(0, exec.createColumnRearrangeTable(table, cells.appendedTo(spec), exec));
        cells.warnings().show(output);
    }

    private static Path folder(final NiftiWriterParameters parameters) throws InvalidSettingsException, IOException {
        parameters.validate();
        if (parameters.folder == null || parameters.folder.isBlank()) {
            throw new InvalidSettingsException("The folder must be chosen; none was. Give its path in the dialog.");
        }
        final Path folder = new KnimeLocations().resolve(parameters.folder.trim());
        if (!parameters.createFolder && !Files.isDirectory(folder)) {
            throw new InvalidSettingsException("The folder must exist; received '" + folder
                + "'. Make it, or set 'Create missing folders'.");
        }
        return folder;
    }
}
