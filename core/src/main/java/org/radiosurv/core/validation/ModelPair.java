// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;

import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/** A base model and the base model with a score, fitted to the same patients. The score is the last covariate. */
final class ModelPair {

    private static final double LEVEL = 0.95;

    /** Null where there is no covariate. */
    private final CoxFit base;

    private final CoxFit full;

    private final double deviation;

    private ModelPair(final CoxFit base, final CoxFit full, final double deviation) {
        this.base = base;
        this.full = full;
        this.deviation = deviation;
    }

    static ModelPair fit(final ScoredCohort cohort, final double[][] covariates) {
        final CoxRegression regression = CoxRegression.of(cohort.time(), cohort.event());
        final CoxFit base = covariates.length == 0 ? null : regression.fit(covariates, CoxOptions.DEFAULT);
        return new ModelPair(base, regression.fit(withScore(covariates, cohort.score()), CoxOptions.DEFAULT),
            deviation(cohort.score()));
    }

    private static double[][] withScore(final double[][] covariates, final double[] score) {
        final double[][] all = Arrays.copyOf(covariates, covariates.length + 1);
        all[covariates.length] = score;
        return all;
    }

    private static double deviation(final double[] values) {
        final double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / Math.max(1,
            values.length - 1));
    }

    double likelihoodRatio() {
        return Math.max(0, full.likelihoodRatio() - (base == null ? 0 : base.likelihoodRatio()));
    }

    private int score() {
        return full.covariates() - 1;
    }

    ChiSquareTest test() {
        return ChiSquareTest.of(likelihoodRatio(), Double.isNaN(full.coefficient(score())) ? 0 : 1);
    }

    private boolean estimable() {
        return !full.possiblyInfinite(score());
    }

    double coefficient() {
        return estimable() ? full.coefficient(score()) : Double.NaN;
    }

    Interval perDeviation() {
        return !estimable() ? new Interval(Double.NaN, Double.NaN, Double.NaN)
            : new Interval(Math.exp(full.coefficient(score()) * deviation),
                Math.exp(Math.log(full.hazardRatioLower(score(), LEVEL)) * deviation),
                Math.exp(Math.log(full.hazardRatioUpper(score(), LEVEL)) * deviation));
    }

    double baseC(final ScoredCohort cohort, final double[][] covariates) {
        return base == null ? 0.5 : concordance(cohort, base, covariates);
    }

    double fullC(final ScoredCohort cohort, final double[][] covariates) {
        return concordance(cohort, full, withScore(covariates, cohort.score()));
    }

    double change(final ScoredCohort cohort, final double[][] covariates) {
        return fullC(cohort, covariates) - baseC(cohort, covariates);
    }

    private static double concordance(final ScoredCohort cohort, final CoxFit fit, final double[][] covariates) {
        final double[] predictor = new double[cohort.n()];
        for (int j = 0; j < covariates.length; j++) {
            final double coefficient = fit.coefficient(j);
            for (int i = 0; i < predictor.length && !Double.isNaN(coefficient); i++) {
                predictor[i] += coefficient * covariates[j][i];
            }
        }
        return Concordance.of(cohort.time(), cohort.event(), predictor).concordance();
    }

    String note() {
        if (Double.isNaN(full.coefficient(score()))) {
            return "The score follows linearly from the base model: nothing can be added.";
        }
        for (int j = 0; j < full.covariates(); j++) {
            if (full.possiblyInfinite(j)) {
                return (j == score() ? "The score" : "A covariate of the base model")
                    + " separates early from late events: its coefficient has no finite estimate; the likelihood ratio test is valid.";
            }
        }
        final int coefficients = full.degreesOfFreedom();
        return full.events() < 10 * coefficients ? full.events() + " events for " + coefficients
            + " coefficients: with fewer than 10 events per coefficient the models are unreliable." : "";
    }
}
