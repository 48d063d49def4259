// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;

/**
 * How well a marker tells who has had the event by a time t: area under the time-dependent ROC curve and Brier score.
 *
 * <p>Cases have the event at or before t, controls are followed beyond t. A case weighs 1 / G(t_i-), with the Kaplan-Meier
 * curve G of the censoring, which makes up for patients censored before t. Sources: Uno et al., J Am Stat Assoc 102 (2007)
 * 527-537; Heagerty, Lumley and Pepe, Biometrics 56 (2000) 337-344; Graf et al., Stat Med 18 (1999) 2529-2545.
 */
public final class TimeDependentAccuracy {

    private final double[] time;

    private final boolean[] event;

    /** [n] G(t_i-). */
    private final double[] uncensoredBefore;

    /** Survival of the censoring, G. */
    private final double[] censoringTime;

    private final double[] censoringSurvival;

    private TimeDependentAccuracy(final double[] time, final boolean[] event) {
        this.time = time;
        this.event = event;
        final boolean[] censored = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            censored[i] = !event[i];
        }
        final RiskTable censoring = RiskTable.of(time, censored);
        censoringTime = censoring.time();
        censoringSurvival = new double[censoringTime.length];
        double survival = 1;
        for (int k = 0; k < censoringTime.length; k++) {
            survival *= (double)(censoring.atRisk()[k] - censoring.events()[k]) / censoring.atRisk()[k];
            censoringSurvival[k] = survival;
        }
        uncensoredBefore = Arrays.stream(time).map(t -> uncensored(t, false)).toArray();
    }

    /** @return G(t), or G(t-) where the time itself does not count */
    private double uncensored(final double t, final boolean inclusive) {
        final int before = countBelow(censoringTime, t, inclusive);
        return before == 0 ? 1 : censoringSurvival[before - 1];
    }

    /**
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @return the cohort, to be asked for any marker and time
     * @throws InputException if there is no patient, the lengths differ or a time is not valid
     */
    public static TimeDependentAccuracy of(final double[] time, final boolean[] event) {
        SurvivalInput.check(time, event);
        return new TimeDependentAccuracy(SurvivalInput.mergeNearTies(time.clone()), event.clone());
    }

    private static double survival(final RiskTable table, final double t) {
        double survival = 1;
        for (int k = 0; k < table.time().length && table.time()[k] <= t; k++) {
            survival *= (double)(table.atRisk()[k] - table.events()[k]) / table.atRisk()[k];
        }
        return survival;
    }

    private void check(final double[] values, final double t) {
        SurvivalInput.checkLength("values", values.length, time.length);
        if (!Double.isFinite(t) || Arrays.stream(values).anyMatch(value -> !Double.isFinite(value))) {
            throw new InputException("Time and values are finite numbers", "time " + t + " or a value that is not",
                "Leave rows without a value out.");
        }
    }

    /**
     * Area under the cumulative/dynamic ROC curve, cases weighted by the inverse probability of not being censored.
     *
     * @param marker [n] larger for an earlier event, finite
     * @param t time in days
     * @return share of pairs of a case and a control in which the case has the larger marker, ties half; NaN without cases
     *         or controls
     */
    public double auc(final double[] marker, final double t) {
        check(marker, t);
        final double[] controls =
            IntStream.range(0, time.length).filter(j -> time[j] > t).mapToDouble(j -> marker[j] + 0.0).sorted().toArray();
        double good = 0;
        double weights = 0;
        for (int i = 0; i < time.length; i++) {
            if (event[i] && time[i] <= t) {
                final double weight = 1 / uncensoredBefore[i];
                final int below = countBelow(controls, marker[i], false);
                good += weight * (below + countBelow(controls, marker[i], true)) / 2;
                weights += weight;
            }
        }
        return good / weights / controls.length;
    }

    /**
     * The curve whose area is {@link #auc}: shares of controls and of weighted cases whose marker exceeds a cut, for every cut.
     *
     * @param marker [n] larger for an earlier event, finite
     * @param t time in days
     * @return the curve; without points where there are no cases or no controls
     */
    public RocCurve roc(final double[] marker, final double t) {
        check(marker, t);
        final double[] cuts = SurvivalInput.distinct(Arrays.stream(marker).map(m -> m + 0.0).toArray());
        final double[] cases = new double[cuts.length];
        final double[] controls = new double[cuts.length];
        for (int i = 0; i < time.length; i++) {
            final int at = countBelow(cuts, marker[i] + 0.0, false);
            if (time[i] > t) {
                controls[at]++;
            } else if (event[i]) {
                cases[at] += 1 / uncensoredBefore[i];
            }
        }
        return RocCurve.of(cuts, cases, controls);
    }

    /** @return number of cases at t: patients with the event until then */
    public int cases(final double t) {
        return (int)IntStream.range(0, time.length).filter(i -> event[i] && time[i] <= t).count();
    }

    /** @return number of controls at t: patients followed beyond it */
    public int controls(final double t) {
        return (int)IntStream.range(0, time.length).filter(i -> time[i] > t).count();
    }

    private static int countBelow(final double[] ascending, final double value, final boolean withEqual) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            final int middle = (from + to) >>> 1;
            if (ascending[middle] < value || withEqual && ascending[middle] == value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Area under Heagerty's ROC curve, which takes survival among those above a cut from their Kaplan-Meier curve: TP =
     * (1 - S(t | M &gt; c)) P(M &gt; c) / (1 - S(t)), FP = S(t | M &gt; c) P(M &gt; c) / S(t). Points are sorted by FP, then TP;
     * the curve need not rise by itself.
     *
     * <p>Cuts between which only patients with the event lie have the same FP but for rounding, which then decides in which order
     * the trapezoids take them; the area depends on it in the third decimal. S is multiplied up as R's {@code survfit} does, so
     * that the order is that of R. {@link #auc} does not depend on rounding.
     *
     * @param marker [n] larger for an earlier event, finite
     * @param t time in days
     * @return area by the trapezoidal rule; NaN where everybody or nobody survives t
     */
    public double heagertyAuc(final double[] marker, final double t) {
        check(marker, t);
        final double all = survival(RiskTable.of(time, event), t);
        final double[] cuts = SurvivalInput.distinct(marker);
        final double[] truePositive = new double[cuts.length + 1];
        final double[] falsePositive = new double[cuts.length + 1];
        truePositive[cuts.length] = 1;
        falsePositive[cuts.length] = 1;
        final int[] byTime = SortOrder.ascending(time);
        for (int c = 0; c < cuts.length - 1; c++) {
            final double cut = cuts[c];
            final int above = (int)Arrays.stream(marker).filter(value -> value > cut).count();
            final double share = (double)above / time.length;
            final double surviving = survivalAbove(marker, cut, above, byTime, t);
            truePositive[c] = (1 - surviving) * share / (1 - all);
            falsePositive[c] = surviving * share / all;
        }
        return all > 0 && all < 1 ? area(falsePositive, truePositive) : Double.NaN;
    }

    /** @return S(t) of the patients whose marker exceeds the cut */
    private double survivalAbove(final double[] marker, final double cut, final int above, final int[] byTime, final double t) {
        double survival = 1;
        int atRisk = above;
        for (int k = 0; k < byTime.length && time[byTime[k]] <= t;) {
            final double now = time[byTime[k]];
            int leaving = 0;
            int deaths = 0;
            for (; k < byTime.length && time[byTime[k]] == now; k++) {
                if (marker[byTime[k]] > cut) {
                    leaving++;
                    deaths += event[byTime[k]] ? 1 : 0;
                }
            }
            survival *= atRisk == 0 ? 1 : (double)(atRisk - deaths) / atRisk;
            atRisk -= leaving;
        }
        return survival;
    }

    private static double area(final double[] x, final double[] y) {
        final int[] byY = SortOrder.ascending(y);
        final int[] byX = SortOrder.ascending(IntStream.of(byY).mapToDouble(i -> x[i]).toArray());
        double area = 0;
        for (int k = 1; k < x.length; k++) {
            final int a = byY[byX[k - 1]];
            final int b = byY[byX[k]];
            area += (x[b] - x[a]) * (y[a] + y[b]) / 2;
        }
        return area;
    }

    /**
     * Brier score: mean squared difference between the predicted probability to survive t and what happened, weighted by
     * the inverse probability of not being censored. 0 is perfect; 0.25 is a coin.
     *
     * @param survivalProbability [n] predicted probability to survive t
     * @param t time in days
     * @return the score
     */
    public double brier(final double[] survivalProbability, final double t) {
        check(survivalProbability, t);
        final double uncensored = uncensored(t, true);
        double sum = 0;
        for (int i = 0; i < time.length; i++) {
            final double predicted = survivalProbability[i];
            if (time[i] > t) {
                sum += (1 - predicted) * (1 - predicted) / uncensored;
            } else if (event[i]) {
                sum += predicted * predicted / uncensoredBefore[i];
            }
        }
        return sum / time.length;
    }
}
