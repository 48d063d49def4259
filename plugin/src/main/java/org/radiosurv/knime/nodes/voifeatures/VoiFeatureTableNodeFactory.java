// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

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

/** The VOI Feature Table node. */
public final class VoiFeatureTableNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Measures every chosen image in every chosen volume of interest (VOI) and appends one column per feature, named
        <tt>image_VOI_tag</tt>, for example <tt>T2_core_cm_joint_entr_3D_avg</tt>; what depends on the VOI alone is measured once
        per VOI and named <tt>VOI_tag</tt>, for example <tt>core_morph_sphericity</tt>. Definitions, tags and codes are those of
        the Image Biomarker Standardisation Initiative (IBSI); its digital phantom is reproduced.</p>
        <p><b>Presets.</b> <i>Custom</i> (default): the families chosen in the dialog; first order, histogram, GLCM and GLRLM in 3-D
        unless changed. <i>Study</i>: the images T1, T2, T1Gd, T2Edge and Gdzscore, as far as the table has them, in core and edema:
        first order, histogram entropy and uniformity, GLCM at distances 1 to 3 and GLRLM (mean and standard deviation over
        directions), morphology, location. FLAIR is not measured; dissimilarity, sum variance and sum average of the GLCM, exact
        copies of others, are left out and named in the documentation table. <i>IBSI 3-D</i>: image and VOI resampled to voxels of
        1 mm (cubic; VOI linear at 0.5), all families but location, averaged and merged. <i>Everything</i>: all families, all
        aggregations, GLCM at distances 1 to 3.</p>
        <p><b>Families.</b> First order, histogram, intensity volume histogram, local intensity, co-occurrence (GLCM), run length
        (GLRLM), size zone (GLSZM), distance zone (GLDZM), grey tone difference (NGTDM), grey level dependence (NGLDM), morphology and
        location. In 3-D, GLCM and GLRLM have 13 directions; <tt>3D_avg</tt> is the mean over directions, <tt>3D_comb</tt> the feature
        of the merged matrix, <tt>3D_sd13</tt> the sample standard deviation over directions, an addition of ours after the study
        group's published feature "homogeneity SD"; <tt>3D_dir</tt> gives each direction a column (<tt>3D_dir1</tt> to
        <tt>3D_dir13</tt>). A GLCM distance d above 1 is named in the tag (<tt>_d3</tt>). The GLCM is
        symmetric, logarithms are to base 2, voxel size is not taken into account: a warning says when it differs by more than 10 %
        between rows, and when images lie in the space of a template. Location columns are for checking and not learnt from.</p>
        <p><b>Native grids.</b> Where a Registrar has brought a VOI to the grid of every image (columns <tt>VOI_on_image</tt>), each
        image is measured in its own copy, and columns are named as without: <tt>T2_core_stat_mean</tt>. Shape is measured on the VOI
        as it was drawn.</p>
        <p><b>Processing.</b> Under <i>Custom</i>, in IBSI's order: voxels resampled, intensities rounded, voxels kept by intensity range
        and distance from the mean, grey levels, intensities of the volume histogram. IBSI's configurations A to E of its CT phantom can
        be set so and are reproduced.</p>
        <p><b>VOI.</b> Neighbours outside the VOI or the image contribute nothing. Voxels that a resampled image does not cover, and
        voxels without a valid number (NaN), leave the measurement; they never become level 1.</p>
        <p><b>Missing values.</b> An absent image or VOI, an empty VOI, or a feature that is not defined there gives missing cells
        with the reason, and one warning for the whole run; the other patients go on.</p>
        <p>Sources: Zwanenburg et al., Radiology 295 (2020) 328-338; Haralick et al., IEEE Trans Syst Man Cybern 3 (1973) 610-621;
        Galloway, Comput Graph Image Process 4 (1975) 172-179.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VOI Feature Table") //
        .icon("voi-feature-table.png") //
        .shortDescription("Measures IBSI first-order, histogram, texture and shape features of images in volumes of interest.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", "One row per patient with image columns (grey levels) and VOI columns.") //
            .addOutputTable("Features", "The input with one column per image, VOI and feature. Column properties carry tag, IBSI "
                + "code, family, aggregation and unit.") //
            .addOutputTable("Feature documentation", "One row per feature column: image, VOI, tag, readable name, IBSI code, family, "
                + "aggregation and unit, whether models learn from it, and which other feature it repeats; exact copies that the preset "
                + "Study leaves out have a row too.")
            .addOutputTable("Quality", "One row per row, image and VOI: voxels, voxels measured, grey levels that occur, share of voxels "
                + "that the normaliser clipped, share outside the field of view, voxel spacing.")) //
        .model(model -> model.parametersClass(VoiFeatureTableParameters.class) //
            .configure(Guarded.configure(VoiFeatureTableNodeFactory::configure)) //
            .execute(Guarded.execute(VoiFeatureTableNodeFactory::execute))) //
        .nodeType(NodeType.Manipulator) //
        .keywords("radiomics", "texture", "GLCM", "GLRLM", "IBSI", "GLSZM", "shape", "entropy", "homogeneity");

    /** Called by KNIME. */
    public VoiFeatureTableNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final FeatureTableRun run = new FeatureTableRun(input.getParameters(), input.getInTableSpec(0));
        output.setOutSpec(0, run.rearranger().createSpec());
        output.setOutSpec(1, FeatureDocumentation.SPEC);
        output.setOutSpec(2, QualityTable.SPEC);
        run.foreseen().show(output);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final BufferedDataTable table = input.getInTable(0);
        final ExecutionContext exec = input.getExecutionContext();
        final FeatureTableRun run = new FeatureTableRun(input.getParameters(), table.getDataTableSpec());
        output.setOutData(0, exec.createColumnRearrangeTable(table, run.rearranger(), exec));
        output.setOutData(1, FeatureDocumentation.of(run.plan(), exec));
        output.setOutData(2, run.quality(exec));
        run.warnings().show(output);
    }
}
