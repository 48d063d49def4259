// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.PredictedSurvival;
import org.radiosurv.core.survival.ProportionalHazards;
import org.radiosurv.knime.followup.EvaluatedOn;

/** The node's tables about the model: its statistics, the test of proportional hazards, the baseline hazard. */
final class CoxTables {

    /** One row. */
    static final DataTableSpec MODEL = new DataTableSpec("Model",
        new String[]{"n", "events", "left_out", "strata", "ties", "loglik_null", "loglik", "lr_chisq", "lr_df", "lr_p", "wald_chisq", "wald_df",
            "wald_p", "score_chisq", "score_df", "score_p", "concordance", "concordance_se", "aic", "iterations", "converged",
            "evaluated_on"},
        new DataType[]{IntCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, BooleanCell.TYPE,
            StringCell.TYPE});

    /** One row per covariate and one for all. */
    static final DataTableSpec PROPORTIONALITY = new DataTableSpec("Proportional hazards",
        new String[]{"transform", "term", "chisq", "df", "p"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE});

    /** One row per stratum and observed time. */
    static final DataTableSpec BASELINE = new DataTableSpec("Baseline",
        new String[]{"stratum", "time", "cumulative_hazard_zero", "cumulative_hazard", "surv", "std_err_log", "lower", "upper"},
        new DataType[]{StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE});

    private static final String NOT_DEFINED = "Not defined for this model: no coefficient, no event or no comparable pair.";

    private static final String TOO_LARGE = "Too large a number: all covariates 0 is far away from the patients.";

    private CoxTables() {
    }

    static BufferedDataTable model(final CoxAnalysis analysis, final CoxPatients patients, final ExecutionContext exec) {
        final CoxFit fit = analysis.fit();
        final List<DataCell> cells = new ArrayList<>(List.of(new IntCell(fit.n()), new IntCell(fit.events()),
            new IntCell(patients.leftOut()),
            new IntCell(patients.strata() == null ? 1 : (int)Arrays.stream(patients.strata()).distinct().count()),
            new StringCell(fit.options().ties().label()), number(fit.logLikelihoodNull()), number(fit.logLikelihood())));
        cells.addAll(test(fit.likelihoodRatioTest()));
        cells.addAll(test(fit.waldTest()));
        cells.addAll(test(fit.scoreTest()));
        cells.addAll(List.of(number(analysis.concordance().concordance()), number(analysis.concordance().standardError()),
            number(analysis.akaike()), new IntCell(fit.iterations()), BooleanCellFactory.create(fit.converged()),
            patients.resubstitution().isEmpty() ? new MissingCell("No covariate is marked as made from these patients' outcome.")
                : new StringCell(EvaluatedOn.TRAINING)));
        final BufferedDataContainer container = exec.createDataContainer(MODEL);
        container.addRowToTable(new DefaultRow(new RowKey("Model"), cells));
        container.close();
        return container.getTable();
    }

    private static List<DataCell> test(final ChiSquareTest test) {
        return List.of(number(test.statistic()), new IntCell(test.degreesOfFreedom()), number(test.p()));
    }

    static BufferedDataTable proportionality(final CoxAnalysis analysis, final CoxRegressionParameters parameters,
        final ExecutionContext exec) {
        final ProportionalHazards tests = analysis.proportionality(parameters.testScale.transform());
        final String transform = parameters.testScale.transform().label();
        final BufferedDataContainer container = exec.createDataContainer(PROPORTIONALITY);
        long row = 0;
        for (final CoxTerm term : analysis.terms().terms()) {
            add(container, row++, transform, term.name(), tests.test(term.columns()));
        }
        add(container, row, transform, "GLOBAL", tests.global());
        container.close();
        return container.getTable();
    }

    private static void add(final BufferedDataContainer container, final long row, final String transform, final String term,
        final ChiSquareTest test) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(transform), new StringCell(term)));
        cells.addAll(test(test));
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(row), cells));
    }

    static BufferedDataTable baseline(final CoxAnalysis analysis, final double level, final ExecutionContext exec)
        throws CanceledExecutionException {
        final CoxBaseline baseline = CoxBaseline.of(analysis.design());
        final BufferedDataContainer container = exec.createDataContainer(BASELINE);
        final double[] means = analysis.design().means();
        long row = 0;
        for (final String stratum : baseline.strata()) {
            final double[] times = baseline.times(stratum);
            final PredictedSurvival mean = baseline.predict(means, stratum, times, level);
            final PredictedSurvival zero = baseline.predict(new double[means.length], stratum, times, level);
            for (int i = 0; i < times.length; i++) {
                if (i % 1024 == 0) {
                    exec.checkCanceled();
                }
                final double atZero = zero.cumulativeHazard()[i];
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), new StringCell(stratum), new DoubleCell(times[i]),
                    Double.isFinite(atZero) ? new DoubleCell(atZero) : new MissingCell(TOO_LARGE),
                    number(mean.cumulativeHazard()[i]), number(mean.survival()[i]), number(mean.standardErrorLog()[i]),
                    number(mean.lower()[i]), number(mean.upper()[i])));
            }
        }
        container.close();
        return container.getTable();
    }

    static DataCell number(final double value) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(NOT_DEFINED);
    }
}
