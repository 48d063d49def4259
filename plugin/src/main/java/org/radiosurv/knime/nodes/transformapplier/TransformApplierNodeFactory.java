// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.transformapplier;

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

/** The Transform Applier node. */
public final class TransformApplierNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Resamples images and VOIs with matrices that are known already: those of a Registrar, of FSL FLIRT (<i>-omat</i>), or of
        ITK, ANTs and elastix as text transforms (<i>.tfm</i>).</p>
        <p><b>Matrices.</b> A list of 16 numbers is row by row, in world RAS millimetres, fixed to moving. Four lines of four numbers, as
        text or in a file, are FSL's or the world's, as chosen. FSL's numbers depend on both grids that it was given: name the columns
        of its <i>-ref</i> and <i>-in</i> images where they are not the target grid and the image itself. Hexadecimal numbers of old
        FSL versions are read. ITK transforms are recognised by their first line.</p>
        <p><b>Order of the chain.</b> Grey levels and Prewitt edges are made on the native images; then images are resampled; then the
        Gd z-score is made; then features are measured. Prewitt and resampling do not commute.</p>
        <p>The new cells hold recipes, not voxels. Consecutive resamplings concatenate their matrices, so that an image is interpolated
        once. VOIs are resampled by trilinear membership of at least one half, which keeps their volume; voxels outside the source's
        field of view are left out of measurements.</p>
        <p><b>Missing values.</b> A missing image, or a matrix that is no matrix, gives missing cells with the reason and one warning.</p>
        <p>Source: Jenkinson et al., NeuroImage 17 (2002) 825-841.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Transform Applier") //
        .icon("transform-applier.png") //
        .shortDescription("Resamples images and VOIs by matrices of a Registrar, FSL or ITK.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images and matrices", "One row per patient with images, VOIs, a matrix column and the target grid's image.") //
            .addOutputTable("Resampled images", "The input with the chosen images and VOIs on the target grid.")) //
        .model(model -> model.parametersClass(TransformApplierParameters.class) //
            .configure(Guarded.configure(TransformApplierNodeFactory::configure)) //
            .execute(Guarded.execute(TransformApplierNodeFactory::execute))) //
        .nodeType(NodeType.Manipulator) //
        .keywords("registration", "resample", "FLIRT", "applyxfm", "matrix", "ITK", "tfm", "reslice");

    /** Called by KNIME. */
    public TransformApplierNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final DataTableSpec spec = input.getInTableSpec(0);
        output.setOutSpec(0, new TransformRun(input.getParameters(), spec).rearranger().createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final BufferedDataTable table = input.getInTable(0);
        final ExecutionContext exec = input.getExecutionContext();
        final TransformRun run = new TransformRun(input.getParameters(), table.getDataTableSpec());
        output.setOutData(0, exec.createColumnRearrangeTable(table, run.rearranger(), exec));
        run.warnings().show(output);
    }
}
