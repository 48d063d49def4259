// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcapredictor;

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
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.knime.run.Guarded;

/** The SPCA Predictor node. */
public final class SpcaPredictorNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Applies a model of an SPCA Learner to a table of patients. The score is the sum of the model's features, centred by their
        training means and weighted by the loadings of the principal component, oriented so that larger means higher hazard. Group 2
        (risk high) has a score above the median of the training patients, group 1 (risk low) has not.</p>
        <p><b>Resubstitution.</b> Column <tt>evaluated_on</tt> says for each patient whether the model was trained on exactly these
        values: <tt>training (resubstitution)</tt>, or <tt>new data</tt>; <tt>unknown</tt> if the model came without the digest of its training
        table. Survival curves of groups made from the same patients are
        too far apart; a Kaplan-Meier Plotter says so under its title when it meets that mark. Where the input has a column of that
        name already, the new one is <tt>prefix_evaluated_on</tt>.</p>
        <p><b>Another site.</b> A warning says what differs from training: unit, definition and preparation of the features, as far as the
        columns tell, and values beyond mean &#177; 4 standard deviations of training. The score is computed all the same.</p>
        <p><b>Missing values.</b> A gap in a needed feature gets the training median, and a warning counts the patients. A patient with
        more gaps than the model allows has no prediction; the cell gives the reason.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("SPCA Predictor") //
        .icon("spca-predictor.png") //
        .shortDescription("Gives each patient the risk score and risk group of a trained SPCA model.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputPort("Model", "A model of an SPCA Learner.", SpcaModelPortObject.TYPE) //
            .addInputTable("Patients", "One row per patient with the features that the model needs, under the same names.") //
            .addOutputTable("Predictions", "The input with score, group (1 low, 2 high hazard), risk (low, high) and evaluated_on.")) //
        .model(model -> model.parametersClass(SpcaPredictorParameters.class) //
            .configure(Guarded.configure(SpcaPredictorNodeFactory::configure)) //
            .execute(Guarded.execute(SpcaPredictorNodeFactory::execute))) //
        .nodeType(NodeType.Predictor) //
        .keywords("superpc", "risk score", "risk group", "prognosis", "apply");

    /** Called by KNIME. */
    public SpcaPredictorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final SpcaModelPortObjectSpec model = input.getInPortSpec(0);
        final DataTableSpec spec = input.getInTableSpec(1);
        output.setOutSpec(0, new Prediction(input.getParameters(), spec, model).outputSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final SpcaModelPortObject model = input.getInPortObject(0);
        final BufferedDataTable table = input.getInTable(1);
        final ExecutionContext exec = input.getExecutionContext();
        final Prediction prediction =
            new Prediction(input.getParameters(), table.getDataTableSpec(), model.getSpec());
        output.setOutData(0, exec.createColumnRearrangeTable(table, prediction.rearranger(model), exec));
        prediction.warnings(model).show(output);
    }
}
