// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.io.InputStream;

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
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.run.Guarded;

/** The Kaplan-Meier Plotter node. */
public final class KaplanMeierPlotterNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Estimates the survival function of each group by the Kaplan-Meier (product-limit) method, draws the curves as journals print
        them, and compares the groups by the log-rank test. The numbers are those of R's <tt>survfit</tt> and
        <tt>survdiff</tt> (survival 3.5).</p>
        <p><b>Estimate.</b> S(t) is the product of (1 - d/n) over the event times up to t, with d events among n patients at
        risk; a patient censored at an event time is at risk there. The standard error is Greenwood's. The median is the
        first time at which S falls to 0.5 or below; if S equals 0.5 on a flat piece, the middle of that piece. Its interval
        comes from the same rule on the confidence band.</p>
        <p><b>Restricted mean.</b> The area under the curve up to a day, in days of life; its difference between two groups needs no
        proportional hazards. Without a chosen day, up to the shortest of the groups' longest follow-up times.</p>
        <p><b>Tests.</b> The log-rank test weighs all times alike, the Peto test weighs early times more; either can be stratified.
        More than two groups are compared pair by pair too, with p adjusted by Holm's method. The hazard ratio of a pair is (O2/E2) /
        (O1/E1), as GraphPad Prism prints it; Cox Regression estimates it better. If the groups were
        made from the outcome of these same patients (resubstitution), p is too small; figure and view say so in the subtitle
        when the input comes from an SPCA node. The default group is the out-of-fold one where the table has it; its curves are honest,
        but the groups depend on each other, so that p is descriptive only: the SPCA Learner's permutation p is the valid one.</p>
        <p><b>Landmark.</b> Groups that become known after day 0, such as a response, must not be compared from day 0: those who live
        longer have more time to respond. With a landmark, patients with a time up to it are left out and time counts from there.</p>
        <p><b>Missing and invalid values.</b> Rows without time, event, group or stratum are left out and counted in a warning, and so are
        rows with a negative time or an event other than 1/true and 0/false, unless the node is set to fail there.</p>
        <p><b>Limits.</b> A group column has at most 20 different values; a measurement has to be divided into groups first, and a
        cut-off that was chosen by looking at survival is resubstitution too. Without any event there is no test.</p>
        <p>Sources: Kaplan and Meier, J Am Stat Assoc 53 (1958) 457-481; Greenwood, Reports on Public Health and Medical
        Subjects 33 (1926); Peto and Peto, J R Stat Soc A 135 (1972) 185-207; Harrington and Fleming, Biometrika 69 (1982) 553-566;
        Holm, Scand J Stat 6 (1979) 65-70; Anderson et al., J Clin Oncol 1 (1983) 710-719 (landmark); Royston and Parmar, BMC Med Res
        Methodol 13 (2013) 152 (restricted mean); Schemper and Smith, Control Clin Trials 17 (1996) 343-346 (follow-up).</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Kaplan-Meier Plotter") //
        .icon("kaplan-meier.png") //
        .shortDescription("Draws survival curves of groups with number at risk, medians, restricted means and tests.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event and, as a rule, a group.") //
            .addOutputPort("Figure", "The survival curves as a PNG image.", ImagePortObject.TYPE) //
            .addOutputTable("Summary", "One row per group: patients, events, median survival and quantiles with 95 % intervals, the chosen "
                + "test (chi-square, degrees of freedom, p, observed and expected events), median follow-up (reverse Kaplan-Meier), and "
                + "the restricted mean survival time with its standard error.") //
            .addOutputTable("Curves", "One row per group and distinct time: patients at risk, events, censorings, survival, its "
                + "standard error and confidence limits.") //
            .addOutputTable("Tests", "Tests of all groups together, log-rank and Peto; then each pair of groups with p after Holm, hazard ratio "
                + "from the test's sums, and difference of the restricted means. Ratios and differences are group_2 to group_1.") //
            .addOutputTable("Survival at times", "One row per group and chosen day: patients at risk, survival with standard error and 95 % "
                + "interval.")) //
        .model(model -> model.parametersClass(KaplanMeierPlotterParameters.class) //
            .configure(Guarded.configure(KaplanMeierPlotterNodeFactory::configure)) //
            .execute(Guarded.execute(KaplanMeierPlotterNodeFactory::execute))) //
        .addView(view -> view.withoutParameters() //
            .description("The survival curves with a read-out under the pointer; groups, bands and median lines can be switched; summary and "
                + "tests as tables.") //
            .page(page -> page.fromString(() -> resource("index.html")).relativePath("index.html") //
                .addResources(path -> resource("static/" + path), "static", false)) //
            .initialData(data -> data.data(input -> KaplanMeierViewData.of(input.getInternalTables())))) //
        .nodeType(NodeType.Visualizer) //
        .keywords("survival", "log-rank", "overall survival", "progression-free survival", "prognosis");

    /** Called by KNIME. */
    public KaplanMeierPlotterNodeFactory() {
        super(NODE);
    }

    private static InputStream resource(final String path) {
        return KaplanMeierPlotterNodeFactory.class.getResourceAsStream("/web/kaplan-meier/" + path);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final KaplanMeierPlotterParameters parameters = input.getParameters();
        parameters.validate();
        parameters.columns(input.getInTableSpec(0));
        parameters.times();
        output.setOutSpec(0, Figures.spec());
        output.setOutSpec(1, new SummaryTable(parameters.shares()).spec());
        output.setOutSpec(2, KaplanMeierTables.CURVES);
        output.setOutSpec(3, TestTable.SPEC);
        output.setOutSpec(4, TimeTable.SPEC);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final KaplanMeierPlotterParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final FollowUpColumns columns = parameters.columns(table.getDataTableSpec());
        exec.setProgress(0, "Reading the patients");
        final KaplanMeierPatients patients = KaplanMeierPatients.read(table, columns, parameters, exec);
        exec.setProgress(0.3, "Estimating the curves");
        final KaplanMeierAnalysis analysis = KaplanMeierAnalysis.of(patients, columns, parameters, exec);
        exec.setProgress(0.6, "Drawing the figure");
        exec.checkCanceled();
        final KaplanMeierFigure.Builder figure = parameters.figure(analysis, columns.strata().orElse(""));
        output.setOutData(0, Figures.draw(figure.build(), parameters.format()));
        exec.setProgress(0.8, "Writing the tables");
        exec.checkCanceled();
        final BufferedDataTable summary = new SummaryTable(parameters.shares()).fill(analysis, exec);
        final BufferedDataTable curves = KaplanMeierTables.curves(analysis, exec);
        final BufferedDataTable tests = new TestTable(analysis, columns.strata().orElse("")).fill(exec);
        final BufferedDataTable times = TimeTable.fill(analysis, parameters.times(), exec);
        output.setOutData(1, summary);
        output.setOutData(2, curves);
        output.setOutData(3, tests);
        output.setOutData(4, times);
        output.setInternalData(summary, KaplanMeierTables.shownCurves(analysis, curves, exec), KaplanMeierTables.caption(analysis, parameters, figure, exec), tests, times);
        analysis.warnings(columns).show(output);
    }
}
