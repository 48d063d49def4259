// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * The first component replaced by the few most important features: importance I is shrunk towards 0 by soft thresholding,
 * w = sign(I) max(0, |I| - shrinkage), and a patient's score is the sum of w times the centred feature, divided by the
 * number of features left. Equal to {@code superpc.predict.red} with one component. Source: Bair, Hastie, Paul and
 * Tibshirani, J Am Stat Assoc 101 (2006) 119-137, section 5.
 *
 * @param shrinkage what the absolute importance is reduced by
 * @param features number of features left
 * @param weights weight of each feature of the model, 0 where it is not left
 */
public record ReducedPredictor(double shrinkage, int features, double[] weights) {

    /** superpc allows coxph this many iterations when it tests predictions. */
    private static final CoxOptions OPTIONS = CoxOptions.DEFAULT.withMaxIterations(5);

    /**
     * @param model the model
     * @param steps number of shrinkages, at least 1
     * @return predictors for shrinkages from 0 on in equal steps, below the largest absolute importance
     * @throws InputException if there are no steps
     */
    public static List<ReducedPredictor> path(final SpcaModel model, final int steps) {
        if (steps < 1) {
            throw new InputException("There is at least one shrinkage", steps, "Use 20.");
        }
        final double largest =
            model.features().stream().mapToDouble(feature -> Math.abs(feature.importance()[0])).max().orElse(0);
        final List<ReducedPredictor> path = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            path.add(of(model, largest * step / steps));
        }
        return path;
    }

    /**
     * @param model the model
     * @param shrinkage 0 or more
     * @return the predictor
     */
    public static ReducedPredictor of(final SpcaModel model, final double shrinkage) {
        if (!(shrinkage >= 0)) {
            throw new InputException("A shrinkage is 0 or more", shrinkage, "Choose it from the path.");
        }
        final double[] weights = model.features().stream().mapToDouble(feature -> feature.importance()[0])
            .map(importance -> Math.copySign(Math.max(0, Math.abs(importance) - shrinkage), importance)).toArray();
        int left = 0;
        for (final double weight : weights) {
            left += weight != 0 ? 1 : 0;
        }
        return new ReducedPredictor(shrinkage, left, weights);
    }

    /**
     * @param model the model of this predictor
     * @param featureNames [p] names of the columns of {@code x}
     * @param x [n][p] values in the units of the training table, NaN where missing: filled with the training median
     * @return [n] scores, larger for higher hazard; NaN without features
     * @throws InputException if a feature that is left is not among the columns
     */
    public double[] score(final SpcaModel model, final List<String> featureNames, final double[][] x) {
        final double[] scores = new double[x.length];
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] != 0) {
                final ModelFeature feature = model.features().get(j);
                final int column = featureNames.indexOf(feature.name());
                if (column < 0) {
                    throw new InputException("The table has the features of the reduced predictor",
                        "a table without " + feature.name(), "Compute it with the settings of the training.");
                }
                for (int i = 0; i < x.length; i++) {
                    scores[i] += weights[j] * feature.prepare(x[i][column]);
                }
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = features == 0 ? Double.NaN : scores[i] / features;
        }
        return scores;
    }

    /**
     * Likelihood ratio statistic of the score for an outcome (Efron, at most 5 iterations).
     *
     * @param scores [n] from {@link #score}
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @return the statistic, one degree of freedom
     */
    public static double likelihoodRatio(final double[] scores, final double[] time, final boolean[] event) {
        return CoxRegression.of(time, event).fit(new double[][]{scores}, OPTIONS).likelihoodRatio();
    }
}
