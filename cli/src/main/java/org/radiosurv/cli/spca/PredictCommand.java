// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.spca.ApplicationCheck;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelFile;
import org.radiosurv.core.spca.SpcaPrediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spca predict}: scores and risk groups of patients. */
@Command(name = "predict", description = "Scores and groups of patients: group 2 is high hazard. CSV.")
public final class PredictCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MODEL.json", description = "A model of spca train or of an SPCA Learner.")
    private Path modelFile;

    @Parameters(index = "1", paramLabel = "NEW.csv", description = "One row per patient, with the features of the model.")
    private Path tableFile;

    @Option(names = "--id", paramLabel = "NAME", description = "Column of the patients' pseudonyms; by default id.")
    private String id;

    @Option(names = "--evaluated-on", description = "Append a column evaluated_on, which says of each patient whether the model was trained "
        + "on them; km and logrank then call the groups resubstitution.")
    private boolean mark;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final SpcaModel model = SpcaModelFile.read(modelFile);
        final PatientTable table = CsvReader.read(tableFile, id);
        table.requireDistinctPatients();
        final List<String> used = model.selected().stream().map(ModelFeature::name).filter(table.columns()::contains).toList();
        final int[] columns = used.stream().mapToInt(table.columns()::indexOf).toArray();
        final double[][] x = new double[table.rows()][columns.length];
        for (int row = 0; row < x.length; row++) {
            for (int j = 0; j < columns.length; j++) {
                x[row][j] = table.number(row, columns[j]);
            }
        }
        final SpcaPrediction prediction = model.predict(used, x);
        final boolean[] trained = new boolean[x.length];
        for (int row = 0; row < x.length; row++) {
            trained[row] = model.digest().contains(x[row]);
        }
        final String csv = csv(table, prediction, mark ? marks(model, trained) : null);
        note(prediction);
        note(model, trained, x);
        result.write(csv);
        return 0;
    }

    private static String[] marks(final SpcaModel model, final boolean[] trained) {
        final String[] marks = new String[trained.length];
        for (int row = 0; row < marks.length; row++) {
            marks[row] = trained[row] ? "training (resubstitution)" : model.digest().isPresent() ? "new data"
                : "unknown (the model has no digest of its training patients)";
        }
        return marks;
    }

    private void note(final SpcaModel model, final boolean[] trained, final double[][] x) {
        final long known = IntStream.range(0, trained.length).filter(row -> trained[row]).count();
        if (known > 0) {
            console.warning(known + " of " + trained.length + " patients trained this model: their scores are resubstitution, and tests of "
                + "their groups are optimistic.");
        }
        final String ranges = ApplicationCheck.ranges(model,
            IntStream.range(0, x.length).filter(row -> !trained[row]).mapToObj(row -> x[row]).toList());
        if (!ranges.isEmpty()) {
            console.warning(ranges);
        }
    }

    /** @param marks what is said of each patient, null for no such column */
    private static String csv(final PatientTable table, final SpcaPrediction prediction, final String[] marks) {
        final int count = prediction.components().length;
        final List<Object> cells = new ArrayList<>(List.of("id", "score", "group"));
        IntStream.rangeClosed(1, count).forEach(k -> cells.add("score_" + k));
        if (marks != null) {
            cells.add("evaluated_on");
        }
        final CsvText csv = new CsvText(cells.toArray());
        for (int row = 0; row < table.rows(); row++) {
            cells.clear();
            cells.add(table.id(row));
            cells.add(prediction.score()[row]);
            cells.add(prediction.group()[row] == 0 ? null : prediction.group()[row]);
            for (int k = 0; k < count; k++) {
                cells.add(prediction.components()[k][row]);
            }
            if (marks != null) {
                cells.add(marks[row]);
            }
            csv.row(cells.toArray());
        }
        return csv.toString();
    }

    private void note(final SpcaPrediction prediction) {
        final long unscored = IntStream.of(prediction.group()).filter(group -> group == 0).count();
        final long filled = IntStream.of(prediction.filled()).filter(gaps -> gaps > 0).count() - unscored;
        if (unscored > 0) {
            console.warning(unscored + " patients have no score: too many of the model's features are missing.");
        }
        if (filled > 0) {
            console.warning(filled + " patients have missing features, which were filled with the training medians.");
        }
    }
}
