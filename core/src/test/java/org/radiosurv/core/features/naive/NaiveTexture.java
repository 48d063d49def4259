// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All aggregations of all texture families, each by its own definition. */
public final class NaiveTexture {

    private final LevelGrid grid;

    /** @param grid the levels */
    public NaiveTexture(final LevelGrid grid) {
        this.grid = grid;
    }

    private NaiveMatrix matrix(final String family, final int distance, final boolean inSlice) {
        return switch (family) {
            case "cm" -> new NaiveCoOccurrence(grid, distance);
            case "rlm" -> new NaiveSizes(grid, NaiveSizes.Kind.RUN, inSlice);
            case "szm" -> new NaiveSizes(grid, NaiveSizes.Kind.ZONE, inSlice);
            case "dzm" -> new NaiveSizes(grid, NaiveSizes.Kind.DISTANCE, inSlice);
            case "ngl" -> new NaiveSizes(grid, NaiveSizes.Kind.DEPENDENCE, inSlice);
            default -> new NaiveToneDifference(grid, inSlice);
        };
    }

    /**
     * @param family the family's word
     * @param distance distance of a GLCM
     * @param aggregation suffix of the aggregation's tag
     * @return the features in the order of the family's definitions
     */
    public double[] features(final String family, final int distance, final String aggregation) {
        return switch (aggregation) {
            case "3D_avg" -> over(perDirection(family, distance), NaiveTexture::mean);
            case "3D_sd13" -> over(perDirection(family, distance), NaiveTexture::sampleDeviation);
            case "3D_min13" -> over(perDirection(family, distance), Collections::min);
            case "3D_max13" -> over(perDirection(family, distance), Collections::max);
            case "3D_range13" -> over(perDirection(family, distance), x -> Collections.max(x) - Collections.min(x));
            case "3D_comb" -> merged(family, distance, false, List.of(-1), LevelGrid.directions(false));
            case "2D_avg" -> over(perSliceAndDirection(family, distance), NaiveTexture::mean);
            case "2D_comb" -> over(perSlice(family, distance), NaiveTexture::mean);
            case "2_5D_avg" -> over(LevelGrid.directions(true).stream()
                .map(d -> merged(family, distance, true, slices(), List.of(d))).toList(), NaiveTexture::mean);
            case "2_5D_comb" -> merged(family, distance, true, slices(), LevelGrid.directions(true));
            case "3D" -> merged(family, 1, false, List.of(-1), none());
            case "2D" -> over(slices().stream().map(slice -> merged(family, 1, true, List.of(slice), none())).toList(),
                NaiveTexture::mean);
            default -> merged(family, 1, true, slices(), none());
        };
    }

    private static List<int[]> none() {
        return Collections.singletonList(null);
    }

    private List<Integer> slices() {
        final List<Integer> slices = new ArrayList<>();
        for (int k = 0; k < grid.nz; k++) {
            slices.add(k);
        }
        return slices;
    }

    private List<double[]> perDirection(final String family, final int distance) {
        return LevelGrid.directions(false).stream()
            .map(d -> merged(family, distance, false, List.of(-1), List.of(d))).toList();
    }

    private List<double[]> perSlice(final String family, final int distance) {
        return slices().stream()
            .map(slice -> merged(family, distance, true, List.of(slice), LevelGrid.directions(true))).toList();
    }

    private List<double[]> perSliceAndDirection(final String family, final int distance) {
        return slices().stream().flatMap(slice -> LevelGrid.directions(true).stream()
            .map(d -> merged(family, distance, true, List.of(slice), List.of(d)))).toList();
    }

    private double[] merged(final String family, final int distance, final boolean inSlice, final List<Integer> slices,
        final List<int[]> directions) {
        final NaiveMatrix matrix = matrix(family, distance, inSlice);
        for (final int slice : slices) {
            for (final int[] direction : directions) {
                matrix.count(grid.voxels(slice), direction);
            }
        }
        return matrix.features();
    }

    private static double[] over(final List<double[]> rows, final Function<List<Double>, Double> statistic) {
        final List<double[]> counted = rows.stream().filter(Objects::nonNull).toList();
        final double[] result = new double[counted.get(0).length];
        for (int n = 0; n < result.length; n++) {
            final int feature = n;
            result[n] = statistic.apply(counted.stream().map(row -> row[feature]).toList());
        }
        return result;
    }

    private static double mean(final List<Double> x) {
        return x.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static double sampleDeviation(final List<Double> x) {
        final double mean = mean(x);
        return Math.sqrt(x.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (x.size() - 1));
    }
}
