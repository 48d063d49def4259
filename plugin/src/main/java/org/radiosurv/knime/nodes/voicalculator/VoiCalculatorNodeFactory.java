// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voicalculator;

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

/** The VOI Calculator node. */
public final class VoiCalculatorNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Makes a new volume of interest (VOI) from two others: subtraction, union or intersection, voxel by voxel. The study
        subtracts the contrast-enhancing core from the lesion drawn on T2 or FLAIR: edema = whole - core.</p>
        <p>A voxel belongs to a VOI when its mask value is above 0.5. The new VOI has the grid of the first. Both must lie on one
        grid (corners within 0.001 mm); otherwise the row's result is missing and the message names both grids, or the second
        VOI is resampled by the positions in the headers, as chosen.</p>
        <p>Where a Registrar has brought both VOIs to the native grids of images, the new VOI is made on each of those grids as well, in
        columns <tt>name_on_image</tt>.</p>
        <p>The new column holds a recipe, not voxels: it is computed from the two files where it is used. The volume in
        millilitres is the number of voxels times the volume of a voxel.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VOI Calculator") //
        .icon("voi-calculator.png") //
        .shortDescription("Subtracts, unites or intersects two volumes of interest, as edema = whole - core.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", "One row per patient with two VOI columns, as from a NIfTI Reader.") //
            .addOutputTable("Images with VOI", "The input with the new VOI and, if asked for, its volume in millilitres.")) //
        .model(model -> model.parametersClass(VoiCalculatorParameters.class) //
            .configure(Guarded.configure(VoiCalculatorNodeFactory::configure)) //
            .execute(Guarded.execute(VoiCalculatorNodeFactory::execute))) //
        .nodeType(NodeType.Manipulator) //
        .keywords("mask", "label", "edema", "oedema", "volume", "subtract", "union", "intersection");

    /** Called by KNIME. */
    public VoiCalculatorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final DataTableSpec spec = input.getInTableSpec(0);
        output.setOutSpec(0, VoiCalculation.of(input.getParameters(), spec).rearranger(spec).createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final BufferedDataTable table = input.getInTable(0);
        final ExecutionContext exec = input.getExecutionContext();
        final VoiCalculation run = VoiCalculation.of(input.getParameters(), table.getDataTableSpec());
        output.setOutData(0, exec.createColumnRearrangeTable(table, run.rearranger(table.getDataTableSpec()), exec));
        run.warnings().show(output);
    }
}
