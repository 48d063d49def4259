// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.CoxDesign;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * Survival probabilities from a score, none of them learnt from the patient's own outcome.
 *
 * <p>A score has no unit; what it means in years has to be learnt. The patients are divided at random into folds, alike in the
 * share of events; for each fold a Cox model of the score alone (Efron ties) and its baseline hazard are fitted to the other
 * patients, and S(t | score) = exp(-H0(t) exp(score beta)) is predicted for those of the fold. This makes the step from score to
 * probability honest, not the score: one that was learnt from these patients stays resubstitution.
 *
 * @param horizons [m] times in days
 * @param survival [m][n] predicted S at each time
 * @param logHazard [n] centred linear predictor of the fold's model
 * @param fold [n] fold of each patient, from 1
 */
public record CrossFitting(double[] horizons, double[][] survival, double[] logHazard, int[] fold) {

    /**
     * @param cohort follow-up and score
     * @param horizons [m] times in days, 0 or more
     * @param folds number of folds, at least 2; reduced to the number of events where there are fewer
     * @param seed decides the folds
     * @param progress progress and cancel
     * @return the predictions
     * @throws InputException if there are fewer than two folds or events, the score is constant or a time is not valid
     * @throws CancellationException if cancelled
     */
    public static CrossFitting of(final ScoredCohort cohort, final double[] horizons, final int folds, final long seed,
        final Progress progress) {
        check(cohort, horizons, folds);
        final int used = Math.min(folds, cohort.events());
        return withFolds(cohort, horizons, divide(cohort, used, seed), used, progress);
    }

    /** @param fold [n] fold of each patient, 1 to {@code folds} */
    static CrossFitting withFolds(final ScoredCohort cohort, final double[] horizons, final int[] fold, final int folds,
        final Progress progress) {
        final double[][] survival = new double[horizons.length][cohort.n()];
        final double[] logHazard = new double[cohort.n()];
        for (int f = 1; f <= folds; f++) {
            progress.checkCanceled();
            predict(cohort, horizons, f, fold, survival, logHazard);
            progress.report((double)f / folds, "Fold " + f + " of " + folds);
        }
        return new CrossFitting(horizons.clone(), survival, logHazard, fold.clone());
    }

    private static void check(final ScoredCohort cohort, final double[] horizons, final int folds) {
        if (folds < 2) {
            throw new InputException("There are at least 2 folds", folds, "Use for example 10.");
        }
        if (cohort.events() < 2) {
            throw new InputException("A score is turned into probabilities with at least 2 events", cohort.events() + " events",
                "Check the event column: 1 or true means that the event happened.");
        }
        if (Arrays.stream(cohort.score()).distinct().count() < 2) {
            throw new InputException("A score differs between patients", "only " + cohort.score()[0],
                "Choose another score column.");
        }
        if (Arrays.stream(horizons).anyMatch(t -> !(t >= 0 && t < Double.POSITIVE_INFINITY))) {
            throw new InputException("A horizon is a finite number of days, 0 or more", Arrays.toString(horizons),
                "Use times within the follow-up.");
        }
    }

    /** Deals out patients with the event, then the others, in random order. */
    private static int[] divide(final ScoredCohort cohort, final int folds, final long seed) {
        final int[] order = Resampling.permutation(cohort.n(), new Resampling(seed, 3).random(0));
        final int[] fold = new int[cohort.n()];
        int next = 0;
        for (final boolean wanted : List.of(true, false)) {
            for (final int patient : order) {
                if (cohort.event()[patient] == wanted) {
                    fold[patient] = 1 + next++ % folds;
                }
            }
        }
        return fold;
    }

    private static void predict(final ScoredCohort cohort, final double[] horizons, final int f, final int[] fold,
        final double[][] survival, final double[] logHazard) {
        final int[] others = IntStream.range(0, cohort.n()).filter(i -> fold[i] != f).toArray();
        final ScoredCohort training = cohort.of(others);
        final CoxRegression regression = CoxRegression.of(training.time(), training.event());
        final double[][] covariate = {training.score()};
        final CoxFit fit = regression.fit(covariate, CoxOptions.DEFAULT);
        final CoxDesign design = CoxDesign.of(regression, covariate, fit);
        final CoxBaseline baseline = CoxBaseline.of(design);
        final String stratum = baseline.strata().get(0);
        final double slope = Double.isNaN(fit.coefficient(0)) ? 0 : fit.coefficient(0);
        final double centre = Arrays.stream(training.score()).average().orElseThrow();
        for (int i = 0; i < cohort.n(); i++) {
            if (fold[i] == f) {
                final double[] predicted =
                    baseline.predict(new double[]{cohort.score()[i]}, stratum, horizons, 0.95).survival();
                for (int k = 0; k < horizons.length; k++) {
                    survival[k][i] = predicted[k];
                }
                logHazard[i] = slope * (cohort.score()[i] - centre);
            }
        }
    }
}
