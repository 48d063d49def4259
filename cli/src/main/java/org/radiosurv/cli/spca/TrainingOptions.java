// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Patients, outcome and features to learn from, and how they are prepared. */
public final class TrainingOptions {

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--features", split = ",", paramLabel = "NAME",
        description = "Columns to learn from, separated by commas; by default all other numeric columns.")
    private List<String> features;

    @Option(names = "--scale", paramLabel = "SCALE", defaultValue = "none",
        description = "none (default): features keep their units, as in superpc; zscore: mean 0, standard deviation 1.")
    private Scaling scaling;

    @Option(names = "--s0-percentile", paramLabel = "P", defaultValue = "0.5",
        description = "Share of the features' standard deviations that is added in the scores' denominator, 0 to 1, default "
            + "0.5, the median; negative: nothing.")
    private double s0Percentile;

    /** @return scaling and s0 */
    SpcaSettings settings() {
        return SpcaSettings.DEFAULT.withScaling(scaling).withS0Percentile(s0Percentile);
    }

    /**
     * @return the patients that have time and event
     * @throws IOException if reading fails
     */
    FollowUp read() throws IOException {
        return FollowUp.of(followUp.read(), followUp.time(), followUp.event());
    }

    /**
     * @param needed a further column in which no cell may be missing
     * @param option that names it, for messages
     * @return the patients that have time, event and that column
     * @throws IOException if reading fails
     */
    FollowUp read(final String needed, final String option) throws IOException {
        final PatientTable table = followUp.read();
        return FollowUp.of(table, followUp.time(), followUp.event(), table.column(needed, option));
    }

    /**
     * @param patients of the table
     * @return their outcome and features; rows without identifiers are named by their number
     */
    TrainingSet trainingSet(final FollowUp patients) {
        return trainingSet(patients, null);
    }

    /**
     * @param patients of the table
     * @param other name of a column that is no feature unless named; null for none
     * @return their outcome and features; rows without identifiers are named by their number
     */
    TrainingSet trainingSet(final FollowUp patients, final String other) {
        final PatientTable table = patients.table();
        final int[] columns = featureColumns(table, other);
        final double[][] x = new double[patients.n()][columns.length];
        final List<String> ids = new ArrayList<>();
        for (int i = 0; i < patients.n(); i++) {
            final int row = patients.rows()[i];
            ids.add(table.idColumn() < 0 ? "row " + (row + 1) : table.id(row));
            for (int j = 0; j < columns.length; j++) {
                x[i][j] = table.number(row, columns[j]);
            }
        }
        return new TrainingSet(ids, patients.time(), patients.event(),
            IntStream.of(columns).mapToObj(table.columns()::get).toList(), x);
    }

    private int[] featureColumns(final PatientTable table, final String other) {
        final Set<Integer> others = Set.of(table.column(followUp.time(), "--time"), table.column(followUp.event(), "--event"));
        if (features != null) {
            final int[] named = features.stream().mapToInt(name -> table.column(name.strip(), "--features")).toArray();
            IntStream.of(named).filter(others::contains).findFirst().ifPresent(column -> {
                throw new InputException("Time and event are no features", "'" + table.columns().get(column) + "' in --features",
                    "Leave it out: a model that is told the outcome predicts it.");
            });
            return named;
        }
        final int[] numeric = IntStream.range(0, table.columns().size())
            .filter(column -> !others.contains(column) && !table.columns().get(column).equals(other)
                && column != table.idColumn() && table.isNumeric(column)).toArray();
        if (numeric.length == 0) {
            throw new InputException(table.name() + " has numeric columns beside time, event and id", "none",
                "Name the features with --features to see what is wrong with them.");
        }
        return numeric;
    }
}
