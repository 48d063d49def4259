// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxModel;
import org.radiosurv.core.cox.CoxModelJson;
import org.radiosurv.core.cox.CoxModelTerm;
import org.radiosurv.core.cox.CoxPrediction;
import org.radiosurv.core.cox.CoxPredictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cox-predict}: risk and survival of patients. */
@Command(name = "cox-predict", description = "Linear predictor, risk and survival of patients by a model of cox --model. CSV.")
public final class CoxPredictCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MODEL.json", description = "A model of cox --model or of a Cox Regression.")
    private Path modelFile;

    @Parameters(index = "1", paramLabel = "NEW.csv", description = "One row per patient, with the covariates of the model.")
    private Path tableFile;

    @Option(names = "--id", paramLabel = "NAME", description = "Column of the patients' pseudonyms; by default id.")
    private String id;

    @Option(names = "--times", split = ",", paramLabel = "DAYS",
        description = "Days at which survival is wanted, for example 365,730.")
    private double[] times = new double[0];

    @Option(names = "--confidence-level", paramLabel = "LEVEL", defaultValue = "0.95",
        description = "Level of the limits of survival, default 0.95.")
    private double level;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final CoxModel model = CoxModelJson.read(Files.readString(modelFile));
        final PatientTable table = CsvReader.read(tableFile, id);
        requireColumns(model, table);
        final CoxPredictor predictor = new CoxPredictor(model, times, level);
        final CsvText csv = new CsvText(header().toArray());
        int failed = 0;
        int extrapolated = 0;
        String first = "";
        for (int row = 0; row < table.rows(); row++) {
            final List<Object> cells = new ArrayList<>(List.of(table.id(row)));
            try {
                final double[] x = encode(model, table, row);
                extrapolated += extrapolates(model, x) ? 1 : 0;
                add(cells, predictor.predict(x, stratum(model, table, row)));
                cells.add(null);
            } catch (final InputException e) {
                for (int k = 0; k < 3 + 3 * times.length; k++) {
                    cells.add(null);
                }
                cells.add(e.getMessage());
                first = failed++ == 0 ? e.getMessage() : first;
            }
            csv.row(cells.toArray());
        }
        if (failed > 0) {
            console.warning(failed + " patients have no prediction; first: " + first);
        }
        if (extrapolated > 0) {
            console.warning(extrapolated + " patients have a value outside the training's range: the model extrapolates.");
        }
        result.write(csv.toString());
        return 0;
    }

    private static void requireColumns(final CoxModel model, final PatientTable table) {
        final List<String> needed = new ArrayList<>(model.terms().stream().map(covariate -> covariate.term().name()).toList());
        if (model.stratified()) {
            needed.add(model.strataColumn());
        }
        final List<String> missing = needed.stream().filter(name -> !table.columns().contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new InputException(table.name() + " has all " + needed.size() + " columns that the model needs",
                "no column " + String.join(", ", missing), "Name the columns as in training.");
        }
    }

    private List<Object> header() {
        final List<Object> header = new ArrayList<>(List.of("id", "lp", "risk"));
        for (final double time : times) {
            final String text = time == Math.rint(time) && time < 1e15 ? Long.toString((long)time) : Double.toString(time);
            header.addAll(List.of("survival_" + text, "lower_" + text, "upper_" + text));
        }
        header.addAll(List.of("median", "reason"));
        return header;
    }

    private static void add(final List<Object> cells, final CoxPrediction prediction) {
        cells.add(prediction.linearPredictor());
        cells.add(prediction.risk());
        for (int t = 0; t < prediction.survival().length; t++) {
            cells.add(prediction.survival()[t]);
            cells.add(prediction.lower()[t]);
            cells.add(prediction.upper()[t]);
        }
        cells.add(prediction.median());
    }

    private static double[] encode(final CoxModel model, final PatientTable table, final int row) {
        final double[] x = new double[model.size()];
        for (final CoxModelTerm covariate : model.terms()) {
            final int column = table.column(covariate.term().name(), "the model's covariates");
            final String text = table.text(row, column).orElseThrow(() -> new InputException(
                "A prediction needs every covariate of the model", "nothing for '" + covariate.term().name() + "'", "Fill it in."));
            if (covariate.term().isCategory()) {
                covariate.term().encode(text, x);
            } else {
                covariate.term().encode(table.number(row, column), x);
            }
        }
        return x;
    }

    private static boolean extrapolates(final CoxModel model, final double[] x) {
        return model.terms().stream().anyMatch(covariate -> !covariate.term().isCategory()
            && covariate.extrapolates(x[covariate.term().first()]));
    }

    private static String stratum(final CoxModel model, final PatientTable table, final int row) {
        return !model.stratified() ? null : table.text(row, table.column(model.strataColumn(), "the model's strata"))
            .orElseThrow(() -> new InputException("A prediction needs the stratum", "nothing for '" + model.strataColumn() + "'",
                "Fill it in."));
    }
}
