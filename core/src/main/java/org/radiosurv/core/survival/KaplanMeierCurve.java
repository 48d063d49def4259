// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * A Kaplan-Meier estimate with its table, confidence band and quantiles. Immutable.
 *
 * <p>The table has one row per distinct observed time, of events and of censorings, in ascending order. All array
 * accessors return copies of length {@link #rows()}. Where S = 0 its standard error and band are NaN; where S = 1 the
 * band is NaN for the types log-log, logit and arcsin.
 *
 * @see KaplanMeier
 */
public final class KaplanMeierCurve {

    private final double[] time;

    private final int[] atRisk;

    private final int[] events;

    private final int[] censored;

    private final double[] survival;

    private final double[] standardErrorOfLog;

    private final double[] lower;

    private final double[] upper;

    private final ConfidenceType confidenceType;

    private final double confidenceLevel;

    KaplanMeierCurve(final RiskTable table, final ConfidenceType confidenceType, final double confidenceLevel) {
        this.time = table.time();
        this.atRisk = table.atRisk();
        this.events = table.events();
        this.censored = table.censored();
        this.confidenceType = confidenceType;
        this.confidenceLevel = confidenceLevel;
        final int rows = time.length;
        survival = new double[rows];
        standardErrorOfLog = new double[rows];
        lower = new double[rows];
        upper = new double[rows];
        estimate(Distributions.normalTwoSidedQuantile(confidenceLevel));
    }

    /** Product-limit estimate with Greenwood's variance of log S, sum of d / (n (n - d)). */
    private void estimate(final double z) {
        double s = 1;
        double variance = 0;
        for (int row = 0; row < time.length; row++) {
            final double n = atRisk[row];
            final double d = events[row];
            if (d > 0) {
                s *= (n - d) / n;
                variance += d / (n * (n - d));
            }
            survival[row] = s;
            standardErrorOfLog[row] = Math.sqrt(variance);
            lower[row] = confidenceType.lower(s, standardErrorOfLog[row], z);
            upper[row] = confidenceType.upper(s, standardErrorOfLog[row], z);
        }
    }

    /** @return number of rows of the table, the distinct observed times */
    public int rows() {
        return time.length;
    }

    /** @return distinct observed times in days, ascending */
    public double[] time() {
        return time.clone();
    }

    /** @return number at risk just before each time */
    public int[] atRisk() {
        return atRisk.clone();
    }

    /** @return number of events at each time */
    public int[] events() {
        return events.clone();
    }

    /** @return number of patients censored at each time; they are at risk for the events of that time */
    public int[] censored() {
        return censored.clone();
    }

    /** @return S just after each time */
    public double[] survival() {
        return survival.clone();
    }

    /** @return Greenwood standard error of S, that of log S times S; NaN where S = 0 */
    public double[] standardError() {
        final double[] result = new double[time.length];
        Arrays.setAll(result, this::standardErrorAt);
        return result;
    }

    /** @return Greenwood standard error of log S; infinite where S = 0 */
    public double[] standardErrorOfLog() {
        return standardErrorOfLog.clone();
    }

    /** @return lower limit of the pointwise confidence band of S; NaN where undefined */
    public double[] lower() {
        return lower.clone();
    }

    /** @return upper limit of the pointwise confidence band of S; NaN where undefined */
    public double[] upper() {
        return upper.clone();
    }

    /** @return number of patients */
    public int n() {
        return atRisk[0];
    }

    /** @return number of patients with the event */
    public int eventCount() {
        return Arrays.stream(events).sum();
    }

    /** @return scale of the confidence band */
    public ConfidenceType confidenceType() {
        return confidenceType;
    }

    /** @return confidence level of band and quantile limits, for example 0.95 */
    public double confidenceLevel() {
        return confidenceLevel;
    }

    /**
     * Median survival time with its confidence interval, as R prints it for a {@code survfit} object: the first time at
     * which S is at most 1/2; where S equals 1/2 on a flat piece, the midpoint of that piece, unless the curve ends
     * there without a further fall. The limits apply the same rule to the confidence band, leaving out where it is
     * undefined.
     *
     * @return median in days, NaN where not reached
     */
    public Quantile median() {
        return new Quantile(CurveCrossing.first(time, survival, 0.5), CurveCrossing.first(time, lower, 0.5),
            CurveCrossing.first(time, upper, 0.5));
    }

    /**
     * Quantile of the survival time with its confidence interval, by the rule of R's {@code quantile.survfit}: the first
     * time at which S is at most 1 - p; where S equals 1 - p on a flat piece, the midpoint of that piece, also when it is
     * the last piece, which ends at the last observed time. R's printed median, {@link #median()}, differs in this last
     * case and where an upper limit rises again among few patients: there this rule takes the time of the highest limit
     * that is at most 1 - p, the printed median the first.
     *
     * @param p share of patients with the event, 0 &lt; p &lt; 1
     * @return quantile in days, NaN where not reached
     * @throws InputException if p is not inside (0, 1)
     */
    public Quantile quantile(final double p) {
        if (!(p > 0 && p < 1)) {
            throw new InputException("A quantile lies strictly between 0 and 1", p, "Use for example 0.5.");
        }
        return new Quantile(CurveCrossing.highestReached(time, survival, 1 - p),
            CurveCrossing.highestReached(time, lower, 1 - p), CurveCrossing.highestReached(time, upper, 1 - p));
    }

    /**
     * @param t time in days, not NaN
     * @return number of patients whose time is {@code t} or later
     */
    public int atRiskAt(final double t) {
        final int found = Arrays.binarySearch(time, t);
        final int row = found >= 0 ? found : -found - 1;
        return row < time.length ? atRisk[row] : 0;
    }

    /**
     * Reads the curve. After the last observed time the last estimate is carried on, with nobody at risk.
     *
     * @param t time in days, not NaN
     * @return estimate at {@code t}; before the first row S and both limits are 1
     */
    public SurvivalAtTime at(final double t) {
        final int row = rowAt(t);
        if (row < 0) {
            return new SurvivalAtTime(t, atRiskAt(t), 1, 0, 1, 1);
        }
        return new SurvivalAtTime(t, atRiskAt(t), survival[row], standardErrorAt(row), lower[row], upper[row]);
    }

    /**
     * Restricted mean survival time. With A_k the area under the curve from event time k to tau, the variance is the sum
     * over the event times up to tau of A_k^2 d_k / (n_k (n_k - d_k)); a time at which S falls to 0 adds nothing. After
     * the last observed time S is carried on.
     *
     * @param tau end of the interval in days, positive and finite
     * @return area under the curve with its standard error
     * @throws InputException if tau is not positive and finite
     */
    public RestrictedMean restrictedMean(final double tau) {
        if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new InputException("The end of a restricted mean is a positive, finite time in days", tau,
                "Use a time within the follow-up.");
        }
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int row = rowAt(tau); row >= 0; row--) {
            area += survival[row] * (end - time[row]);
            end = time[row];
            final double n = atRisk[row];
            final double d = events[row];
            if (d > 0 && n > d) {
                variance += area * area * d / (n * (n - d));
            }
        }
        return new RestrictedMean(tau, area + end, Math.sqrt(variance));
    }

    /** @return last row whose time is not after t, -1 where t is before the first */
    private int rowAt(final double t) {
        final int found = Arrays.binarySearch(time, t);
        return found >= 0 ? found : -found - 2;
    }

    private double standardErrorAt(final int row) {
        return survival[row] * standardErrorOfLog[row];
    }
}
