// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.radiosurv.core.chart.EndpointPanels;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.HeadedBuilder;
import org.radiosurv.core.chart.MessageFigure;
import org.radiosurv.core.endpoint.EndpointCorrelation;
import org.radiosurv.core.endpoint.EndpointTables;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.MonitorProgress;

/** The Endpoint Correlation node. */
public final class EndpointCorrelationNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Correlates measurements, such as volumes before and after surgery and the extent of resection, with one or more endpoints
        (overall survival and each kind of progression-free survival), and the endpoints with each other. The numbers are those of R's
        <tt>cor.test</tt>, <tt>lm</tt>, <tt>shapiro.test</tt>, <tt>coxph</tt> and <tt>concordance</tt>.</p>
        <p><b>Two rows per pair.</b> <i>with event</i>: the patients who died (or progressed) only, as the study did: correlation of the
        measurement with time, and regression line with R2. Leaving out the censored conditions on the outcome and biases, since those
        who had the event early are over-represented. <i>all</i>: all patients, by Harrell's concordance of the measurement with time
        (above 0.5: more of it goes with longer time) and by the likelihood ratio test of a Cox model with that one covariate. Where the
        two disagree, believe the second.</p>
        <p><b>Spearman or Pearson.</b> Spearman's rank correlation by default, since volumes are skewed; its p is exact without ties and up
        to 1,290 pairs, else from Student's t. Pearson's correlation, skewness and the Shapiro-Wilk test stand beside it; the node never
        switches by itself. The interval of rho is Bonett and Wright's, that of r Fisher's, that of R2 the square of r's.</p>
        <p><b>Several pairs.</b> p is adjusted over all pairs of a measurement and an endpoint, by Holm's method (default) or
        Benjamini-Hochberg's, for either kind of row apart.</p>
        <p><b>Endpoints with each other.</b> The same correlations of the patients with both events; for all patients the share of pairs of
        patients who come in the same order in both endpoints, where the order is known; and, as the study, the log-rank test of the two
        readings, which takes them for independent patients, so that its p is too large where they go together.</p>
        <p><b>Missing values</b> are left out pair by pair and counted in each row. Rows with an impossible time or event are left out of
        that endpoint and named in a warning.</p>
        <p><b>Figures.</b> Time against measurement, filled points with the event, hollow ones censored, the line with its 95 % band. The
        negative part of an extent of resection, where the lesion grew, is shaded. At most 36 panels are drawn.</p>
        <p>Sources: Best and Roberts, Appl Stat 24 (1975) 377-379; Bonett and Wright, Psychometrika 65 (2000) 23-28; Harrell, JAMA 247
        (1982) 2543-2546; Holm, Scand J Stat 6 (1979) 65-70; Oakes, Biometrika 69 (1982) 451-455.</p>
        """;

    private static final String ONE_ENDPOINT = "One endpoint was chosen: there is no other to hold it against.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Endpoint Correlation") //
        .icon("endpoint-correlation.png") //
        .shortDescription("Correlates volumes and other measurements with survival and progression, and these with each other.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with measurements, and time and event of each endpoint.") //
            .addOutputTable("Correlations", "Two rows per measurement and endpoint: patients with the event, and all patients. n, "
                + "estimate with 95 % interval, p and adjusted p first; then both correlations, regression, normality, concordance and "
                + "hazard ratio per unit.") //
            .addOutputTable("Endpoints", "Two rows per pair of endpoints: patients with both events, and all patients. Empty for one "
                + "endpoint.") //
            .addOutputPort("Figure", "Time against measurement, one panel per pair, as a PNG image.", ImagePortObject.TYPE) //
            .addOutputPort("Endpoint figure", "Endpoint against endpoint, one panel per pair, as a PNG image.",
                ImagePortObject.TYPE)) //
        .model(model -> model.parametersClass(EndpointCorrelationParameters.class) //
            .configure(Guarded.configure(EndpointCorrelationNodeFactory::configure)) //
            .execute(Guarded.execute(EndpointCorrelationNodeFactory::execute))) //
        .nodeType(NodeType.Other) //
        .keywords("Spearman", "Pearson", "extent of resection", "volume", "scatter plot", "regression", "concordance");

    /** Called by KNIME. */
    public EndpointCorrelationNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final EndpointCorrelationParameters parameters = input.getParameters();
        parameters.validate();
        final DataTableSpec spec = input.getInTableSpec(0);
        parameters.measurements(spec, parameters.endpoints(spec));
        output.setOutSpec(0, CorrelationTables.MEASUREMENTS);
        output.setOutSpec(1, CorrelationTables.ENDPOINTS);
        output.setOutSpec(2, Figures.spec());
        output.setOutSpec(3, Figures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final EndpointCorrelationParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final DataTableSpec spec = table.getDataTableSpec();
        final List<EndpointColumns> endpoints = parameters.endpoints(spec);
        final List<String> measurements = parameters.measurements(spec, endpoints);
        final PatientColumns patients = PatientColumns.read(table, measurements, endpoints, parameters.invalidRows, exec);
        final EndpointCorrelation result = EndpointCorrelation.of(patients.measurements(), patients.endpoints(),
            parameters.settings(), new MonitorProgress(exec).part(0.1, 0.8));
        final List<Map<String, Object>> rows = EndpointTables.measurements(result);
        mark(rows, patients.resubstitution());
        output.setOutData(0, CorrelationTables.table(CorrelationTables.MEASUREMENTS, rows, exec));
        output.setOutData(1, CorrelationTables.table(CorrelationTables.ENDPOINTS, EndpointTables.endpoints(result), exec));
        exec.setProgress(0.8, "Drawing the figures");
        exec.checkCanceled();
        final Set<String> extents = parameters.extents(spec, measurements);
        output.setOutData(2, Figures.draw(EndpointPanels.measurements(result, extents::contains, parameters.showCensored).orElseThrow()
            .title(parameters.title).resubstitution(!patients.resubstitution().isEmpty()).build(), parameters.width,
            parameters.height));
        exec.setProgress(0.9);
        exec.checkCanceled();
        output.setOutData(3, Figures.draw(endpointFigure(result, parameters), parameters.width, parameters.height));
        patients.warnings().show(output);
    }

    private static void mark(final List<Map<String, Object>> rows, final Set<String> resubstitution) {
        for (Map<String, Object> row : rows) {
            if (resubstitution.contains(row.get("measurement"))) {
                row.put("note", (HeadedBuilder.RESUBSTITUTION + ". " + row.get("note")).strip());
            }
        }
    }

    private static Figure endpointFigure(final EndpointCorrelation result, final EndpointCorrelationParameters parameters) {
        return EndpointPanels.endpoints(result, parameters.showCensored)
            .map(figure -> (Figure)figure.title(parameters.title).build())
            .orElseGet(() -> MessageFigure.of(parameters.title, ONE_ENDPOINT));
    }
}
