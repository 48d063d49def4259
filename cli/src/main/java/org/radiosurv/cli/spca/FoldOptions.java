// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;
import picocli.CommandLine.Option;

/** How the threshold is cross-validated; the defaults are those of the SPCA Learner. */
public final class FoldOptions {

    private static final int MINIMUM_FEATURES = CrossValidationSettings.DEFAULT.minimumFeatures();

    @Option(names = "--folds", paramLabel = "FOLDS.csv", description = "Folds made elsewhere: columns id and fold (one repeat), "
        + "or id and rep1, rep2, and so on (several).")
    private Path file;

    @Option(names = "--n-fold", paramLabel = "K", defaultValue = "10", description = "Folds per repeat, default 10.")
    private int folds;

    @Option(names = "--repeats", paramLabel = "R", defaultValue = "5", description = "Repeats, default 5.")
    private int repeats;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the division into folds, default 1.")
    private long seed;

    @Option(names = "--n-threshold", paramLabel = "N", defaultValue = "20", description = "Thresholds that are tried, default 20.")
    private int thresholds;

    /**
     * @param data patients
     * @param settings preparation and scores
     * @param components number of components
     * @param progress progress
     * @return the curves
     * @throws IOException if the file of folds cannot be read
     */
    CrossValidationResult run(final TrainingSet data, final SpcaSettings settings, final int components,
        final Progress progress) throws IOException {
        return SpcaCrossValidation.run(data, folds(data), settings,
            new CrossValidationSettings(components, thresholds, MINIMUM_FEATURES), progress);
    }

    private Folds folds(final TrainingSet data) throws IOException {
        return file == null ? Folds.stratified(data.event(), folds, repeats, seed)
            : given(CsvReader.read(file, PatientTable.ID), data.ids());
    }

    private static Folds given(final PatientTable table, final List<String> ids) {
        final int[] columns = repeatColumns(table);
        final Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (rowOf.put(table.id(row), row) != null) {
                throw new InputException("A patient has one row of folds", "two of " + table.id(row) + " in " + table.name(),
                    "Remove one.");
            }
        }
        final int[][] labels = new int[columns.length][ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            final Integer row = rowOf.get(ids.get(i));
            if (row == null) {
                throw new InputException("Every patient has a row of folds", "none for " + ids.get(i) + " in " + table.name(),
                    "Add it, or give the same id column with --id.");
            }
            for (int r = 0; r < columns.length; r++) {
                labels[r][i] = label(table, row, columns[r]);
            }
        }
        return Folds.given(labels);
    }

    private static int[] repeatColumns(final PatientTable table) {
        if (table.columns().contains("fold")) {
            return new int[]{table.columns().indexOf("fold")};
        }
        final int[] repeats = IntStream.rangeClosed(1, table.columns().size())
            .map(r -> table.columns().indexOf("rep" + r)).takeWhile(column -> column >= 0).toArray();
        return repeats.length > 0 ? repeats : new int[]{table.column("fold", "--folds")};
    }

    private static int label(final PatientTable table, final int row, final int column) {
        final double label = table.number(row, column);
        if (!(label >= 1 && label == Math.rint(label) && label <= table.rows())) {
            throw new InputException("A fold is a whole number from 1", table.quoted(row, column), "Correct the cell.");
        }
        return (int)label;
    }
}
