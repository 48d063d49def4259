// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

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

/** The Hazard Ratio Curve node. */
public final class HazardRatioCurveNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Draws the hazard ratio against a number, as the study does for overall survival against the residual tumour volume (its
        Fig. 3c and f), without dividing the patients. The numbers are those of R's <tt>coxph(Surv(time, event) ~ pspline(x))</tt>
        (survival 3.5).</p>
        <p><b>Curve.</b> A Cox model (Efron's ties) with a penalised cubic B-spline of the covariate. The smoothing is given by degrees of
        freedom or by theta; the band is the pointwise 95 % interval. The table of tests has the linear trend, the test that the curve is a
        straight line (nonlinearity), and the likelihood ratio of the whole model. The hazard ratio is 1 at the reference, by default the
        median; where few patients are, the band is wide, and the curve follows few of them.</p>
        <p><b>Adjusting.</b> Further numeric columns enter as straight lines. The scan of cut-offs is not adjusted.</p>
        <p><b>Cut-offs.</b> For each cut-off between the 10 % and 90 % quantile, the patients above are compared with the others: hazard ratio
        (Cox) and log-rank p. These pointwise numbers hold for a cut-off that was chosen beforehand. The best of many is found in noise too,
        so it is reported with a corrected p only: that of the maximally selected log-rank statistic, by permutation of the patients'
        log-rank scores, (1 + number of permutations that reach it) / (1 + permutations). Its hazard ratio is too large for the same
        reason; it is shrunken by the factor 1 - E(max Z<sup>2</sup> under permutation) / max Z<sup>2</sup>, not below 0: the heuristic shrinkage of van
        Houwelingen and le Cessie, with the optimism of the search in place of one degree of freedom. Groups made by such a cut-off are
        resubstitution: a Kaplan-Meier plot of them says nothing that the corrected p does not say.</p>
        <p><b>Missing and invalid values.</b> Rows without one of the values are left out and counted in a warning, and so are rows with a
        negative time, an event other than 1/true and 0/false, or a covariate that is not finite, unless the node is set to fail there.</p>
        <p><b>Limits.</b> The covariate has at least four different values; more than 1,000 cut-offs are thinned. About ten events per degree of
        freedom are advised; below five the node warns.</p>
        <p>Sources: Eilers and Marx, Stat Sci 11 (1996) 89-121; Therneau and Grambsch, Modeling Survival Data (2000), section 5.8; Lausen and
        Schumacher, Biometrics 48 (1992) 73-85; Hothorn and Lausen, Comput Stat Data Anal 43 (2003) 121-137; van Houwelingen and le
        Cessie, Stat Med 9 (1990) 1303-1325; Altman et al., J Natl Cancer Inst 86 (1994) 829-835.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Hazard Ratio Curve") //
        .icon("hazard-ratio-curve.png") //
        .shortDescription("Draws the hazard ratio as a smooth function of a number, and scans its cut-offs honestly.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event and the covariate.") //
            .addOutputPort("Curve", "Hazard ratio against the covariate as a PNG image.", ImagePortObject.TYPE) //
            .addOutputTable("Curve table", "One row per distinct value of the covariate: log hazard ratio with standard error, hazard ratio "
                + "with 95 % limits.") //
            .addOutputTable("Tests", "Likelihood ratio of the model, linear trend, nonlinearity, and the columns that are adjusted for.") //
            .addOutputPort("Cut-offs", "The scan of cut-offs as a PNG image; in words why, where there is none.", ImagePortObject.TYPE) //
            .addOutputTable("Cut-off table", "One row per cut-off: patients above, pointwise hazard ratio and p; for the best one the corrected "
                + "p, the shrinkage and the shrunken hazard ratio.")) //
        .model(model -> model.parametersClass(HazardRatioCurveParameters.class) //
            .configure(Guarded.configure(HazardRatioCurveNodeFactory::configure)) //
            .execute(Guarded.execute(HazardRatioCurveNodeFactory::execute))) //
        .nodeType(NodeType.Visualizer) //
        .keywords("survival", "spline", "cut-off", "cutpoint", "volume", "hazard ratio", "nonlinearity", "prognosis");

    /** Called by KNIME. */
    public HazardRatioCurveNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final HazardRatioCurveParameters parameters = input.getParameters();
        parameters.validate();
        parameters.checkSmoothing();
        parameters.columns(input.getInTableSpec(0));
        output.setOutSpec(0, Figures.spec());
        output.setOutSpec(1, HazardCurveTables.CURVE);
        output.setOutSpec(2, HazardCurveTables.TESTS);
        output.setOutSpec(3, Figures.spec());
        output.setOutSpec(4, HazardCurveTables.CUTOFFS);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final HazardRatioCurveParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final FollowUpColumns columns = parameters.columns(table.getDataTableSpec());
        exec.setProgress(0, "Reading the patients");
        final HazardCurveAnalysis analysis = HazardCurveAnalysis.of(table, columns, parameters, exec);
        exec.setProgress(0.9, "Drawing the figures");
        exec.checkCanceled();
        final HazardCurveFigures figures = new HazardCurveFigures(analysis, parameters);
        output.setOutData(0, Figures.draw(figures.curve(), parameters.format()));
        output.setOutData(1, HazardCurveTables.curve(analysis, exec));
        output.setOutData(2, HazardCurveTables.tests(analysis, exec));
        output.setOutData(3, Figures.draw(figures.cutoffs(), parameters.format()));
        output.setOutData(4, HazardCurveTables.cutoffs(analysis, exec));
        analysis.warnings(parameters).show(output);
    }
}
