// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

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
import org.radiosurv.knime.ports.CoxModelPortObject;
import org.radiosurv.knime.ports.CoxModelPortObjectSpec;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.Warnings;

/** The Cox Predictor node. */
public final class CoxPredictorNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Applies a model of a Cox Regression to a table of patients.</p>
        <p><b>Linear predictor</b> is the sum of (x - mean) times coefficient, with the means of the training, as R's
        <tt>predict(type = "lp", reference = "sample")</tt>. <b>Risk</b> is its exponential: the hazard relative to a patient at the means.
        <b>Survival</b> at the chosen days is exp(-H0 risk) with limits symmetrical on the log scale, as R's <tt>survfit(fit, newdata)</tt>;
        with strata, of the patient's stratum. <b>Median</b> is the first day at which predicted survival is at most one half.</p>
        <p><b>No prediction.</b> Where a covariate is missing or has a level that the model does not know the cell gives the reason; after
        the last follow-up of the training there is no survival. A patient of an unknown stratum has a linear predictor only.</p>
        <p><b>What differs.</b> The second table compares each covariate with the training: range or levels, missing values, and how many
        patients lie outside, where the model extrapolates.</p>
        <p><b>Resubstitution.</b> The model holds one digest of its training table, not one per patient. If this table is that one,
        <tt>evaluated_on</tt> is <tt>training (resubstitution)</tt>; else <tt>not the training table</tt>, which does not exclude that some of
        its patients were trained on.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Cox Predictor") //
        .icon("cox-predictor.png") //
        .shortDescription("Predicts risk, survival at chosen times and median survival by a fitted Cox model.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputPort("Model", "A model of a Cox Regression.", CoxModelPortObject.TYPE) //
            .addInputTable("Patients", "One row per patient with the covariates of the model, and its strata, under the same names.") //
            .addOutputTable("Predictions", "The input with linear predictor, risk, survival and its limits at the chosen days, median "
                + "survival and evaluated_on.") //
            .addOutputTable("Comparison", "One row per covariate: what differs from the patients of the training.")) //
        .model(model -> model.parametersClass(CoxPredictorParameters.class) //
            .configure(Guarded.configure(CoxPredictorNodeFactory::configure)) //
            .execute(Guarded.execute(CoxPredictorNodeFactory::execute))) //
        .nodeType(NodeType.Predictor) //
        .keywords("proportional hazards", "prognosis", "survival probability", "risk", "apply");

    /** Called by KNIME. */
    public CoxPredictorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final CoxModelPortObjectSpec model = input.getInPortSpec(0);
        final DataTableSpec spec = input.getInTableSpec(1);
        final Prediction prediction = new Prediction(input.getParameters(), spec);
        NewPatients.check(model, spec);
        output.setOutSpec(0, prediction.outputSpec());
        output.setOutSpec(1, ComparisonTable.SPEC);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, InvalidSettingsException {
        final CoxModelPortObject model = input.getInPortObject(0);
        final BufferedDataTable table = input.getInTable(1);
        final ExecutionContext exec = input.getExecutionContext();
        final Prediction prediction = new Prediction(input.getParameters(), table.getDataTableSpec());
        NewPatients.check(model.getSpec(), table.getDataTableSpec());
        final NewPatients patients = new NewPatients(model.model(), table.getDataTableSpec());
        exec.setMessage("Comparing with the training");
        final boolean training = patients.isTrainingTable(table, exec);
        output.setOutData(1, ComparisonTable.of(model.model(), table, exec));
        output.setOutData(0,
            exec.createColumnRearrangeTable(table, prediction.rearranger(model.model(), patients, training), exec));
        final Warnings warnings = prediction.warnings();
        warnings.add(training ? "This is the table that the model was fitted to: the predictions are resubstitution." : "");
        warnings.show(output);
    }
}
