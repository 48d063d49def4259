// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import org.knime.core.node.NodeSettings;
import org.radiosurv.knime.nodes.coxpredictor.CoxPredictorNodeFactory;
import org.radiosurv.knime.nodes.coxpredictor.CoxPredictorParameters;
import org.radiosurv.knime.nodes.coxregression.CoxRegressionNodeFactory;
import org.radiosurv.knime.nodes.coxregression.CoxRegressionParameters;
import org.radiosurv.knime.nodes.endpointcorrelation.EndpointCorrelationNodeFactory;
import org.radiosurv.knime.nodes.endpointcorrelation.EndpointCorrelationParameters;
import org.radiosurv.knime.nodes.hazardcurve.HazardRatioCurveNodeFactory;
import org.radiosurv.knime.nodes.hazardcurve.HazardRatioCurveParameters;
import org.radiosurv.knime.nodes.kaplanmeier.KaplanMeierPlotterNodeFactory;
import org.radiosurv.knime.nodes.kaplanmeier.KaplanMeierPlotterParameters;
import org.radiosurv.knime.nodes.riskgroups.RiskGroupComparisonNodeFactory;
import org.radiosurv.knime.nodes.riskgroups.RiskGroupComparisonParameters;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Bounds;

/** The branches of {@code glioblastoma-prognosis} that judge the score honestly and ask what else bears on survival. */
final class SurvivalBranches {

    /** Output port of the SPCA Learner: predictions of models that did not see the patient. */
    private static final int OUT_OF_FOLD = 6;

    private final WorkflowAuthor workflow;

    SurvivalBranches(final WorkflowAuthor workflow) {
        this.workflow = workflow;
    }

    private static void overallSurvival(final NodeSettings model) {
        model.addString("time_column", "os_days");
        model.addString("event_column", "os_event");
    }

    /**
     * @param learner the SPCA Learner
     */
    void judge(final int learner) throws Exception {
        final int plotter = workflow.add(Drafts.node(KaplanMeierPlotterNodeFactory.class, KaplanMeierPlotterParameters.class, model -> {
            overallSurvival(model);
            model.addString("title", "Overall survival by risk group, out of fold");
            model.addString("time_unit", "MONTHS");
        }, "Out of fold: honest", 960, 540));
        final int cox = workflow.add(Drafts.node(CoxRegressionNodeFactory.class, CoxRegressionParameters.class, model -> {
            overallSurvival(model);
            Drafts.choose(model, "covariates", "mgmt", "idh", "spca_oof_score");
        }, "Score beside MGMT and IDH", 1120, 540));
        final int predictor = workflow.add(Drafts.node(CoxPredictorNodeFactory.class, CoxPredictorParameters.class,
            model -> { }, "Survival at 1 and 2 years", 1280, 620));
        final int groups = workflow.add(Drafts.node(RiskGroupComparisonNodeFactory.class, RiskGroupComparisonParameters.class, model -> {
            overallSurvival(model);
            model.addInt("permutations", 200);
            model.addInt("bootstraps", 200);
        }, "Who is at high risk?", 960, 700));
        workflow.connect(learner, OUT_OF_FOLD, plotter, 1).connect(learner, OUT_OF_FOLD, cox, 1).connect(cox, 1, predictor, 1)
            .connect(learner, OUT_OF_FOLD, predictor, 2).connect(learner, OUT_OF_FOLD, groups, 1);
        workflow.annotate(Annotation.box("<p><strong>Judged honestly</strong></p><p>Scores and groups of patients by models that did not "
            + "see them. Few patients: wide intervals.</p>", new Bounds(930, 410, 480, 400), Drafts.GREEN));
    }

    /**
     * @param features the VOI Feature Table
     */
    void volumes(final int features) throws Exception {
        final int curve = workflow.add(Drafts.node(HazardRatioCurveNodeFactory.class, HazardRatioCurveParameters.class, model -> {
            overallSurvival(model);
            model.addString("covariate_column", "core_ml_before");
            model.addDouble("degrees_of_freedom", 2);
            model.addInt("permutations", 500);
            model.addString("title", "Volume of the enhancing core");
        }, "Hazard against volume", 760, 540));
        final int correlation = workflow.add(Drafts.node(EndpointCorrelationNodeFactory.class, EndpointCorrelationParameters.class,
            model -> Drafts.choose(model, "measurements", "core_ml_before", "whole_ml_before", "edema_ml"),
            "Volumes and survival", 760, 700));
        workflow.connect(features, 1, curve, 1).connect(features, 1, correlation, 1);
        workflow.annotate(Annotation.box("<p><strong>Volumes</strong></p><p>They say nothing here: survival was made from texture alone."
            + "</p>", new Bounds(680, 410, 230, 400), Drafts.BLUE));
    }
}
