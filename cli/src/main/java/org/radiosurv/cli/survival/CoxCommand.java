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
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.survival.CoxDesign;
import org.radiosurv.core.survival.CoxFindings;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.CoxRegression;
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

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final PatientTable table = followUp.read();
        final CoxTerms terms = CoxTerms.of(table, covariates, categorical);
        final FollowUp patients = FollowUp.of(table, followUp.time(), followUp.event(),
            terms.withColumns(optional(table, strata, "--strata"), optional(table, start, "--start"),
                optional(table, weights, "--weights")));
        final CoxColumns columns = terms.columns(patients);
        final CoxOutcome outcome = outcome(table, patients);
        final CoxRegression regression = CoxRegression.of(outcome);
        final CoxFit fit = regression.fit(columns.values(), CoxOptions.DEFAULT.withTies(ties));
        final CoxDesign design = CoxDesign.of(regression, columns.values(), fit);
        CoxFindings.of(fit, columns.values(), patients.event(), columns.names()).forEach(console::warning);
        final String json = Json.text(CoxJson.of(design, columns, transforms).put("n_missing", patients.missing()));
        if (residuals != null) {
            new CoxTables(design, columns, patients).write(residuals);
            console.message("Residuals and baseline: " + residuals);
        }
        result.write(json);
        return 0;
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
