// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.ChiSquareTest;

/**
 * What a score adds to a base model of known prognostic factors.
 *
 * <p>Both are Cox models (Efron ties) of the same patients, with and without the score. The likelihood ratio test is given with its
 * chi-square p and with a permutation p: scores are permuted among the patients, p = (1 + #{LR permuted &gt;= LR}) / (1 +
 * permutations), which holds without large samples. The change of Harrell's C is that of the two linear predictors, with a
 * percentile interval from bootstrap samples of patients in which both models are fitted anew.
 *
 * <p>Both C are of the patients that the models were fitted to, and so is their difference, which is never far below 0
 * even for a useless score.
 * The corrected change subtracts the optimism, the mean over the samples of the change in the sample minus the change
 * of the sample's models in all patients (Harrell). C changes little even where a score is useful; the likelihood ratio is the
 * more powerful test.
 *
 * <p>Sources: Harrell, Lee and Mark, Stat Med 15 (1996) 361-387; Pencina and D'Agostino, Stat Med 23 (2004) 2109-2123;
 * Phipson and Smyth,
 * Stat Appl Genet Mol Biol 9 (2010) 39.
 *
 * @param n patients with all covariates and the score
 * @param events of them with the event
 * @param test likelihood ratio test of the score; NaN where the score follows linearly from the base model
 * @param permutationP permutation p; NaN without permutations or test
 * @param coefficient log hazard ratio of the score beside the base model; NaN where it has no finite estimate
 * @param hazardRatio per standard deviation of the score, with Wald interval; NaN where it has no finite estimate
 * @param baseC Harrell's C of the base model; 1/2 without covariates
 * @param fullC Harrell's C with the score
 * @param change full minus base C, with bootstrap interval
 * @param correctedChange change minus its optimism; NaN without samples
 * @param note what the user has to know; empty for nothing
 */
public record AddedValue(int n, int events, ChiSquareTest test, double permutationP, double coefficient, Interval hazardRatio,
    double baseC,
    double fullC, Interval change, double correctedChange, String note) {

    /** Statistics closer than this are equal, so that rounding does not decide. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_REPEATS = 1_000_000;

    /**
     * @param cohort follow-up and score
     * @param base [p][n] covariates of the base model, finite; p may be 0
     * @param permutations number of permutations, 0 for none
     * @param bootstraps number of bootstrap samples, 0 for none
     * @param seed decides permutations and samples
     * @param progress progress and cancel
     * @return the added value; the same whatever the number of threads
     * @throws InputException if nobody had the event, the score is constant, a length differs, a value is not finite or a
     * number is negative
     * @throws CancellationException if cancelled
     */
    public static AddedValue of(final ScoredCohort cohort, final double[][] base, final int permutations, final int bootstraps,
        final long seed, final Progress progress) {
        checkRepeats("permutations", permutations);
        checkRepeats("bootstrap samples", bootstraps);
        check(cohort, base);
        final ModelPair pair = ModelPair.fit(cohort, base);
        final double[][] permuted = new Resampling(seed, 1).repeat(permutations, "Permutation", random -> {
            final ScoredCohort shuffled = new ScoredCohort(cohort.time(), cohort.event(),
                Resampling.pick(cohort.score(), Resampling.permutation(cohort.n(), random)));
            return new double[]{ModelPair.fit(shuffled, base).likelihoodRatio()};
        }, progress.part(0, 0.4));
        final double[][] samples = new Resampling(seed, 2).repeat(bootstraps, "Bootstrap sample",
            random -> changes(cohort, base, random), progress.part(0.4, 1));
        final double[] changes = Arrays.stream(samples).mapToDouble(sample -> sample[0]).toArray();
        final double optimism = Arrays.stream(samples).mapToDouble(sample -> sample[0] - sample[1])
            .filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
        return new AddedValue(cohort.n(), cohort.events(), pair.test(), permutationP(pair, permuted), pair.coefficient(),
            pair.perDeviation(),
            pair.baseC(cohort, base), pair.fullC(cohort, base), Interval.percentile(pair.change(cohort, base), changes),
            pair.change(cohort, base) - optimism, pair.note());
    }

    private static void checkRepeats(final String what, final int number) {
        if (number < 0 || number > MOST_REPEATS) {
            throw new InputException("The number of " + what + " is 0 to " + MOST_REPEATS, number, "Use for example 1000.");
        }
    }

    private static void check(final ScoredCohort cohort, final double[][] base) {
        if (cohort.events() == 0) {
            throw new InputException("The value of a score shows only where events happened", "censored patients only",
                "Check the event column: 1 or true means that the event happened.");
        }
        if (Arrays.stream(cohort.score()).distinct().count() < 2) {
            throw new InputException("A score differs between patients", "only " + cohort.score()[0],
                "Choose another score column.");
        }
        for (final double[] column : base) {
            if (column.length != cohort.n()) {
                throw new InputException("A covariate has a value for each of the " + cohort.n() + " patients", column.length,
                    "Give one value per patient.");
            }
        }
    }

    private static double permutationP(final ModelPair pair, final double[][] permuted) {
        if (permuted.length == 0 || Double.isNaN(pair.test().p())) {
            return Double.NaN;
        }
        final long reached = Arrays.stream(permuted).filter(value -> value[0] >= pair.likelihoodRatio() - ROUNDING).count();
        return (1.0 + reached) / (1 + permuted.length);
    }

    /** @return change of C of models fitted to a bootstrap sample, in the sample and in all patients; NaN without events */
    private static double[] changes(final ScoredCohort cohort, final double[][] base, final RandomGenerator random) {
        final int[] sample = Resampling.sample(cohort.n(), random);
        final ScoredCohort drawn = cohort.of(sample);
        if (drawn.events() == 0) {
            return new double[]{Double.NaN, Double.NaN};
        }
        final double[][] covariates = IntStream.range(0, base.length).mapToObj(j -> Resampling.pick(base[j], sample))
            .toArray(double[][]::new);
        final ModelPair pair = ModelPair.fit(drawn, covariates);
        return new double[]{pair.change(drawn, covariates), pair.change(cohort, base)};
    }
}
