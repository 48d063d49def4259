// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.SurvivalAtTime;

/**
 * Whether predicted probabilities to survive a time come true: patients in groups of like prediction, the mean prediction of
 * each against its Kaplan-Meier estimate.
 *
 * <p>Groups are made at quantiles of the prediction; equal predictions stay together, so that there may be fewer groups. The
 * slope is the coefficient of a Cox model of the predicted log hazard alone: 1 is right, below 1 says that predictions are too
 * extreme (overfitting). Sources: Harrell, Regression Modeling Strategies (2015), chapters 5 and 20; van Houwelingen, Stat
 * Med 19 (2000) 3401-3415.
 *
 * @param time in days
 * @param groups from the lowest predicted survival to the highest
 * @param observed Kaplan-Meier estimate of all patients at the time
 * @param predicted mean prediction of all patients
 */
public record Calibration(double time, List<Group> groups, double observed, double predicted) {

    /**
     * Patients of like prediction.
     *
     * @param n patients
     * @param events of them with the event until the time
     * @param predicted mean predicted survival
     * @param observed Kaplan-Meier estimate at the time; NaN where follow-up ends before it
     * @param lower lower 95 % limit (log-log); NaN where undefined
     * @param upper upper limit
     */
    public record Group(int n, int events, double predicted, double observed, double lower, double upper) {
    }

    /**
     * @param cohort follow-up
     * @param survival [n] predicted probability to survive the time, 0 to 1
     * @param time in days
     * @param groups number of groups, 1 or more
     * @return the comparison
     * @throws InputException if a length differs, a probability is outside 0 to 1 or the number of groups is below 1
     */
    public static Calibration of(final ScoredCohort cohort, final double[] survival, final double time, final int groups) {
        checkProbabilities(cohort, survival);
        if (groups < 1) {
            throw new InputException("The number of groups is 1 or more", groups, "Use for example 5.");
        }
        final int[] order = SortOrder.ascending(survival);
        final List<Group> found = new ArrayList<>();
        int from = 0;
        for (int g = 1; g <= groups && from < order.length; g++) {
            int end = Math.max(from + 1, (int)Math.round((double)g * order.length / groups));
            while (end < order.length && survival[order[end]] == survival[order[end - 1]]) {
                end++;
            }
            found.add(group(cohort, survival, time, Arrays.copyOfRange(order, from, end)));
            from = end;
        }
        final Group all = group(cohort, survival, time, order);
        return new Calibration(time, List.copyOf(found), all.observed, all.predicted);
    }

    static void checkProbabilities(final ScoredCohort cohort, final double[] survival) {
        if (survival.length != cohort.n() || Arrays.stream(survival).anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new InputException("Every patient has a predicted probability, 0 to 1", survival.length + " probabilities for "
                + cohort.n() + " patients, or one outside", "Leave patients without a prediction out.");
        }
    }

    private static Group group(final ScoredCohort cohort, final double[] survival, final double time, final int... members) {
        final ScoredCohort part = cohort.of(members);
        final double predicted = Arrays.stream(members).mapToDouble(i -> survival[i]).average().orElseThrow();
        final int events = (int)IntStream.range(0, part.n()).filter(i -> part.event()[i] && part.time()[i] <= time).count();
        final SurvivalAtTime observed = KaplanMeier.fit(part.time(), part.event(), ConfidenceType.LOG_LOG).at(time);
        final boolean known = observed.survival() == 0 || Arrays.stream(part.time()).max().orElseThrow() >= time;
        return new Group(part.n(), events, predicted, known ? observed.survival() : Double.NaN,
            known ? observed.lower() : Double.NaN, known ? observed.upper() : Double.NaN);
    }

    /**
     * @param cohort follow-up
     * @param logHazard [n] predicted log hazards
     * @return calibration slope with Wald interval; NaN where it has no finite estimate
     */
    public static Interval slope(final ScoredCohort cohort, final double[] logHazard) {
        final CoxFit fit =
            CoxRegression.of(cohort.time(), cohort.event()).fit(new double[][]{logHazard}, CoxOptions.DEFAULT);
        return fit.possiblyInfinite(0) ? new Interval(Double.NaN, Double.NaN, Double.NaN) : new Interval(fit.coefficient(0),
            Math.log(fit.hazardRatioLower(0, 0.95)), Math.log(fit.hazardRatioUpper(0, 0.95)));
    }
}
