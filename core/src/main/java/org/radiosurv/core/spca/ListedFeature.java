// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A feature in the list of the most important ones, as {@code superpc.listfeatures} makes it.
 *
 * @param name its name
 * @param importance importance for the first component; positive where the feature rises with risk
 * @param score modified Cox score
 * @param medianRank median over the folds of the rank of its absolute importance among all features (1 is the largest, equal
 *            ones share their mean rank); NaN without cross-validation
 * @param selectedShare share of the folds in which it has an importance other than 0; NaN without cross-validation
 */
public record ListedFeature(String name, double importance, double score, double medianRank, double selectedShare) {

    /**
     * @param model a model
     * @return its features with an importance other than 0, largest absolute importance first
     */
    public static List<ListedFeature> of(final SpcaModel model) {
        return model.features().stream().filter(feature -> feature.importance()[0] != 0)
            .map(feature -> new ListedFeature(feature.name(), feature.importance()[0], feature.score(), Double.NaN, Double.NaN))
            .sorted(Comparator.comparingDouble((ListedFeature feature) -> -Math.abs(feature.importance()))).toList();
    }

    /**
     * @param model the model of all patients
     * @param names [p] names of the training table's features
     * @param folds cross-validation of its reduced predictor
     * @return as {@link #of(SpcaModel)}, with what the folds say
     */
    public static List<ListedFeature> of(final SpcaModel model, final List<String> names, final ReducedCrossValidation folds) {
        final double[][] ranks = Arrays.stream(folds.importance()).map(ListedFeature::ranks).toArray(double[][]::new);
        return of(model).stream().map(feature -> {
            final int j = names.indexOf(feature.name());
            final double[] ofFeature = Arrays.stream(ranks).mapToDouble(fold -> fold[j]).toArray();
            final double selected = Arrays.stream(folds.importance()).filter(fold -> fold[j] != 0).count();
            return new ListedFeature(feature.name(), feature.importance(), feature.score(), SampleQuantile.of(ofFeature, 0.5),
                selected / ranks.length);
        }).toList();
    }

    /** Ranks of falling absolute values; equal ones get the mean of their ranks. */
    private static double[] ranks(final double[] importance) {
        final int[] order = IntStream.range(0, importance.length).boxed()
            .sorted(Comparator.comparingDouble(j -> -Math.abs(importance[j]))).mapToInt(j -> j).toArray();
        final double[] ranks = new double[order.length];
        for (int first = 0; first < order.length;) {
            int last = first;
            while (last + 1 < order.length && Math.abs(importance[order[last + 1]]) == Math.abs(importance[order[first]])) {
                last++;
            }
            for (int i = first; i <= last; i++) {
                ranks[order[i]] = (first + last) / 2.0 + 1;
            }
            first = last + 1;
        }
        return ranks;
    }
}
