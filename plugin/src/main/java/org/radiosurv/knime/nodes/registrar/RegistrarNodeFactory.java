// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
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
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.run.Guarded;

/** The Registrar node. */
public final class RegistrarNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Lays the moving images of every patient on the fixed one (T1Gd), and on a template where one is connected, by maximising
        mutual information over affine maps. VOIs go along with the image on which they were drawn. Nothing else has to be
        installed.</p>
        <p><b>Order of the chain.</b> Grey levels (Intensity Normalizer) and Prewitt edges are made on the native images, before this
        node; then images are resampled to the patient's T1Gd grid here; then the Gd z-score is made; then features are measured.
        Prewitt and resampling do not commute, so the order matters. The registration itself looks at the scan that grey levels and
        edges were made from; images of one scan share its matrix.</p>
        <p><b>Search.</b> Several resolutions and several hundred starts (headers, centres, rotations up to upside down), analytic
        gradients; default 12 degrees of freedom and mutual information, as the study ran FSL FLIRT. Within a patient, a result with a
        scale outside 0.95 to 1.05 or a shear above 0.05 is replaced by a fit with 6 degrees of freedom, and the reason column says
        so. Rows are computed in parallel, each registration by one thread; the result does not depend on the number of threads.</p>
        <p><b>Image that a VOI follows.</b> The image that a rule of the dialog names row by row, else the image that the VOI column's
        property names, else the one image whose voxel grid the VOI shares. If several images share it, the first is taken and the
        verdict is <i>check</i>.</p>
        <p><b>Template.</b> Add the template port and connect a table whose first row holds the template. By default images go there
        through the fixed image, with concatenated matrices and one interpolation; or directly, each with a matrix of its own, as the
        study did. <tt>VOI_route_mm</tt> is the distance between the places where both ways put the VOI's centroid.</p>
        <p><b>Output.</b> Images and VOIs become recipes on the common grid. For each image: <tt>image_matrix</tt> (16 numbers row by
        row, world RAS millimetres, fixed or template to moving), <tt>image_fsl</tt> (the same for FSL, <i>flirt -omat</i>),
        <tt>image_verdict</tt> (good, check, failed), <tt>image_reason</tt>, <tt>image_nmi</tt>, <tt>image_overlap</tt> (share of the
        fixed head in the moving image's field of view), <tt>image_det</tt> (determinant) and <tt>image_dof</tt>. For each VOI: the
        image that it follows, verdict, reason, millilitres before and after, and the share of it in every image's field of view;
        less than 0.99 warns. A figure per row shows three planes of every image; the patient's right is at the left. Look at it.</p>
        <p><b>Limits.</b> A registration that failed gives missing cells with the reason, never a matrix. A resection cavity or a large
        mass effect is not undone by an affine map. </p>
        <p><b>Measure on.</b> On the <i>common grid</i> (default) images and VOIs are resampled to the fixed image's grid. With
        <i>native grids</i> images stay as they are, so that texture is measured on voxels that were never interpolated, and every VOI
        is brought to every image's grid by the inverse matrix, in columns <tt>VOI_on_image</tt>. VOI Calculator and VOI Feature Table
        use these copies by themselves, and the feature columns have the same names as on the common grid.</p>
        <p>Sources: Viola and Wells, Int J Comput Vis 24 (1997) 137-154; Mattes et al., IEEE Trans Med Imaging 22 (2003) 120-128;
        Jenkinson and Smith, Med Image Anal 5 (2001) 143-156; Studholme et al., Pattern Recognit 32 (1999) 71-86.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Registrar") //
        .icon("registrar.png") //
        .shortDescription("Lays images and VOIs of a patient on one image or a template, by mutual information.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .dynamicPorts(ports -> ports //
            .addInputPortGroup("Images", group -> group.name("Images")
                .description("One row per patient with image columns and VOI columns.").fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Template", group -> group.name("Template")
                .description("A table whose first row holds the template image, such as a head of MNI space. The port is optional.")
                .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Registered images", group -> group.name("Registered images")
                .description("The input with images and VOIs on the common grid, matrices, quality columns and an overlay figure.")
                .fixed(BufferedDataTable.TYPE))) //
        .model(model -> model.parametersClass(RegistrarParameters.class) //
            .configure(Guarded.configure(RegistrarNodeFactory::configure)) //
            .execute(Guarded.execute(RegistrarNodeFactory::execute))) //
        .nodeType(NodeType.Manipulator) //
        .keywords("registration", "coregistration", "FLIRT", "affine", "MNI", "template", "mutual information", "align");

    /** Called by KNIME. */
    public RegistrarNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final RegistrarParameters parameters = input.getParameters();
        final boolean toTemplate = input.getInPortSpecs().length > 1;
        if (toTemplate) {
            parameters.templateImage(input.getInTableSpec(1));
        }
        output.setOutSpec(0, new RegistrarRun(parameters, input.getInTableSpec(0), toTemplate, Optional.empty()).rearranger().createSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final RegistrarParameters parameters = input.getParameters();
        final BufferedDataTable table = input.getInTable(0);
        final ExecutionContext exec = input.getExecutionContext();
        final Optional<Recipe> template =
            input.getInPortObjects().length > 1 ? Optional.of(template(parameters, input.getInTable(1))) : Optional.empty();
        final RegistrarRun run = new RegistrarRun(parameters, table.getDataTableSpec(), template.isPresent(), template);
        output.setOutData(0, exec.createColumnRearrangeTable(table, run.rearranger(), exec));
        run.warnings().show(output);
    }

    private static Recipe template(final RegistrarParameters parameters, final BufferedDataTable table)
        throws InvalidSettingsException {
        final DataTableSpec spec = table.getDataTableSpec();
        final String column = parameters.templateImage(spec);
        try (CloseableRowIterator rows = table.iterator()) {
            final DataRow first = rows.hasNext() ? rows.next() : null;
            final DataCell cell = first == null ? null : first.getCell(spec.findColumnIndex(column));
            if (cell == null || cell.isMissing()) {
                throw new InvalidSettingsException("The first row of the template's table holds the template; received "
                    + (cell == null ? "a table without rows" : "a missing '" + column + "' in row '" + first.getKey() + "'")
                    + ". Connect a table with the template image.");
            }
            return ((VolumeValue)cell).getRecipe();
        }
    }
}
