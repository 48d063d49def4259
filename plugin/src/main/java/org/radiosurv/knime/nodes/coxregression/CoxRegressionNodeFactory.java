// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.Optional;

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
import org.radiosurv.core.chart.ForestFigure;
import org.radiosurv.core.chart.SchoenfeldFigure;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.knime.ports.CoxModelPortObject;
import org.radiosurv.knime.ports.CoxModelPortObjectSpec;
import org.radiosurv.knime.ports.Figures;
import org.radiosurv.knime.run.Guarded;
import org.radiosurv.knime.run.Warnings;

/** The Cox Regression node. */
public final class CoxRegressionNodeFactory extends DefaultNodeFactory {

    private static final String DESCRIPTION = """
        <p>Fits a Cox proportional-hazards model: by which factor the hazard of the event rises per unit of a number, or in a level of a
        category compared with its reference, the other covariates being equal. The numbers are those of R's <tt>coxph</tt>,
        <tt>cox.zph</tt>, <tt>basehaz</tt> and <tt>residuals</tt> (survival 3.5).</p>
        <p><b>Covariates.</b> A number has one coefficient per unit. A category (text, true/false, or a number that has an entry among the
        reference levels) has one per level but the reference (treatment coding). Without an entry the first level is the
        reference: numbers by value, then words by alphabet. Beside the model of all covariates, the table of coefficients gives
        each covariate's hazard ratio alone, on the same rows.</p>
        <p><b>Standard errors</b> come from the model; the robust (sandwich) ones beside them are those of R's <tt>robust = TRUE</tt>: use
        them where case weights are not numbers of patients, as R does by default. They take every row for a patient of its own.</p>
        <p><b>Tests.</b> Likelihood ratio, Wald and score test of the whole model; Wald test of each coefficient; the score test of
        proportional hazards of each covariate and of all. A small p there says that a hazard ratio changes with time: look at the
        figure of the scaled Schoenfeld residuals, and think of strata or of a shorter follow-up.</p>
        <p><b>Resubstitution.</b> Concordance, linear predictor and risk of the model's own patients are optimistic; they are marked
        <tt>training (resubstitution)</tt>. If a covariate is a score or group that was learnt from these same patients, its hazard ratio
        and p are optimistic too: figure, tables and warning say so. The default covariate is the out-of-fold score, if there is one.</p>
        <p><b>Missing values.</b> Rows with a missing value in a used column are left out (complete cases) and counted in a warning.</p>
        <p><b>What the warnings mean.</b> <i>No finite estimate</i>: nobody with that level or value had the event, or the covariate
        separates early from late events; the likelihood ratio test stays valid. <i>No coefficient</i>: the column is constant or follows
        from the named others. <i>Fewer than 10 events per coefficient</i>: the estimates are unreliable.</p>
        <p>Sources: Cox, J R Stat Soc B 34 (1972) 187-220; Efron, J Am Stat Assoc 72 (1977) 557-565; Grambsch and Therneau, Biometrika 81
        (1994) 515-526; Peduzzi et al., J Clin Epidemiol 48 (1995) 1503-1510.</p>
        """;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Cox Regression") //
        .icon("cox-regression.png") //
        .shortDescription("Fits a proportional-hazards model with its tests, forest plot and test of proportional hazards.") //
        .fullDescription(DESCRIPTION) //
        .sinceVersion(1, 0, 0) //
        .ports(ports -> ports //
            .addInputTable("Patients", "One row per patient with follow-up time, event and covariates; with delayed entry, one row per "
                + "interval.") //
            .addOutputPort("Model", "The fitted model, for a Cox Predictor. It holds no patient rows.", CoxModelPortObject.TYPE) //
            .addOutputTable("Coefficients", "One row per coefficient: log hazard ratio, hazard ratio with limits, standard error, z, p; the "
                + "same alone; a note where it is not to be used.") //
            .addOutputTable("Model statistics", "One row: patients, events, rows left out, likelihoods, three tests, concordance with "
                + "standard error, AIC.") //
            .addOutputTable("Proportional hazards", "One row per covariate and one GLOBAL: test that hazard ratios do not change with "
                + "time.") //
            .addOutputTable("Baseline", "One row per stratum and time: cumulative hazard with all covariates 0 and at their means, survival at "
                + "the means with limits.") //
            .addOutputTable("Residuals", "The input with linear predictor, risk, martingale and deviance residual, and on request "
                + "dfbeta and scaled Schoenfeld residuals.") //
            .addOutputPort("Forest plot", "Hazard ratios with their intervals as a PNG image.", ImagePortObject.TYPE) //
            .addOutputPort("Schoenfeld residuals", "Scaled Schoenfeld residuals against time with a smooth, one panel per coefficient, "
                + "as a PNG image.", ImagePortObject.TYPE)) //
        .model(model -> model.parametersClass(CoxRegressionParameters.class) //
            .configure(Guarded.configure(CoxRegressionNodeFactory::configure)) //
            .execute(Guarded.execute(CoxRegressionNodeFactory::execute))) //
        .nodeType(NodeType.Learner) //
        .keywords("proportional hazards", "hazard ratio", "forest plot", "survival", "prognosis", "multivariable", "coxph");

    /** Called by KNIME. */
    public CoxRegressionNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        final CoxRegressionParameters parameters = input.getParameters();
        final DataTableSpec spec = input.getInTableSpec(0);
        parameters.validate();
        final CoxColumns columns = parameters.columns(spec);
        output.setOutSpec(0, modelSpec(columns));
        output.setOutSpec(1, CoefficientTable.SPEC);
        output.setOutSpec(2, CoxTables.MODEL);
        output.setOutSpec(3, CoxTables.PROPORTIONALITY);
        output.setOutSpec(4, CoxTables.BASELINE);
        final Optional<DataTableSpec> residuals = new PatientColumns(parameters, spec).outputSpec(columns);
        if (residuals.isPresent()) {
            output.setOutSpec(5, residuals.get());
        }
        output.setOutSpec(6, Figures.spec());
        output.setOutSpec(7, Figures.spec());
    }

    private static CoxModelPortObjectSpec modelSpec(final CoxColumns columns) {
        return new CoxModelPortObjectSpec(columns.time(), columns.event(), columns.strata().orElse(""), columns.numbers(),
            columns.categories());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        final CoxRegressionParameters parameters = input.getParameters();
        final ExecutionContext exec = input.getExecutionContext();
        final BufferedDataTable table = input.getInTable(0);
        final CoxColumns columns = parameters.columns(table.getDataTableSpec());
        exec.setProgress(0, "Reading the patients");
        final CoxPatients patients = CoxPatients.read(table, columns, parameters.invalidRows, exec);
        exec.setProgress(0.2, "Fitting the model");
        final CoxAnalysis analysis = CoxAnalysis.of(patients.outcome(), patients.covariates(),
            CoxOptions.DEFAULT.withTies(parameters.ties.ties()));
        if (analysis.fit().events() == 0) {
            throw new KNIMEException("A Cox model needs patients with the event; received " + analysis.fit().n() + " rows without one in '"
                + columns.event() + "'. Check that 1 or true means that the event happened.");
        }
        exec.checkCanceled();
        exec.setProgress(0.5, "Writing the tables");
        output.setOutData(0, new CoxModelPortObject(modelSpec(columns), CoxModel.of(analysis, columns.time(), columns.event(),
            columns.strata().orElse(""), patients.strata(), patients.leftOut(), !patients.resubstitution().isEmpty())));
        output.setOutData(1, new CoefficientTable(analysis, patients, parameters.level()).write(exec));
        output.setOutData(2, CoxTables.model(analysis, patients, exec));
        output.setOutData(3, CoxTables.proportionality(analysis, parameters, exec));
        output.setOutData(4, CoxTables.baseline(analysis, parameters.level(), exec));
        output.setOutData(5, exec.createColumnRearrangeTable(table,
            new PatientColumns(parameters, table.getDataTableSpec()).rearranger(analysis, patients), exec.createSubProgress(0.2)));
        draw(analysis, patients, parameters, exec, output);
        final Warnings warnings = Warnings.of(patients.leftOutText(), patients.statement());
        analysis.findings().forEach(warnings::add);
        warnings.show(output);
    }

    private static void draw(final CoxAnalysis analysis, final CoxPatients patients, final CoxRegressionParameters parameters,
        final ExecutionContext exec, final ExecuteOutput output) throws CanceledExecutionException {
        exec.setProgress(0.8, "Drawing the figures");
        output.setOutData(6, Figures.draw(ForestFigure.of(analysis, parameters.level()).title(parameters.title)
            .resubstitution(!patients.resubstitution().isEmpty()).build(), parameters.width, parameters.height));
        exec.checkCanceled();
        output.setOutData(7, Figures.draw(SchoenfeldFigure.of(analysis, parameters.testScale.transform()).title(parameters.title)
            .resubstitution(!patients.resubstitution().isEmpty()).build(), parameters.width, parameters.height));
    }
}
