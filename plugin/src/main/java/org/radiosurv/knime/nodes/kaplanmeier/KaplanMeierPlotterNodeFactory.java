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
        <p><b>Test.</b> The log-rank test weighs all times alike. Its p value is shown for two or more groups. If the groups were
        made from the outcome of these same patients (resubstitution), p is too small; figure and view say so in the subtitle
        when the input comes from an SPCA Predictor.</p>
        <p><b>Missing values.</b> Rows without time, event or group are left out and counted in a warning.</p>
        <p><b>Limits.</b> A group column has at most 20 different values; a measurement has to be divided into groups first, and a
        cut-off that was chosen by looking at survival is resubstitution too. Without any event there is no test.</p>
        <p>Sources: Kaplan and Meier, J Am Stat Assoc 53 (1958) 457-481; Greenwood, Reports on Public Health and Medical
        Subjects 33 (1926); Peto and Peto, J R Stat Soc A 135 (1972) 185-207.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Kaplan-Meier Plotter") //
        .icon("kaplan-meier.png") //
        .shortDescription("Draws survival curves of groups with number at risk, medians and the log-rank test.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event and, as a rule, a group.") //
            .addOutputPort("Figure", "The survival curves as a PNG image.", ImagePortObject.TYPE) //
            .addOutputTable("Summary", "One row per group: patients, events, median survival with 95 % interval, and the log-rank "
                + "test (chi-square, degrees of freedom, p).") //
            .addOutputTable("Curves", "One row per group and distinct time: patients at risk, events, censorings, survival, its "
                + "standard error and confidence limits.")) //
        .model(model -> model.parametersClass(KaplanMeierPlotterParameters.class) //
            .configure(Guarded.configure(KaplanMeierPlotterNodeFactory::configure)) //
            .execute(Guarded.execute(KaplanMeierPlotterNodeFactory::execute))) //
        .addView(view -> view.withoutParameters() //
            .description("The survival curves with a read-out under the pointer; groups and confidence bands can be switched.") //
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
        output.setOutSpec(0, Figures.spec());
        output.setOutSpec(1, KaplanMeierTables.SUMMARY);
        output.setOutSpec(2, KaplanMeierTables.CURVES);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final KaplanMeierPlotterParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final FollowUpColumns columns = parameters.columns(table.getDataTableSpec());
        exec.setProgress(0, "Estimating the curves");
        final KaplanMeierAnalysis analysis = KaplanMeierAnalysis.of(table, columns, parameters, exec);
        exec.setProgress(0.5, "Drawing the figure");
        output.setOutData(0, Figures.draw(analysis.figure(parameters), parameters.width, parameters.height));
        exec.checkCanceled();
        final BufferedDataTable summary = KaplanMeierTables.summary(analysis, exec);
        final BufferedDataTable curves = KaplanMeierTables.curves(analysis, exec);
        output.setOutData(1, summary);
        output.setOutData(2, curves);
        output.setInternalData(summary, curves, KaplanMeierTables.caption(analysis, parameters, exec));
        analysis.warnings(columns).show(output);
    }
}
