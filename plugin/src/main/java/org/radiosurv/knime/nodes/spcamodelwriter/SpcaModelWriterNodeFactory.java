// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcamodelwriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelFile;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.KnimeLocations;

/** The SPCA Model Writer node. */
public final class SpcaModelWriterNodeFactory extends DefaultNodeFactory {

    private static final DataTableSpec WRITTEN = new DataTableSpec("Written file",
        new String[]{"path", "settings_hash", "features", "patients", "events"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE});

    private static final String DESCRIPTION = """
        <p>Writes the model of an SPCA Learner as a JSON file that a human can read and another hospital can apply, without patients' data
        leaving the house. An SPCA Model Reader, or <tt>radiosurv spca predict</tt>, reads it.</p>
        <p>The file holds a schema version, a summary of the training patients (numbers, median time and follow-up), names and units of the
        features and how they were measured, a hash of these settings, and for each feature what scaling and score need. It holds no
        patient rows, identifiers or times of single patients. In a small group even medians can say something about a patient; the
        rules of your hospital apply.</p>
        <p>The file appears under its name only when it is complete.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("SPCA Model Writer") //
        .icon("spca-model-writer.png") //
        .shortDescription("Writes an SPCA model as a JSON file for another site.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputPort("Model", "A model of an SPCA Learner or SPCA Model Reader.", SpcaModelPortObject.TYPE) //
            .addOutputTable("Written file", "One row: path of the file, settings hash, number of features, patients and events.")) //
        .model(model -> model.parametersClass(SpcaModelWriterParameters.class) //
            .configure(Guarded.configure(SpcaModelWriterNodeFactory::configure)) //
            .execute(Guarded.execute(SpcaModelWriterNodeFactory::execute))) //
        .nodeType(NodeType.Sink) //
        .keywords("superpc", "export", "save", "JSON", "exchange", "multicentre");

    /** Called by KNIME. */
    public SpcaModelWriterNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException, IOException {
        file(input.getParameters());
        output.setOutSpec(0, WRITTEN);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output) throws InvalidSettingsException, IOException {
        final SpcaModelWriterParameters parameters = input.getParameters();
        final SpcaModelPortObject port = input.getInPortObject(0);
        final Path file = file(parameters);
        if (parameters.createFolder) {
            Files.createDirectories(file.getParent());
        }
        final SpcaModel model = parameters.digest ? port.model() : port.model().withoutDigest();
        SpcaModelFile.write(model, file, parameters.existing == SpcaModelWriterParameters.Existing.OVERWRITE);
        final BufferedDataContainer container = input.getExecutionContext().createDataContainer(WRITTEN);
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(0L), new StringCell(file.toString()),
            new StringCell(model.settingsHash()), new IntCell(model.selected().size()), new IntCell(model.training().patients()),
            new IntCell(model.training().events())));
        container.close();
        output.setOutData(0, container.getTable());
    }

    private static Path file(final SpcaModelWriterParameters parameters) throws InvalidSettingsException, IOException {
        if (parameters.file == null || parameters.file.isBlank()) {
            throw new InvalidSettingsException("The file must be chosen; none was. Give its path in the dialog.");
        }
        if (!parameters.file.trim().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new InvalidSettingsException("A model file's name ends in .json; received '" + parameters.file
                + "'. Write for example model.json.");
        }
        final Path file = new KnimeLocations().resolve(parameters.file.trim()).toAbsolutePath();
        if (Files.isDirectory(file) || file.getParent() == null) {
            throw new InvalidSettingsException("A model goes into a file; '" + file + "' is a folder. Add the file's name.");
        }
        if (!parameters.createFolder && !Files.isDirectory(file.getParent())) {
            throw new InvalidSettingsException("The folder must exist; received '" + file.getParent()
                + "'. Make it, or set 'Create missing folders'.");
        }
        if (parameters.existing == SpcaModelWriterParameters.Existing.FAIL && Files.exists(file)) {
            throw new InvalidSettingsException("The file must not exist; '" + file + "' does. Choose another name, or overwrite it in the "
                + "dialog.");
        }
        return file;
    }
}
