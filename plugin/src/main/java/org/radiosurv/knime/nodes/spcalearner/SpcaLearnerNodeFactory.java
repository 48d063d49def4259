// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

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
import org.radiosurv.core.spca.TrainingSet;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.knime.run.Guarded;

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
        <p><b>Estimate for new patients.</b> A result on the training patients themselves is optimistic (resubstitution); the SPCA Predictor
        marks it. Therefore everything that the data decide is redone in nested cross-validation without the patients that are judged.
        The outcomes are then permuted among the patients and the whole is redone: p = (1 + number of permutations that reach the observed
        signed log-rank statistic) / (1 + permutations). The plain log-rank p of the out-of-fold groups is not valid and is shown as
        descriptive only. Hazard ratio and concordance have bootstrap intervals that take the predictions as given.</p>
        <p><b>Stability.</b> Patients are drawn with replacement and features selected again at the same threshold.</p>
        <p><b>Warnings.</b> One feature carries over 25 % of the squared loadings; without scaling, standard deviations of the features span
        more than a factor of 1,000.</p>
        <p>Source: Bair and Tibshirani, PLoS Biol 2 (2004) 511-522; Bair et al., J Am Stat Assoc 101 (2006) 119-137; Simon et al.,
        Brief Bioinform 12 (2011) 203-214; Varma and Simon, BMC Bioinformatics 7 (2006) 91.</p>
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
                + "with risk; features known from another cohort are red; in brackets the share of bootstrap samples that select it.",
                ImagePortObject.TYPE) //
            .addOutputTable("Out-of-fold predictions", "The input with the score (in standard deviations of the training scores, 0 is "
                + "their median), group and risk of each training patient by a model that was "
                + "trained without them, the fold, and the mark 'out of fold'. A Kaplan-Meier Plotter or Cox Regression here judges "
                + "honestly.") //
            .addOutputTable("Honest estimate", "What the method would tell about new patients: permutation p, hazard ratio and concordance "
                + "out of fold; beside them, as descriptive only, the p values that are too small.") //
            .addOutputTable("Score and competing predictors", "Cox models of the score beside the competing predictors, for the training "
                + "patients themselves and out of fold: coefficients and likelihood ratio tests.")) //
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
        parameters.foldColumn(spec);
        parameters.groupColumn(spec);
        parameters.competing(spec);
        final FollowUpColumns outcome = parameters.followUp(spec);
        output.setOutSpec(0, new SpcaModelPortObjectSpec(outcome.time(), outcome.event(), List.of(), parameters.components));
        output.setOutSpec(1, LearnerTables.CURVE);
        output.setOutSpec(2, LearnerTables.IMPORTANCE);
        output.setOutSpec(3, Figures.spec());
        output.setOutSpec(4, Figures.spec());
        output.setOutSpec(5, OutOfFoldColumns.spec(spec));
        output.setOutSpec(6, EstimateTables.HONEST);
        output.setOutSpec(7, EstimateTables.COMPETING);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final SpcaLearnerParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final DataTableSpec spec = table.getDataTableSpec();
        final FollowUpColumns outcome = parameters.followUp(spec);
        exec.setMessage("Reading the patients");
        final LearnerRun run =
            LearnerRun.of(TrainingTable.read(table, outcome, parameters.features(spec), exec), outcome, parameters, exec);
        output.setOutData(0, SpcaModelPortObject.of(run.model(), parameters.components));
        output.setOutData(1, LearnerTables.curve(run.validation(), exec));
        output.setOutData(2, LearnerTables.importance(run, parameters.knownFeatures(), exec));
        exec.setMessage("Drawing the figures");
        output.setOutData(3, Figures.draw(CrossValidationFigure.of(run.validation(), parameters.components)
            .title("Cross-validation of the score threshold").chosen(run.model().threshold()).build(), FIGURE_WIDTH, FIGURE_HEIGHT));
        exec.checkCanceled();
        output.setOutData(4, Figures.draw(LearnerTables.figure(run, parameters.knownFeatures()), FIGURE_WIDTH, FIGURE_HEIGHT));
        final TrainingSet data = run.training().data();
        output.setOutData(5, exec.createColumnRearrangeTable(table,
            OutOfFoldColumns.appended(spec, data, run.estimate(), run.whyNoEstimate()), exec.createSubExecutionContext(0)));
        output.setOutData(6, EstimateTables.honest(run.estimate(), run.whyNoEstimate(), exec));
        output.setOutData(7, EstimateTables.competing(run.training().competing(parameters.competing(spec)), data,
            run.model().predict(data.featureNames(), data.x()).score(), run.estimate(), run.whyNoEstimate(), exec));
        run.warnings().show(output);
    }
}
