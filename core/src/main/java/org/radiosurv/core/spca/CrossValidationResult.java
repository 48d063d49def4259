// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * Result of a cross-validation of the score threshold, T thresholds and K components. Immutable; arrays are copies.
 */
public final class CrossValidationResult {

    private final double[] thresholds;

    private final Folds folds;

    private final List<FoldResult> results;

    private final List<CrossValidationCurve> curves;

    private final double[] meanFeatures;

    private final double[][] prevalidated;

    private final double[] prevalidation;

    CrossValidationResult(final double[] thresholds, final Folds folds, final int components,
        final List<FoldResult> results, final TrainingSet data) {
        this.thresholds = thresholds;
        this.folds = folds;
        this.results = List.copyOf(results);
        curves = IntStream.range(0, components)
            .mapToObj(k -> CrossValidationCurve.of(results, k, thresholds.length)).toList();
        meanFeatures = new double[thresholds.length];
        prevalidated = new double[thresholds.length][];
        prevalidation = new double[thresholds.length];
        final CoxRegression outcome = CoxRegression.of(data.time(), data.event());
        for (int i = 0; i < thresholds.length; i++) {
            final int threshold = i;
            meanFeatures[i] = results.stream().mapToInt(fold -> fold.features()[threshold])
                .sum() / (double)folds.total();
            prevalidated[i] = collect(i);
            prevalidation[i] = Arrays.stream(prevalidated[i]).anyMatch(Double::isNaN) ? Double.NaN
                : outcome.fit(new double[][]{prevalidated[i]}, CoxOptions.DEFAULT).likelihoodRatio();
        }
    }

    /** Out-of-fold first components of the last repeat, each patient's from the fold that left the patient out. */
    private double[] collect(final int threshold) {
        final double[] all = new double[folds.n()];
        Arrays.fill(all, Double.NaN);
        for (int fold = folds.total() - folds.perRepeat(); fold < folds.total(); fold++) {
            final double[] component = results.get(fold).firstComponent()[threshold];
            final int[] patients = folds.leftOut(fold);
            for (int i = 0; component != null && i < patients.length; i++) {
                all[patients[i]] = component[i];
            }
        }
        return all;
    }

    /** @return [T] thresholds, ascending */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /** @return the folds used */
    public Folds folds() {
        return folds;
    }

    /** @return K */
    public int components() {
        return curves.size();
    }

    /** @return [T] number of selected features, averaged over the folds; folds that say nothing count as 0 */
    public double[] meanFeatures() {
        return meanFeatures.clone();
    }

    /**
     * @param components number of components, 1 to K
     * @return the curve of that many components
     */
    public CrossValidationCurve curve(final int components) {
        return curves.get(components - 1);
    }

    /**
     * @param fold number of the fold over all repeats, from 1
     * @return [T] number of features that the fold's components are made of; 0 where fewer than two passed
     */
    public int[] foldFeatures(final int fold) {
        return results.get(fold - 1).features().clone();
    }

    /**
     * @param fold number of the fold over all repeats, from 1
     * @return [T][K] likelihood ratio statistic of the left-out patients on components 1 to k; NaN where not available
     */
    public double[][] foldLikelihoodRatios(final int fold) {
        return Arrays.stream(results.get(fold - 1).likelihoodRatio()).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Pre-validation: the likelihood ratio statistic of all patients on their out-of-fold first component. Within each
     * fold the component's sign is that of its Cox coefficient in the training patients, so that the result does not
     * depend on the linear algebra library, as superpc's does. With repeats the last one is used.
     *
     * @return [T] statistic, NaN where a fold has no component
     */
    public double[] prevalidation() {
        return prevalidation.clone();
    }

    /**
     * @param threshold index into the grid
     * @return [n] out-of-fold first components behind {@link #prevalidation()}, NaN where not available
     */
    public double[] prevalidatedComponent(final int threshold) {
        return prevalidated[threshold].clone();
    }

    /**
     * @return index of the first maximum of the one-component curve
     * @throws InputException if no fold judged any threshold
     */
    public int bestIndex() {
        final int best = curves.get(0).best();
        if (best < 0) {
            throw new InputException("In at least one fold two features pass a threshold and patients are left out",
                folds.total() + " folds without such a threshold",
                "Use fewer folds or more features, or set the threshold yourself.");
        }
        return best;
    }

    /** @return the threshold at {@link #bestIndex()} */
    public double bestThreshold() {
        return thresholds[bestIndex()];
    }
}
