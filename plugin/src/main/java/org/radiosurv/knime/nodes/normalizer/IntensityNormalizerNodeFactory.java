// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.normalizer;

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

/** The Intensity Normalizer node. */
public final class IntensityNormalizerNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Turns each image into 256 grey levels, as the JCOG0911A2 study did, so that texture can be compared between scanners
        whose intensities have no common unit.</p>
        <p><b>Rule.</b> Over all voxels of the image, background included, <tt>low</tt> is the smallest value and <tt>high</tt> the
        value at rank ceil(f N) of N, with f = 0.999 for T1, T1 with contrast agent and FLAIR (the top 0.1 % is dropped) and f = 1
        for T2. The level is floor(256 (x - low) / (high - low)), kept within 0 to 255; brighter voxels get 255. The rule goes by
        the column's name, in the order FLAIR, T1Gd (Gd, CE, post), T1, T2; the dialog shows it, and exceptions can be made.</p>
        <p><b>Output.</b> A recipe, not voxels: low and high are measured once, here, and the levels are computed where they are
        used. Beside it, per image: <tt>_low</tt>, <tt>_high</tt>, <tt>_clipped</tt> (voxels above high) and <tt>_zero_share</tt>
        (share of voxels that are exactly 0).</p>
        <p><b>Check.</b> The rank counts background voxels, so whole heads and stripped or cropped images must not be mixed. A row
        whose share of zeros differs from the cohort's median by more than 0.3 is reported.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Intensity Normalizer") //
        .icon("intensity-normalizer.png") //
        .shortDescription("Turns images into 256 grey levels by the study's rule for each sequence.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", "One row per patient with image columns, as from a NIfTI Reader.") //
            .addOutputTable("Grey levels", "The input with grey levels, and per image low, high, clipped voxels and share of zeros.")) //
        .model(model -> model.parametersClass(IntensityNormalizerParameters.class) //
            .configure(Guarded.configure(IntensityNormalizerNodeFactory::configure)) //
            .execute(Guarded.execute(IntensityNormalizerNodeFactory::execute))) //
        .nodeType(NodeType.Manipulator) //
        .keywords("grey levels", "gray levels", "histogram", "normalise", "intensity", "discretisation");

    /** Called by KNIME. */
    public IntensityNormalizerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final DataTableSpec spec = input.getInTableSpec(0);
        output.setOutSpec(0, new Normalization(input.getParameters(), spec).rearranger().createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final BufferedDataTable table = input.getInTable(0);
        final ExecutionContext exec = input.getExecutionContext();
        final Normalization run = new Normalization(input.getParameters(), table.getDataTableSpec());
        output.setOutData(0, exec.createColumnRearrangeTable(table, run.rearranger(), exec));
        run.warnings().show(output);
    }
}
