// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.radiosurv.core.features.definition.Measurements;

/** Aggregates features over directions and slices; those along which nothing was counted (null) do not take part. */
final class Aggregator {

    private final List<double[]> rows;

    private final int features;

    private final String reasonIfNone;

    /**
     * @param rows per direction or slice the features, or null
     * @param features number of features
     * @param reasonIfNone why the features are missing if every row is null
     */
    Aggregator(final List<double[]> rows, final int features, final String reasonIfNone) {
        this.rows = rows.stream().filter(Objects::nonNull).toList();
        this.features = features;
        this.reasonIfNone = reasonIfNone;
    }

    static Measurements single(final double[] row, final int features, final String reasonIfNone) {
        return row == null ? Measurements.missing(features, reasonIfNone) : Measurements.of(row);
    }

    Measurements mean() {
        return over(this::mean);
    }

    /** Sample standard deviation, n - 1. */
    Measurements standardDeviation() {
        if (rows.size() == 1) {
            return Measurements.missing(features, "voxel pairs lie along one direction only");
        }
        return over(feature -> {
            final double mean = mean(feature);
            double squares = 0;
            for (final double[] row : rows) {
                squares += (row[feature] - mean) * (row[feature] - mean);
            }
            return Math.sqrt(squares / (rows.size() - 1));
        });
    }

    Measurements minimum() {
        return over(this::minimum);
    }

    Measurements maximum() {
        return over(this::maximum);
    }

    Measurements range() {
        return over(feature -> maximum(feature) - minimum(feature));
    }

    private Measurements over(final IntToDoubleFunction statistic) {
        if (rows.isEmpty()) {
            return Measurements.missing(features, reasonIfNone);
        }
        return Measurements.of(IntStream.range(0, features).mapToDouble(statistic).toArray());
    }

    private double mean(final int feature) {
        double sum = 0;
        for (final double[] row : rows) {
            sum += row[feature];
        }
        return sum / rows.size();
    }

    private double minimum(final int feature) {
        return rows.stream().mapToDouble(row -> row[feature]).min().orElseThrow();
    }

    private double maximum(final int feature) {
        return rows.stream().mapToDouble(row -> row[feature]).max().orElseThrow();
    }
}
