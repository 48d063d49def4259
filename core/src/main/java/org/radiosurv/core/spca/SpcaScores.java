// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.List;

/**
 * How strongly each feature is related to survival: modified univariable Cox scores.
 *
 * <p>s_j = U_j / (sd_j + s0), with the Cox score U_j and its standard deviation sd_j at beta = 0 (Breslow) and s0 the
 * median of the sd_j unless another percentile is chosen. s_j &gt; 0: larger values go with higher hazard. It is not a z
 * score: with features of like spread it is about half of it. A feature that is left out as constant has U = sd = score
 * = 0, one that is left out for missing values has NaN; neither counts for s0.
 *
 * <p>Source: Bair and Tibshirani, PLoS Biol 2 (2004) 511-522; as computed by superpc 1.12.
 */
public final class SpcaScores {

    private final List<String> featureNames;

    private final double[] numerator;

    private final double[] standardDeviation;

    private final double[] score;

    private final double s0;

    private final double[] usedScores;

    private final List<OmittedFeature> omitted;

    SpcaScores(final TrainingSet data, final FeaturePreparation preparation, final CoxScores cox, final double s0) {
        featureNames = data.featureNames();
        this.s0 = s0;
        usedScores = cox.scores(s0);
        numerator = spread(preparation, cox.numerator(), data.p());
        standardDeviation = spread(preparation, cox.standardDeviation(), data.p());
        score = spread(preparation, usedScores, data.p());
        omitted = preparation.omitted();
        markMissing(data);
    }

    private static double[] spread(final FeaturePreparation preparation, final double[] values, final int p) {
        final double[] all = new double[p];
        for (int j = 0; j < values.length; j++) {
            all[preparation.used()[j]] = values[j];
        }
        return all;
    }

    private void markMissing(final TrainingSet data) {
        for (final OmittedFeature feature : omitted) {
            final int j = featureNames.indexOf(feature.name());
            if (Arrays.stream(data.values()).anyMatch(row -> Double.isNaN(row[j]))) {
                numerator[j] = Double.NaN;
                standardDeviation[j] = Double.NaN;
                score[j] = Double.NaN;
            }
        }
    }

    /**
     * @param data patients with outcome and features
     * @param settings preparation of the features and s0
     * @return the scores
     */
    public static SpcaScores compute(final TrainingSet data, final SpcaSettings settings) {
        final FeaturePreparation preparation =
            FeaturePreparation.learn(data.values(), data.featureNames(), settings, data.hasGaps());
        final CoxScores cox = new CoxScores(data.time(), data.event(), preparation.apply(data.values()),
            preparation.used().length);
        return new SpcaScores(data, preparation, cox, cox.s0(settings.s0Percentile()));
    }

    /** @return [p] feature names */
    public List<String> featureNames() {
        return featureNames;
    }

    /** @return [p] Cox score U at beta = 0, in units of the prepared feature */
    public double[] numerator() {
        return numerator.clone();
    }

    /** @return [p] standard deviation of U */
    public double[] standardDeviation() {
        return standardDeviation.clone();
    }

    /** @return [p] modified scores */
    public double[] score() {
        return score.clone();
    }

    /** @return what was added to the standard deviations */
    public double s0() {
        return s0;
    }

    /** @return features that were left out, with the reason */
    public List<OmittedFeature> omitted() {
        return omitted;
    }

    /** @return number of features that were not left out */
    public int usedFeatures() {
        return usedScores.length;
    }

    /** @return absolute scores of the features that were not left out */
    double[] usedMagnitudes() {
        return Arrays.stream(usedScores).map(Math::abs).toArray();
    }
}
