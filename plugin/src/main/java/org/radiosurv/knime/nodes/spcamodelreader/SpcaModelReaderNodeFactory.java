// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcamodelreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelFile;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.knime.run.Warnings;

/** The SPCA Model Reader node. */
public final class SpcaModelReaderNodeFactory extends DefaultNodeFactory {

    private static final DataTableSpec FEATURES = new DataTableSpec("Features",
        new String[]{"feature", "unit", "mean", "standard_deviation", "score", "importance", "selected"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            BooleanCell.TYPE});

    private static final String DESCRIPTION = """
        <p>Reads a model file that an SPCA Model Writer or <tt>radiosurv spca train</tt> wrote, here or at another hospital, for an SPCA
        Predictor. The predictor needs the model's features under the same names, measured in the same way; it says what differs.</p>
        <p>A file of another schema version, an incomplete file, or one whose settings hash does not fit its content is refused. The file is
        read when the node is configured, so that missing features are known before anything runs.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("SPCA Model Reader") //
        .icon("spca-model-reader.png") //
        .shortDescription("Reads an SPCA model file of this or another site.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addOutputPort("Model", "The model, for an SPCA Predictor.", SpcaModelPortObject.TYPE) //
            .addOutputTable("Features", "One row per feature of the model: unit, mean and standard deviation in training, score, importance "
                + "for the first component, and whether the score uses it.")) //
        .model(model -> model.parametersClass(SpcaModelReaderParameters.class) //
            .configure(Guarded.configure(SpcaModelReaderNodeFactory::configure)) //
            .execute(Guarded.execute(SpcaModelReaderNodeFactory::execute))) //
        .nodeType(NodeType.Source) //
        .keywords("superpc", "import", "load", "JSON", "exchange", "multicentre");

    /** Called by KNIME. */
    public SpcaModelReaderNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException, IOException {
        output.setOutSpec(0, port(read(input.getParameters())).getSpec());
        output.setOutSpec(1, FEATURES);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output) throws InvalidSettingsException, IOException {
        final SpcaModel model = read(input.getParameters());
        output.setOutData(0, port(model));
        output.setOutData(1, features(model, input.getExecutionContext()));
        Warnings.of(model.digest().isPresent() ? "" : "The model has no digest of its training table: an SPCA Predictor cannot tell training "
            + "patients from new ones.").show(output);
    }

    private static SpcaModelPortObject port(final SpcaModel model) {
        return SpcaModelPortObject.of(model, model.components().size());
    }

    private static SpcaModel read(final SpcaModelReaderParameters parameters) throws InvalidSettingsException, IOException {
        if (parameters.file == null || parameters.file.isBlank()) {
            throw new InvalidSettingsException("The model file must be chosen; none was. Give its path in the dialog.");
        }
        final Path file = new KnimeLocations().resolve(parameters.file.trim());
        if (!Files.isRegularFile(file)) {
            throw new InvalidSettingsException("The model file must exist; received '" + file + "'. Check the path, or write the file with an "
                + "SPCA Model Writer.");
        }
        return SpcaModelFile.read(file);
    }

    private static BufferedDataTable features(final SpcaModel model, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(FEATURES);
        for (ModelFeature feature : model.features()) {
            final String unit = feature.definition().getOrDefault(ModelFeature.UNIT, "");
            final DataCell unitCell = unit.isEmpty() ? new MissingCell("The training table did not say.") : new StringCell(unit);
            container.addRowToTable(new DefaultRow(new RowKey(feature.name()), new StringCell(feature.name()), unitCell,
                new DoubleCell(feature.unscaledMean()), new DoubleCell(feature.standardDeviation()), new DoubleCell(feature.score()),
                new DoubleCell(feature.importance()[0]), BooleanCellFactory.create(feature.selected())));
        }
        container.close();
        return container.getTable();
    }
}
