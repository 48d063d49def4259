// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
import org.radiosurv.core.Progress;
import org.radiosurv.core.bids.Cohort;
import org.radiosurv.core.bids.CohortScanner;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/** The NIfTI Reader node. */
public final class NiftiReaderNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Lists a folder of NIfTI images and makes a table with one row per patient and session, one column per image sequence,
        one per volume of interest (VOI), and the columns of <tt>participants.tsv</tt> when there is one. The row key is the
        patient's pseudonym, followed by <tt>_session</tt> where the folder knows sessions.</p>
        <p><b>Images stay where they are.</b> A cell holds the file's location, its SHA-256 digest (a fingerprint of the file) and its geometry, not voxels.
        A file that is changed or lost afterwards is noticed where it is used. A saved workflow contains no voxels.</p>
        <p><b>BIDS.</b> <tt>sub-01/anat/sub-01_T1w.nii.gz</tt> makes column T1, <tt>ce-gadolinium_T1w</tt> T1Gd, <tt>T2w</tt> T2,
        <tt>FLAIR</tt> FLAIR. Masks are <tt>derivatives/.../sub-01_label-core_mask.nii.gz</tt>, column core.</p>
        <p><b>Pattern.</b> Folder and file names with {patient}, {session}, {sequence} and {voi}.</p>
        <p><b>Geometry.</b> NIfTI-1 (.nii, .nii.gz, .hdr/.img). The sform is used when its code is above 0, else the qform, else the
        voxel sizes with a warning. World coordinates are RAS millimetres.</p>
        <p><b>Columns</b> are known when the node is configured: images, then VOIs, then clinical columns, each by name. What a
        patient lacks is a missing cell. If the folder changes before the node is executed, the columns stay and new ones are named
        in a warning.</p>
        """;

    private static final ConfiguredColumns PROMISES = new ConfiguredColumns();

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("NIfTI Reader") //
        .icon("nifti-reader.png") //
        .shortDescription("Reads a folder of NIfTI images, VOI masks and clinical data as a table of patients.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports.addOutputTable("Images", "One row per patient and session: image columns, VOI columns, clinical columns.")) //
        .model(model -> model.parametersClass(NiftiReaderParameters.class) //
            .configure(Guarded.configure(NiftiReaderNodeFactory::configure)) //
            .execute(Guarded.execute(NiftiReaderNodeFactory::execute))) //
        .nodeType(NodeType.Source) //
        .keywords("BIDS", "MRI", "mask", "participants", "nii", "image");

    /** Called by KNIME. */
    public NiftiReaderNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException, IOException {
        final NiftiReaderParameters parameters = input.getParameters();
        final Cohort cohort = CohortScanner.scan(root(parameters), parameters.layout(), Progress.NONE);
        final CohortColumns columns = CohortColumns.of(cohort, parameters);
        output.setOutSpec(0, columns.spec());
        PROMISES.promise(columns);
        Warnings.of(patients(cohort)).show(output);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException, IOException {
        final NiftiReaderParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final Path root = root(parameters);
        exec.setMessage("Listing " + parameters.dataRoot);
        final Cohort cohort = CohortScanner.scan(root, parameters.layout(), new MonitorProgress(exec));
        final CohortColumns found = CohortColumns.of(cohort, parameters);
        final CohortColumns columns = PROMISES.promised().orElse(found);
        final CohortTable table = new CohortTable(columns, cohort, parameters, root);
        output.setOutData(0, ParallelRows.table(columns.spec(), cohort.rows(), table, exec));
        Warnings.of(patients(cohort), table.unreadable(), table.odd(), table.changed(),
            since("New since the node was configured and left out: ", columns.lacks(found)),
            since("Gone since the node was configured and missing in all rows: ", found.lacks(columns))).show(output);
    }

    /** What the folder lacks is known without opening an image, so it is said at configure already. */
    private static String patients(final Cohort cohort) {
        final List<String> warnings = cohort.warnings();
        return warnings.isEmpty() ? ""
            : warnings.get(0) + (warnings.size() > 1 ? " (and " + (warnings.size() - 1) + " more)" : "");
    }

    private static String since(final String what, final List<String> columns) {
        return columns.isEmpty() ? "" : what + String.join(", ", columns) + ". Reset the node to take the folder as it is.";
    }

    private static Path root(final NiftiReaderParameters parameters) throws InvalidSettingsException, IOException {
        if (parameters.dataRoot == null || parameters.dataRoot.isBlank()) {
            throw new InvalidSettingsException("The data folder must be chosen; none was. Give its path in the dialog, for example "
                + "knime://knime.workflow/data.");
        }
        return new KnimeLocations().resolve(parameters.dataRoot.trim());
    }
}
