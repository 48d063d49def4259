// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * Likelihood ratio of other patients over the score threshold: at each threshold a model of the training patients is applied
 * to the others, and the Cox model of their outcome on its components is tested (Efron, at most 5 iterations). Equal to
 * {@code superpc.lrtest.curv}. In the training patients themselves the curve is optimistic.
 *
 * @param thresholds [T] thresholds
 * @param features [T] number of features selected
 * @param likelihoodRatio [T] statistic, with as many degrees of freedom as components
 */
public record LikelihoodRatioCurve(double[] thresholds, int[] features, double[] likelihoodRatio) {

    /**
     * @param training patients from whom the models are learnt
     * @param others patients who are judged; they have the same features
     * @param settings preparation and scores
     * @param components number of components, 1 to 3
     * @param count number of thresholds, at least 2: equally spaced from 0 to the second largest |score|
     * @return the curve
     * @throws InputException if a number is outside its range or a feature is missing in the others
     */
    public static LikelihoodRatioCurve of(final TrainingSet training, final TrainingSet others, final SpcaSettings settings,
        final int components, final int count) {
        final double[] magnitudes = SpcaScores.compute(training, settings).usedMagnitudes();
        if (count < 2 || magnitudes.length == 0) {
            throw new InputException("A curve has at least 2 thresholds and a usable feature",
                count + " thresholds, " + magnitudes.length + " features", "Use for example 20 thresholds.");
        }
        Arrays.sort(magnitudes);
        final double last = magnitudes[Math.max(0, magnitudes.length - 2)];
        final LikelihoodRatioCurve curve =
            new LikelihoodRatioCurve(new double[count], new int[count], new double[count]);
        for (int i = 0; i < count; i++) {
            curve.thresholds[i] = i == count - 1 ? last : last * i / (count - 1);
            final SpcaModel model = SpcaLearner.trainWithoutDigest(training, settings, curve.thresholds[i], components);
            curve.features[i] = model.selected().size();
            curve.likelihoodRatio[i] = model.predict(others.featureNames(), others.values())
                .fitToOutcome(others.time(), others.event()).likelihoodRatio();
        }
        return curve;
    }
}
