// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.LogRankResult;

/**
 * What supervised principal components would tell about new patients: nested cross-validation with every data-dependent
 * step inside, a permutation p, concordance and hazard ratio out of fold.
 *
 * <p>For each outer fold, filter, imputation, scaling, scores, threshold (by inner cross-validation), components and the
 * cut-off at the median are learnt from the other patients; the patients left out are scored and grouped. The statistic is
 * the signed root of the log-rank statistic of the pooled out-of-fold groups, positive where the high-risk group is worse.
 * The plain p of that test is not valid, because the groups depend on the outcomes of the others: it rejects in 10 to 17 %
 * of cohorts without signal at the 5 % level. Therefore the pairs (time, event) are permuted among the patients and the
 * whole procedure is redone: p = (1 + #{permuted &gt;= observed}) / (1 + permutations).
 *
 * <p>The concordance counts pairs within an outer fold, whose scores come from one model. The intervals are percentiles of
 * bootstrap samples of patients with their out-of-fold predictions; they hold the predictions for given and so leave out
 * how the procedure itself varies between cohorts.
 *
 * <p>Sources: Simon, Subramanian, Li and Menezes, Brief Bioinform 12 (2011) 203-214; Varma and Simon, BMC Bioinformatics 7
 * (2006) 91; Phipson and Smyth, Stat Appl Genet Mol Biol 9 (2010) 39.
 *
 * @param outOfFold predictions for all patients
 * @param statistic signed root of the log-rank statistic of the out-of-fold groups
 * @param permutationP the honest p
 * @param permuted [permutations] statistics of the permuted cohorts
 * @param hazardRatio of out-of-fold group 2 to group 1, with bootstrap interval
 * @param concordance of the out-of-fold score, with bootstrap interval
 * @param pooledP plain log-rank p of the out-of-fold groups, descriptive only
 * @param resubstitutionP plain log-rank p of the groups in the training patients themselves, far too small
 */
public record HonestEstimate(OutOfFold outOfFold, double statistic, double permutationP, double[] permuted,
    Interval hazardRatio, Interval concordance, double pooledP, double resubstitutionP) {

    /**
     * An estimate with its 95 % interval; NaN where not available.
     *
     * @param estimate the estimate
     * @param lower lower limit
     * @param upper upper limit
     */
    public record Interval(double estimate, double lower, double upper) {
    }

    /**
     * @param data patients
     * @param groups [n] group of each patient that is left out as a whole, for example the site; null for none. With no
     *            more groups than outer folds, each is left out by itself
     * @param settings preparation and scores
     * @param crossValidation grid of thresholds and number of components
     * @param honest folds, permutations, seed
     * @param progress progress and cancel
     * @return the estimate; the same whatever the number of threads
     * @throws InputException if the groups are not one per patient, no feature is usable, or folds cannot be made
     * @throws CancellationException if cancelled
     */
    public static HonestEstimate compute(final TrainingSet data, final String[] groups, final SpcaSettings settings,
        final CrossValidationSettings crossValidation, final HonestSettings honest, final Progress progress) {
        checkEvents(data.event());
        checkGroups(data, groups);
        ThresholdGrid.of(SpcaScores.compute(data, settings), crossValidation.thresholds(), crossValidation.minimumFeatures());
        final NestedCrossValidation nested = new NestedCrossValidation(settings, crossValidation, honest, groups);
        final int runs = honest.permutations() + 1;
        final AtomicInteger done = new AtomicInteger();
        final OutOfFold observed = nested.run(data, random(honest.seed(), 0), progress.part(0, 1.0 / runs));
        final double statistic = GroupContrast.signed(GroupContrast.test(data, observed.group()));
        final Progress quiet = cancelOnly(progress);
        final double[] permuted = IntStream.range(1, runs).parallel().mapToDouble(run -> {
            final RandomGenerator random = random(honest.seed(), run);
            final TrainingSet shuffled = data.withOutcomeOf(permutation(data.n(), random));
            final double value = GroupContrast.signed(
                GroupContrast.test(shuffled, nested.run(shuffled, random, quiet).group()));
            final int count = done.incrementAndGet();
            progress.report((1.0 + count) / runs, "Permutation " + count + " of " + honest.permutations());
            return value;
        }).toArray();
        final long reached = Arrays.stream(permuted).filter(value -> value >= statistic - 1e-9).count();
        final LogRankResult pooled = GroupContrast.test(data, observed.group());
        final SpcaModel whole = nested.learn(data, groups, random(honest.seed(), 0).nextLong(), quiet);
        final LogRankResult resubstitution =
            whole == null ? null : GroupContrast.test(data, whole.predict(data.featureNames(), data.values()).group());
        final OutOfFoldBootstrap bootstrap =
            new OutOfFoldBootstrap(data, observed, honest.bootstraps(), random(honest.seed(), runs), quiet);
        return new HonestEstimate(observed, statistic, (1.0 + reached) / runs, permuted, bootstrap.hazardRatio(),
            bootstrap.concordance(), pooled == null ? Double.NaN : pooled.p(),
            resubstitution == null ? Double.NaN : resubstitution.p());
    }

    private static void checkEvents(final boolean[] event) {
        int events = 0;
        for (final boolean happened : event) {
            events += happened ? 1 : 0;
        }
        if (events < 2) {
            throw new InputException("An honest estimate needs at least two patients with the event: one is left out, one trains",
                events, "Use a larger cohort or a longer follow-up.");
        }
    }

    private static void checkGroups(final TrainingSet data, final String[] groups) {
        if (groups != null && groups.length != data.n()) {
            throw new InputException("There are as many groups as patients (" + data.n() + ")", groups.length,
                "Give the group of each patient.");
        }
        if (groups != null && Arrays.stream(groups).distinct().count() < 2) {
            throw new InputException("Folds by group need at least two groups", "only " + groups[0],
                "Use another group column, or none.");
        }
    }

    /** A generator of its own for each run, so that the order in which threads take the runs does not matter. */
    private static RandomGenerator random(final long seed, final int run) {
        return new Well19937c(new int[]{(int)seed, (int)(seed >>> Integer.SIZE), run});
    }

    private static int[] permutation(final int n, final RandomGenerator random) {
        final int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            final int j = random.nextInt(i + 1);
            final int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private static Progress cancelOnly(final Progress progress) {
        return new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // the caller reports whole runs
            }

            @Override
            public boolean canceled() {
                return progress.canceled();
            }
        };
    }
}
