// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.ForestFigure;
import org.radiosurv.core.chart.SchoenfeldFigure;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelJson;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.Ties;
import org.radiosurv.core.survival.TimeTransform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cox}: Cox proportional-hazards regression. */
@Command(name = "cox", description = "Cox regression with tests, concordance and test of proportional hazards, as JSON.")
public final class CoxCommand implements Callable<Integer> {

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--covariates", required = true, split = ",", paramLabel = "NAME",
        description = "Columns of the covariates, separated by commas.")
    private List<String> covariates;

    @Option(names = "--categorical", paramLabel = "NAME:REFERENCE",
        description = "A covariate whose values are levels, compared with the reference; NAME alone: the first level.")
    private List<String> categorical = new ArrayList<>();

    @Option(names = "--ties", paramLabel = "TIES", defaultValue = "efron",
        description = "Treatment of tied event times: efron (default), breslow.")
    private Ties ties;

    @Option(names = "--strata", paramLabel = "S", description = "Column of strata, each with its own baseline hazard.")
    private String strata;

    @Option(names = "--start", paramLabel = "C",
        description = "Column of the times from which rows are observed; an event counts in (start, time].")
    private String start;

    @Option(names = "--weights", paramLabel = "W", description = "Column of case weights above 0.")
    private String weights;

    @Option(names = "--zph", split = ",", paramLabel = "TRANSFORM", defaultValue = "km",
        description = "Time scales of the test of proportional hazards: km (default), rank, identity, log.")
    private List<TimeTransform> transforms;

    @Option(names = "--residuals", paramLabel = "DIR",
        description = "Folder for residuals.csv, schoenfeld.csv and baseline.csv.")
    private Path residuals;

    @Option(names = "--confidence-level", paramLabel = "LEVEL", defaultValue = "0.95",
        description = "Level of the intervals of the figure and of hr_lower and hr_upper, default 0.95.")
    private double level;

    @Option(names = "--model", paramLabel = "FILE", description = "Writes the model as JSON, for cox-predict.")
    private Path model;

    @Option(names = "--figure", paramLabel = "FILE", description = "Forest plot, .svg or .png.")
    private Path figure;

    @Option(names = "--zph-figure", paramLabel = "FILE",
        description = "Scaled Schoenfeld residuals against time on the first scale of --zph, .svg or .png.")
    private Path zphFigure;

    @Mixin
    private CoxFigureOptions look;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final PatientTable table = followUp.read();
        final CoxCovariates covariatesOfTable = CoxCovariates.of(table, covariates, categorical);
        requireNoOutcome();
        final FollowUp patients = FollowUp.of(table, followUp.time(), followUp.event(),
            covariatesOfTable.withColumns(optional(table, strata, "--strata"), optional(table, start, "--start"),
                optional(table, weights, "--weights")));
        final CoxAnalysis analysis = CoxAnalysis.of(outcome(table, patients), covariatesOfTable.of(patients),
            CoxOptions.DEFAULT.withTies(ties));
        analysis.findings().forEach(console::warning);
        final String json = Json.text(CoxJson.of(analysis, transforms, level).put("n_missing", patients.missing()));
        writeFiles(table, patients, analysis);
        result.write(json);
        return 0;
    }

    private void requireNoOutcome() {
        for (final String name : covariates) {
            if (name.strip().equals(followUp.time()) || name.strip().equals(followUp.event())) {
                throw new InputException("Time and event are no covariates", "'" + name.strip() + "' in --covariates",
                    "Remove it from --covariates.");
            }
        }
    }

    private void writeFiles(final PatientTable table, final FollowUp patients, final CoxAnalysis analysis)
        throws IOException {
        final boolean resubstitution = look.resubstitution(patients);
        if (residuals != null) {
            new CoxTables(analysis.design(), analysis.terms().columnNames(), patients).write(residuals);
            console.message("Residuals and baseline: " + residuals);
        }
        if (model != null) {
            final CoxModel fitted = CoxModel.of(analysis, followUp.time(), followUp.event(), strata == null ? "" : strata,
                strata == null ? null : patients.texts(table.column(strata, "--strata")), patients.missing(), resubstitution);
            WholeFile.write(model, CoxModelJson.write(fitted) + "\n");
            console.message("Model: " + model);
        }
        if (figure != null) {
            look.write(figure, ForestFigure.of(analysis, level).title(look.title()).resubstitution(resubstitution).build());
            console.message("Figure: " + figure);
        }
        if (zphFigure != null) {
            look.write(zphFigure, SchoenfeldFigure.of(analysis, transforms.get(0)).title(look.title())
                .resubstitution(resubstitution).build());
            console.message("Figure: " + zphFigure);
        }
    }

    private static int optional(final PatientTable table, final String name, final String option) {
        return name == null ? -1 : table.column(name, option);
    }

    private CoxOutcome outcome(final PatientTable table, final FollowUp patients) {
        CoxOutcome outcome = CoxOutcome.of(patients.time(), patients.event());
        if (start != null) {
            outcome = outcome.withStart(patients.numbers(table.column(start, "--start")));
        }
        if (strata != null) {
            outcome = outcome.withStrata(patients.texts(table.column(strata, "--strata")));
        }
        return weights == null ? outcome
            : outcome.withWeights(patients.numbers(table.column(weights, "--weights")));
    }
}
