// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.apache.commons.math3.random.RandomGenerator;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.TimeDependentAccuracy;

/**
 * Discrimination, calibration and net benefit of a score at some times.
 *
 * @param n patients
 * @param events of them with the event
 * @param concordance Harrell's C of the score, with bootstrap interval
 * @param slope calibration slope of the cross-fitted predictions; NaN where there are none
 * @param horizons one per time, ascending
 * @param note what is not available for any time and why; empty if all is
 */
public record ScoreValidation(int n, int events, Interval concordance, Interval slope, List<HorizonAccuracy> horizons,
    String note) {

    /**
     * How to judge.
     *
     * @param horizons [m] times in days
     * @param folds folds of {@link CrossFitting}
     * @param groups groups of {@link Calibration}
     * @param bootstraps bootstrap samples of the intervals, 0 for none
     * @param seed decides folds and samples
     */
    public record Settings(double[] horizons, int folds, int groups, int bootstraps, long seed) {

        /** Folds, groups and samples unless others are given. */
        public static final Settings DEFAULT = new Settings(new double[]{365.25, 730.5}, 10, 5, 1000, 1);
    }

    /**
     * @param cohort follow-up and score
     * @param settings how to judge
     * @param progress progress and cancel
     * @return what the score tells; the same whatever the number of threads
     * @throws InputException if a setting is out of range
     * @throws CancellationException if cancelled
     */
    public static ScoreValidation of(final ScoredCohort cohort, final Settings settings, final Progress progress) {
        final double[] times = Arrays.stream(settings.horizons).distinct().sorted().toArray();
        check(times, settings);
        String note = "";
        CrossFitting predictions = null;
        if (cohort.events() < 2) {
            note = "No predictions, calibration and decision curve: a score is turned into probabilities with at least 2 events.";
        } else if (Arrays.stream(cohort.score()).distinct().count() < 2) {
            note = "No predictions, calibration and decision curve: the score is the same for every patient.";
        } else {
            predictions = CrossFitting.of(cohort, times, settings.folds, settings.seed, progress.part(0, 0.2));
        }
        final double[][] samples = new Resampling(settings.seed, 4).repeat(settings.bootstraps, "Bootstrap sample",
            random -> discrimination(cohort, times, random), progress.part(0.2, 0.9));
        final double[] observed = discrimination(cohort, times);
        final List<HorizonAccuracy> horizons = new ArrayList<>();
        for (int k = 0; k < times.length; k++) {
            progress.checkCanceled();
            final int column = k;
            final Interval auc =
                Interval.percentile(observed[k], Arrays.stream(samples).mapToDouble(sample -> sample[column]).toArray());
            horizons.add(at(cohort, settings, times[k], auc, predictions == null ? null : predictions.survival()[k]));
        }
        final int last = times.length;
        return new ScoreValidation(cohort.n(), cohort.events(),
            Interval.percentile(observed[last], Arrays.stream(samples).mapToDouble(sample -> sample[last]).toArray()),
            predictions == null ? new Interval(Double.NaN, Double.NaN, Double.NaN)
                : Calibration.slope(cohort, predictions.logHazard()), List.copyOf(horizons), note);
    }

    private static void check(final double[] times, final Settings settings) {
        for (final double time : times) {
            if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
                throw new InputException("A horizon is a finite number of days above 0", time, "Use for example 365 and 730.");
            }
        }
        if (settings.folds < 2 || settings.groups < 1 || settings.bootstraps < 0 || settings.bootstraps > 1_000_000) {
            throw new InputException("There are at least 2 folds, 1 group and 0 to 1000000 bootstrap samples",
                settings.folds + " folds, " + settings.groups + " groups, " + settings.bootstraps + " samples",
                "Use for example 10, 5 and 1000.");
        }
    }

    private static double[] discrimination(final ScoredCohort cohort, final double[] times, final RandomGenerator random) {
        return discrimination(cohort.of(Resampling.sample(cohort.n(), random)), times);
    }

    /** @return AUC at each time, then C */
    private static double[] discrimination(final ScoredCohort cohort, final double[] times) {
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(cohort.time(), cohort.event());
        final double[] found = new double[times.length + 1];
        for (int k = 0; k < times.length; k++) {
            found[k] = accuracy.auc(cohort.score(), times[k]);
        }
        found[times.length] = Concordance.of(cohort.time(), cohort.event(), cohort.score()).concordance();
        return found;
    }

    private static HorizonAccuracy at(final ScoredCohort cohort, final Settings settings, final double time, final Interval auc,
        final double[] survival) {
        final TimeDependentAccuracy accuracy = TimeDependentAccuracy.of(cohort.time(), cohort.event());
        final int cases = accuracy.cases(time);
        final int controls = accuracy.controls(time);
        final String note = cases == 0 ? "No event until then: nothing can be said."
            : controls == 0 ? "Nobody is followed beyond it: choose an earlier time." : "";
        final boolean judged = note.isEmpty() && survival != null;
        final KaplanMeierCurve all = KaplanMeier.fit(cohort.time(), cohort.event(), ConfidenceType.LOG);
        final double[] constant = new double[cohort.n()];
        Arrays.fill(constant, all.at(time).survival());
        return new HorizonAccuracy(time, cases, controls, auc,
            note.isEmpty() ? accuracy.heagertyAuc(cohort.score(), time) : Double.NaN, accuracy.roc(cohort.score(), time),
            judged ? accuracy.brier(survival, time) : Double.NaN, note.isEmpty() ? accuracy.brier(constant, time) : Double.NaN,
            judged ? Calibration.of(cohort, survival, time, settings.groups) : null,
            judged ? DecisionCurve.of(cohort, survival, time, DecisionCurve.percents()) : null, note);
    }
}
