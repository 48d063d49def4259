// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.radiosurv.core.Progress;

/**
 * The whole of learning - filter, imputation, scaling, scores, threshold by cross-validation, components, cut-off at the
 * median - redone for each outer fold without the patients that are left out, who are then scored.
 */
final class NestedCrossValidation {

    /** With fewer patients there may be no two of a kind to divide into folds. */
    private static final int FEWEST_FOR_FOLDS = 3;

    private final SpcaSettings settings;

    private final CrossValidationSettings crossValidation;

    private final HonestSettings honest;

    /** [n] group of each patient, null without groups. */
    private final String[] groups;

    NestedCrossValidation(final SpcaSettings settings, final CrossValidationSettings crossValidation,
        final HonestSettings honest, final String[] groups) {
        this.settings = settings;
        this.crossValidation = crossValidation;
        this.honest = honest;
        this.groups = groups;
    }

    /**
     * @param data all patients
     * @param random source of the divisions
     * @param progress asked for cancellation and told after each outer fold
     * @return predictions for all patients; none for a patient whose training patients had no event or no usable feature
     */
    OutOfFold run(final TrainingSet data, final RandomGenerator random, final Progress progress) {
        final Folds outer = folds(data, groups, honest.outerFolds(), 1, random.nextLong());
        final OutOfFold result = new OutOfFold(outer.labels(0), new double[data.n()], new int[data.n()]);
        for (int fold = 0; fold < outer.total(); fold++) {
            progress.checkCanceled();
            final int[] training = outer.training(fold);
            final long seed = random.nextLong();
            if (data.hasEvent(training)) {
                final TrainingSet subset = data.subset(training);
                final SpcaModel model = learn(subset, groupsOf(training), seed, progress);
                score(model, subset, data, outer.leftOut(fold), result);
            } else {
                score(null, null, data, outer.leftOut(fold), result);
            }
            progress.report((fold + 1.0) / outer.total(), null);
        }
        return result;
    }

    private String[] groupsOf(final int[] patients) {
        return groups == null ? null : Arrays.stream(patients).mapToObj(i -> groups[i]).toArray(String[]::new);
    }

    private static Folds folds(final TrainingSet data, final String[] groups, final int folds, final int repeats,
        final long seed) {
        final boolean grouped = groups != null && Arrays.stream(groups).distinct().count() > 1;
        return grouped ? Folds.grouped(groups, folds, seed) : Folds.stratified(data.event(), folds, repeats, seed);
    }

    /**
     * @param data patients that train
     * @param groupOf their groups or null
     * @param seed of the inner division
     * @return the model at the given threshold, or at that which cross-validation among them prefers, the smallest where no
     *         fold can judge or there are too few patients for folds; null where no feature varies or reaches the given threshold
     */
    SpcaModel learn(final TrainingSet data, final String[] groupOf, final long seed, final Progress progress) {
        final SpcaScores scores = SpcaScores.compute(data, settings);
        final double largest = Arrays.stream(scores.usedMagnitudes()).max().orElse(-1);
        if (largest < 0 || honest.threshold() > largest) {
            return null;
        }
        if (honest.threshold() >= 0 || data.n() < FEWEST_FOR_FOLDS) {
            return SpcaLearner.trainWithoutDigest(data, settings, honest.threshold() >= 0 ? honest.threshold() : 0,
                crossValidation.components());
        }
        final double[] thresholds = ThresholdGrid.of(scores, crossValidation.thresholds(), crossValidation.minimumFeatures());
        final Folds inner = folds(data, groupOf, honest.innerFolds(), honest.innerRepeats(), seed);
        final int fewestFeatures = Math.min(2, data.p());
        final FoldResult[] results = new FoldResult[inner.total()];
        for (int fold = 0; fold < results.length; fold++) {
            progress.checkCanceled();
            results[fold] = new FoldEvaluation(data, inner.training(fold), inner.leftOut(fold), settings,
                crossValidation.components(), fewestFeatures, PrincipalComponents.QUICK).evaluate(thresholds, progress);
        }
        final int best = CrossValidationCurve.of(Arrays.asList(results), 0, thresholds.length).best();
        return SpcaLearner.trainWithoutDigest(data, settings, thresholds[Math.max(0, best)], crossValidation.components());
    }

    /** @param model null where nothing could be learnt */
    private static void score(final SpcaModel model, final TrainingSet training, final TrainingSet data,
        final int[] leftOut, final OutOfFold result) {
        if (model == null) {
            IntStream.of(leftOut).forEach(i -> result.score()[i] = Double.NaN);
            return;
        }
        final boolean one = model.components().size() == 1;
        final double median = one ? model.components().get(0).median() : model.combinedMedian();
        final double[] known = Arrays.stream(model.predict(data.featureNames(), training.values()).score())
            .filter(score -> !Double.isNaN(score)).toArray();
        final double mean = FeaturePreparation.mean(known);
        final double deviation =
            Math.sqrt(Arrays.stream(known).map(score -> (score - mean) * (score - mean)).sum() / (known.length - 1));
        final SpcaPrediction prediction = model.predict(data.featureNames(), data.valuesOf(leftOut));
        IntStream.range(0, leftOut.length).forEach(i -> {
            result.score()[leftOut[i]] = (prediction.score()[i] - median) / (deviation > 0 ? deviation : 1);
            result.group()[leftOut[i]] = prediction.group()[i];
        });
    }
}
