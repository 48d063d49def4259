// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radiosurv.core.Progress;

/**
 * Cross-validation of the reduced predictor: in each fold the model is learnt from the other patients at the given score
 * threshold, its importances are shrunk by each of the given amounts, and the left-out patients are judged by the
 * likelihood ratio of their Cox model on the reduced score (Efron, at most 5 iterations). Equal to
 * {@code superpc.predict.red.cv} with one component, except that a fold in which one feature passes the threshold counts
 * and one in which none passes is left out.
 *
 * @param shrinkages [S] what the absolute importances are reduced by
 * @param curve [S] geometric mean over the folds of the likelihood ratio statistic, with limits
 * @param importance [folds][p] importance of each feature of the training table in each fold, 0 where it is not selected
 */
public record ReducedCrossValidation(double[] shrinkages, CrossValidationCurve curve, double[][] importance) {

    /**
     * @param data patients
     * @param folds division of the patients, in their order
     * @param settings preparation and scores
     * @param threshold features with |score| at or above it are selected
     * @param shrinkages [S] as in {@link ReducedPredictor#path} of the model of all patients
     * @param progress progress and cancel
     * @return the curve
     * @throws org.radiosurv.core.InputException if the folds are made for another number of patients
     */
    public static ReducedCrossValidation run(final TrainingSet data, final Folds folds, final SpcaSettings settings,
        final double threshold, final double[] shrinkages, final Progress progress) {
        folds.check(data.n());
        final Map<String, Integer> position = new HashMap<>();
        for (int j = 0; j < data.p(); j++) {
            position.put(data.featureNames().get(j), j);
        }
        final double[][] importance = new double[folds.total()][data.p()];
        final List<FoldResult> results = IntStream.range(0, folds.total()).parallel().mapToObj(fold -> {
            progress.checkCanceled();
            return judge(data, folds, fold, settings, threshold, shrinkages, position, importance[fold]);
        }).toList();
        return new ReducedCrossValidation(shrinkages.clone(), CrossValidationCurve.of(results, 0, shrinkages.length), importance);
    }

    private static FoldResult judge(final TrainingSet data, final Folds folds, final int fold, final SpcaSettings settings,
        final double threshold, final double[] shrinkages, final Map<String, Integer> position, final double[] importance) {
        final FoldResult result = new FoldResult(new int[shrinkages.length], new double[shrinkages.length][], null);
        Arrays.setAll(result.likelihoodRatio(), i -> new double[]{Double.NaN});
        final TrainingSet training = data.subset(folds.training(fold));
        if (Arrays.stream(SpcaScores.compute(training, settings).score()).noneMatch(score -> Math.abs(score) >= threshold)) {
            return result;
        }
        final SpcaModel model = SpcaLearner.trainWithoutDigest(training, settings, threshold, 1);
        for (final ModelFeature feature : model.features()) {
            importance[position.get(feature.name())] = feature.importance()[0];
        }
        final int[] leftOut = folds.leftOut(fold);
        for (int i = 0; i < shrinkages.length; i++) {
            final ReducedPredictor predictor = ReducedPredictor.of(model, shrinkages[i]);
            result.features()[i] = predictor.features();
            if (predictor.features() > 0) {
                result.likelihoodRatio()[i][0] = ReducedPredictor.likelihoodRatio(
                    predictor.score(model, data.featureNames(), data.valuesOf(leftOut)), data.timeOf(leftOut), data.eventOf(leftOut));
            }
        }
        return result;
    }
}
