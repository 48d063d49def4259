// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.PatientTable;

/** What the example workflow found in the demo cohort, against the truth that the cohort was made with, in plain words. */
final class DemoFinding {

    private static final List<String> TRUE_IMAGES = List.of("T2_core_", "FLAIR_core_");

    private DemoFinding() {
    }

    /**
     * @param files results of the run
     * @return the finding; empty if the survival summary or the importance table is not among the results
     * @throws IOException if reading fails
     */
    static Optional<String> of(final List<Path> files) throws IOException {
        final Optional<PatientTable> survival = find(files, Set.of("group", "chi_square", "p"));
        final Optional<PatientTable> importance = find(files, Set.of("feature", "importance", "selected"));
        if (survival.isEmpty() || importance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sentence(pValue(survival.get()), honest(find(files, Set.of("measure", "value", "meaning"))), importance.get()));
    }

    private static Optional<PatientTable> find(final List<Path> files, final Set<String> columns) throws IOException {
        for (final Path file : files) {
            if (file.toString().endsWith(".csv") && Files.size(file) > 0) {
                final PatientTable table = CsvReader.read(file, null);
                if (table.columns().containsAll(columns)) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    private static double pValue(final PatientTable survival) {
        final int column = survival.columns().indexOf("p");
        return IntStream.range(0, survival.rows()).mapToDouble(row -> survival.number(row, column))
            .filter(p -> !Double.isNaN(p)).findFirst().orElse(Double.NaN);
    }

    /** What the learner's honest estimate adds; nothing where it was switched off. */
    private static String honest(final Optional<PatientTable> estimate) {
        return estimate.stream().flatMapToDouble(table -> IntStream.range(0, table.rows())
            .filter(row -> table.text(row, table.columns().indexOf("measure")).equals(Optional.of("p_permutation")))
            .mapToDouble(row -> table.number(row, table.columns().indexOf("value")))).filter(p -> !Double.isNaN(p))
            .mapToObj(p -> String.format(Locale.ROOT, "; by nested cross-validation the honest permutation p is %.2g", p))
            .findFirst().orElse("");
    }

    private static String sentence(final double p, final String honest, final PatientTable importance) {
        final int feature = importance.columns().indexOf("feature");
        final int selected = importance.columns().indexOf("selected");
        final List<String> chosen = IntStream.range(0, importance.rows())
            .filter(row -> Set.of("true", "1").contains(importance.text(row, selected).orElse("")))
            .mapToObj(row -> importance.text(row, feature).orElse("")).toList();
        final long onTruth = chosen.stream().filter(name -> TRUE_IMAGES.stream().anyMatch(name::startsWith)).count();
        return "Finding: the risk groups differ with log-rank p = " + String.format(Locale.ROOT, "%.2g", p) + ", by resubstitution (the groups were made from these same "
            + "patients, so p is too small)" + honest + "; " + onTruth + " of the " + chosen.size() + " selected features are of T2 or FLAIR in the "
            + "core, the only place where this cohort's images say anything about survival.";
    }
}
