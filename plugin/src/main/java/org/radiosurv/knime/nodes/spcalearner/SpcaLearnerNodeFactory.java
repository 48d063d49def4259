// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.core.chart.CrossValidationFigure;
import org.radiosurv.core.chart.ImportanceFigure;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaLearner;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.knime.ports.TrainingFingerprints;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/** The SPCA Learner node. */
public final class SpcaLearnerNodeFactory extends DefaultNodeFactory {

    private static final int FIGURE_WIDTH = 1200;

    private static final int FIGURE_HEIGHT = 900;

    private static final String DESCRIPTION = """
        <p>Learns a prognosis score from many features by supervised principal components (SPCA): each feature gets a Cox score,
        features whose absolute score reaches a threshold are kept, and their leading principal component, oriented so that larger
        means higher hazard, is the risk score. The computation is that of R's superpc 1.12.</p>
        <p><b>Score.</b> U / (sd + s0), with U and sd the Cox score and its standard deviation at beta = 0 and s0 the median of all
        sd. It is no z-value: about z/2 when all features have similar spread.</p>
        <p><b>Threshold.</b> Cross-validated: in each fold scores, selection and components are learnt from the other patients, and
        the left-out patients are judged by the likelihood ratio of a Cox model. The curve is the geometric mean over folds, the
        threshold with the highest value is taken (the first if there are several). Folds are stratified by event; equal seeds
        give equal folds.</p>
        <p><b>Scaling.</b> The study did not scale, so features with large numbers lead. For a new study z-scores are advised.</p>
        <p><b>Missing values.</b> Rows without time or event, constant features and features missing in over 20 % of the patients are
        left out; smaller gaps get the median. A warning says how many.</p>
        <p>A result on the training patients themselves is optimistic (resubstitution); the SPCA Predictor marks it.</p>
        <p>Source: Bair and Tibshirani, PLoS Biol 2 (2004) 511-522; Bair et al., J Am Stat Assoc 101 (2006) 119-137.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("SPCA Learner") //
        .icon("spca-learner.png") //
        .shortDescription("Learns a survival risk score from many features by supervised principal components.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event and features.") //
            .addOutputPort("Model", "The trained model, for an SPCA Predictor. It holds no patients.", SpcaModelPortObject.TYPE) //
            .addOutputTable("Cross-validation", "One row per number of components and threshold: mean number of features, likelihood "
                + "ratio with limits, and the pre-validated likelihood ratio.") //
            .addOutputTable("Importance", "One row per feature: score, importance (positive: rises with risk), and whether it is in the "
                + "model.") //
            .addOutputPort("Cross-validation figure", "The cross-validation curve with the 5 % line of chi-square and the threshold that "
                + "was used.", ImagePortObject.TYPE) //
            .addOutputPort("Importance figure", "Bars of the most important features; the colour says whether a feature rises or falls "
                + "with risk.", ImagePortObject.TYPE)) //
        .model(model -> model.parametersClass(SpcaLearnerParameters.class) //
            .configure(Guarded.configure(SpcaLearnerNodeFactory::configure)) //
            .execute(Guarded.execute(SpcaLearnerNodeFactory::execute))) //
        .nodeType(NodeType.Learner) //
        .keywords("superpc", "supervised principal components", "prognosis", "survival", "radiomics", "risk score");

    /** Called by KNIME. */
    public SpcaLearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final SpcaLearnerParameters parameters = input.getParameters();
        final DataTableSpec spec = input.getInTableSpec(0);
        parameters.validate();
        parameters.features(spec);
        final FollowUpColumns outcome = parameters.followUp(spec);
        output.setOutSpec(0, new SpcaModelPortObjectSpec(outcome.time(), outcome.event(), List.of()));
        output.setOutSpec(1, LearnerTables.CURVE);
        output.setOutSpec(2, LearnerTables.IMPORTANCE);
        output.setOutSpec(3, Figures.spec());
        output.setOutSpec(4, Figures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final SpcaLearnerParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final FollowUpColumns outcome = parameters.followUp(table.getDataTableSpec());
        exec.setMessage("Reading the patients");
        final TrainingTable training =
            TrainingTable.read(table, outcome, parameters.features(table.getDataTableSpec()), exec);
        final CrossValidationResult validation = validate(training.data(), parameters, exec);
        final double threshold = parameters.thresholdMode == SpcaLearnerParameters.ThresholdMode.FIXED ? parameters.threshold
            : validation.bestThreshold();
        exec.setMessage("Training the model");
        final SpcaModel model = SpcaLearner.train(training.data(), parameters.settings(), threshold, parameters.components);
        output.setOutData(0, portObject(model, training.data(), outcome));
        output.setOutData(1, LearnerTables.curve(validation, exec));
        output.setOutData(2, LearnerTables.importance(model, exec));
        exec.setMessage("Drawing the figures");
        output.setOutData(3, Figures.draw(CrossValidationFigure.of(validation, parameters.components)
            .title("Cross-validation of the score threshold").chosen(threshold).build(), FIGURE_WIDTH, FIGURE_HEIGHT));
        exec.checkCanceled();
        output.setOutData(4, Figures.draw(ImportanceFigure.of(model).title("Importance of the features").build(), FIGURE_WIDTH,
            FIGURE_HEIGHT));
        Warnings.of(training.leftOut(), omitted(model)).show(output);
    }

    private static CrossValidationResult validate(final TrainingSet data, final SpcaLearnerParameters parameters,
        final ExecutionContext exec) {
        final Folds folds = Folds.stratified(data.event(), parameters.folds, parameters.repeats, parameters.seed);
        return SpcaCrossValidation.run(data, folds, parameters.settings(), parameters.validationSettings(),
            new MonitorProgress(exec));
    }

    private static SpcaModelPortObject portObject(final SpcaModel model, final TrainingSet data, final FollowUpColumns outcome) {
        final List<String> needed = model.selected().stream().map(ModelFeature::name).toList();
        final int[] columns = needed.stream().mapToInt(data.featureNames()::indexOf).toArray();
        final double[][] x = Arrays.stream(data.x())
            .map(patient -> Arrays.stream(columns).mapToDouble(column -> patient[column]).toArray()).toArray(double[][]::new);
        return new SpcaModelPortObject(new SpcaModelPortObjectSpec(outcome.time(), outcome.event(), needed), model,
            TrainingFingerprints.of(x));
    }

    private static String omitted(final SpcaModel model) {
        final int count = model.omitted().size();
        return count == 0 ? "" : count + (count == 1 ? " feature was" : " features were") + " left out; first '"
            + model.omitted().get(0).name() + "': " + model.omitted().get(0).reason();
    }
}
