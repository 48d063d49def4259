// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
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
        <p>Mind that the files contain patients' images.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("NIfTI Writer") //
        .icon("nifti-writer.png") //
        .shortDescription("Writes images and VOIs of a table as NIfTI files.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", "One row per patient with image or VOI columns.") //
            .addOutputTable("Paths", "The input with the path of each written file.")) //
        .model(model -> model.parametersClass(NiftiWriterParameters.class) //
            .configure(NiftiWriterNodeFactory::configure) //
            .execute(NiftiWriterNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("nii", "export", "save", "MRI");

    /** Called by KNIME. */
    public NiftiWriterNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final NiftiWriterParameters parameters = input.getParameters();
        final DataTableSpec spec = input.getInTableSpec(0);
        folder(parameters);
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new WritingCells(newColumns(parameters.columns(spec), spec), spec, parameters.columns(spec)));
        output.setOutSpec(0, rearranger.createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        final NiftiWriterParameters parameters = input.getParameters();
        final BufferedDataTable table = input.getInTable(0);
        final DataTableSpec spec = table.getDataTableSpec();
        final ExecutionContext exec = input.getExecutionContext();
        try {
            final List<String> columns = parameters.columns(spec);
            final WritingCells cells = new WritingCells(newColumns(columns, spec), spec, columns);
            cells.writeTo(OutputFiles.check(folder(parameters), parameters, table, columns), parameters);
            final ColumnRearranger rearranger = new ColumnRearranger(spec);
            rearranger.append(cells);
            output.setOutData(0, exec.createColumnRearrangeTable(table, rearranger, exec));
            if (!cells.warning().isEmpty()) {
                output.setWarningMessage(cells.warning());
            }
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static DataColumnSpec[] newColumns(final List<String> columns, final DataTableSpec spec) throws InvalidSettingsException {
        for (String column : columns) {
            if (spec.containsName(column + "_path")) {
                throw new InvalidSettingsException("The new column's name must be free; the input has a column '" + column
                    + "_path' already. Remove or rename it.");
            }
        }
        return columns.stream().map(column -> new DataColumnSpecCreator(column + "_path", StringCell.TYPE).createSpec())
            .toArray(DataColumnSpec[]::new);
    }

    private static Path folder(final NiftiWriterParameters parameters) throws InvalidSettingsException {
        parameters.validate();
        if (parameters.folder == null || parameters.folder.isBlank()) {
            throw new InvalidSettingsException("The folder must be chosen; none was. Give its path in the dialog.");
        }
        try {
            return new KnimeLocations().resolve(parameters.folder.trim());
        } catch (IOException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
