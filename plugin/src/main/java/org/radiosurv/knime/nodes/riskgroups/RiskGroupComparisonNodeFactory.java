// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

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
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.RiskGroupFigures;
import org.radiosurv.core.validation.RiskGroupStudy;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.MonitorProgress;
import org.radiosurv.knime.run.Warnings;

/** The Risk Group Comparison node. */
public final class RiskGroupComparisonNodeFactory extends DefaultNodeFactory {

    private static final int IMAGES = 5;

    private static final String DESCRIPTION = """
        <p>Compares risk groups: with known factors such as MGMT and IDH (as Fig. 5c of the JCOG0911A2 study),
        and their survival within the
        strata of these factors (Fig. S3). Then judges the score behind the groups: what it adds to a base model,
        and how well it tells
        who has had the event by a time.</p>
        <p><b>Factors.</b> Nominal ones by Fisher's exact test (any number of groups and values) or chi-square; numbers by Wilcoxon's
        rank-sum test, or Kruskal and Wallis's for more than two groups. The numbers are those of R. p is adjusted by Holm's method.</p>
        <p><b>Strata.</b> Within each value of a factor: Kaplan-Meier curves, log-rank test, hazard ratio; over all,
        stratified. Whether the
        effect differs between strata is what the interaction p says (likelihood ratio test of the products in a Cox model); that one
        stratum is significant and the other is not does not say it.</p>
        <p><b>Added value.</b> Cox models of the base covariates with and without the score: likelihood ratio test with a chi-square and a
        permutation p, and the change of Harrell's C with a bootstrap interval and corrected for optimism. Patients with a missing covariate or score are
        left out there.</p>
        <p><b>Accuracy at times.</b> Time-dependent ROC curve (cumulative cases, dynamic controls, weighted for censoring),
        Brier score, calibration
        and decision curve (net benefit of treating those above a threshold, against treating all and none). A score has no unit:
        it is turned into survival probabilities by Cox models that are fitted without the patient concerned.</p>
        <p><b>Resubstitution.</b> A group or score that was learnt from these same patients makes everything here too good. By default
        the out-of-fold columns of an SPCA Learner are used. Where the table says that a group or score is resubstitution, figures,
        tables and the warning say so.</p>
        <p><b>Missing values.</b> Rows without time, event or group are left out and counted in a warning; other missing values only where
        they are needed. What cannot be computed is a missing cell with the reason.</p>
        <p>Sources: Fisher (1935); Mehta and Patel, J Am Stat Assoc 78 (1983) 427-434; Harrell, Lee and Mark, Stat Med 15 (1996)
        361-387; Uno et al., J Am Stat Assoc 102 (2007) 527-537; Graf et al., Stat Med 18 (1999) 2529-2545; Vickers et al.,
        BMC Med Inform
        Decis Mak 8 (2008) 53.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Risk Group Comparison") //
        .icon("risk-group-comparison.png") //
        .shortDescription("Compares risk groups by factors and within strata, and judges the score: added value, ROC, calibration, net benefit.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event, group and, as a rule, score and clinical factors.") //
            .addOutputPort("Factors figure", "Bars or boxes of each factor by group, with p.", ImagePortObject.TYPE) //
            .addOutputPort("Strata figure", "Survival curves of the groups within each stratum, with the interaction p.",
            ImagePortObject.TYPE) //
            .addOutputPort("ROC figure", "Time-dependent ROC curves with their areas.", ImagePortObject.TYPE) //
            .addOutputPort("Calibration figure", "Observed against predicted survival at each time.", ImagePortObject.TYPE) //
            .addOutputPort("Decision figure", "Net benefit against threshold probability at each time.", ImagePortObject.TYPE) //
            .addOutputTable("Factors", "One row per factor, value and group: counts and percent, or median and quartiles; test, statistic, p, p after "
                + "Holm, missing values.") //
            .addOutputTable("Strata", "One row per factor, stratum and group, and over all strata: patients, events, median, hazard ratio, log-rank "
                + "test, interaction test.") //
            .addOutputTable("Added value", "One row: likelihood ratio test with permutation p, C of base model and with the score, their "
                + "difference.") //
            .addOutputTable("Accuracy", "One row per time: area under the ROC curve, Brier score, observed and predicted survival; calibration "
                + "slope and C.") //
            .addOutputTable("ROC curves", "One row per time and cut of the score.") //
            .addOutputTable("Calibration", "One row per time and group of like prediction.") //
            .addOutputTable("Decision curves", "One row per time and threshold probability: net benefit of the score, of treating all and none.")) //
        .model(model -> model.parametersClass(RiskGroupComparisonParameters.class) //
            .configure(Guarded.configure(RiskGroupComparisonNodeFactory::configure)) //
            .execute(Guarded.execute(RiskGroupComparisonNodeFactory::execute))) //
        .nodeType(NodeType.Other) //
        .keywords("Fisher", "MGMT", "IDH", "interaction", "ROC", "AUC", "calibration", "decision curve", "net benefit", "Brier",
        "C-index");

    /** Called by KNIME. */
    public RiskGroupComparisonNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final RiskGroupComparisonParameters parameters = input.getParameters();
        parameters.validate();
        parameters.columns(input.getInTableSpec(0));
        parameters.settings();
        for (int port = 0; port < IMAGES; port++) {
            output.setOutSpec(port, Figures.spec());
        }
        final DataTableSpec[] tables = {GroupTables.FACTORS, GroupTables.STRATA, ScoreTables.ADDED, ScoreTables.ACCURACY,
            ScoreTables.ROC,
            ScoreTables.CALIBRATION, ScoreTables.DECISION};
        for (int table = 0; table < tables.length; table++) {
            output.setOutSpec(IMAGES + table, tables[table]);
        }
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final RiskGroupComparisonParameters parameters = input.getParameters();
        parameters.validate();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final RiskGroupColumns columns = parameters.columns(table.getDataTableSpec());
        exec.setProgress(0, "Comparing the factors");
        final RiskGroupPatients patients = RiskGroupPatients.read(table, columns, parameters.invalidRows, exec);
        final RiskGroupStudy study =
            RiskGroupStudy.of(patients.input(), parameters.settings(), new MonitorProgress(exec).part(0.05, 0.9));
        exec.setProgress(0.9, "Drawing the figures");
        drawFigures(new RiskGroupFigures(study, parameters.timeUnit.unit(), parameters.title, patients.groupMark().resubstitution(),
            patients.scoreMark().map(EvaluatedOn::resubstitution).orElse(false)), parameters, exec, output);
        final ScoreTables score = new ScoreTables(study, patients.scoreMark(), exec);
        final BufferedDataTable[] tables = {GroupTables.factors(study, patients.groupMark(), exec),
            GroupTables.strata(study, patients.groupMark(), exec), score.added(), score.accuracy(), score.roc(),
            score.calibration(), score.decision()};
        for (int n = 0; n < tables.length; n++) {
            output.setOutData(IMAGES + n, tables[n]);
        }
        final Warnings warnings = patients.warnings().add(patients.groupMark().statement());
        if (!patients.groupMark().resubstitution()) {
            patients.scoreMark().ifPresent(mark -> warnings.add(mark.statement()));
        }
        study.messages().forEach(warnings::add);
        warnings.show(output);
    }

    private static void drawFigures(final RiskGroupFigures figures, final RiskGroupComparisonParameters parameters,
        final ExecutionContext exec, final ExecuteOutput output) throws CanceledExecutionException {
        final Figure[] all = {figures.factors(), figures.strata(), figures.roc(), figures.calibration(), figures.decision()};
        for (int port = 0; port < IMAGES; port++) {
            exec.checkCanceled();
            output.setOutData(port, Figures.draw(all[port], parameters.width, parameters.height));
        }
    }
}
