// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * What a Cox model explains: for each row the time, whether the event happened then, and optionally since when the row
 * was under observation, its stratum and its weight. Immutable; near ties of times are merged ({@link SurvivalInput}).
 *
 * <p>A row is at risk at the event time u when start &lt; u &lt;= time and the event happened in its stratum. A patient
 * with changing covariates has several rows with adjoining intervals. A weight w counts like w equal rows for the
 * estimate.
 */
public final class CoxOutcome {

    private final double[] start;

    private final double[] time;

    private final boolean[] event;

    private final GroupIndex strata;

    private final double[] weight;

    private CoxOutcome(final double[] start, final double[] time, final boolean[] event, final GroupIndex strata,
        final double[] weight) {
        this.start = start;
        this.time = time;
        this.event = event;
        this.strata = strata;
        this.weight = weight;
    }

    /**
     * Right-censored times of one stratum, without weights. A cohort without events is allowed: its likelihood is
     * constant and every fit says nothing.
     *
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @return the outcome
     * @throws InputException if there is no row, the lengths differ or a time is not valid
     */
    public static CoxOutcome of(final double[] time, final boolean[] event) {
        SurvivalInput.check(time, event);
        return new CoxOutcome(null, SurvivalInput.mergeNearTies(time.clone()), event.clone(),
            GroupIndex.single(time.length), null);
    }

    /**
     * @param begin [n] times in days, 0 or more, each before the row's time: the row is observed in (begin, time]
     * @return this outcome with delayed entry
     * @throws InputException if the length differs or an interval is empty
     */
    public CoxOutcome withStart(final double[] begin) {
        final int n = n();
        SurvivalInput.checkLength("starts", begin.length, n);
        final double[] both = Arrays.copyOf(begin, 2 * n);
        System.arraycopy(time, 0, both, n, n);
        for (int i = 0; i < n; i++) {
            if (!(begin[i] >= 0 && begin[i] < Double.POSITIVE_INFINITY)) {
                throw new InputException("A start is a finite number of days, 0 or more", begin[i] + row(i),
                    "Correct the value or leave the row out.");
            }
        }
        final double[] merged = SurvivalInput.mergeNearTies(both);
        for (int i = 0; i < n; i++) {
            if (!(merged[i] < merged[n + i])) {
                throw new InputException("A start is earlier than the row's time",
                    "start " + begin[i] + " and time " + time[i] + row(i), "Correct the interval or leave the row out.");
            }
        }
        return new CoxOutcome(Arrays.copyOf(merged, n), Arrays.copyOfRange(merged, n, 2 * n), event, strata, weight);
    }

    /**
     * @param labels [n] name of each row's stratum, none null
     * @return this outcome with separate baseline hazards and risk sets
     * @throws InputException if the length differs or a label is missing
     */
    public CoxOutcome withStrata(final String[] labels) {
        return new CoxOutcome(start, time, event, GroupIndex.of("strata", labels, n()), weight);
    }

    /**
     * @param weights [n] positive, finite
     * @return this outcome with case weights
     * @throws InputException if the length differs or a weight is not positive
     */
    public CoxOutcome withWeights(final double[] weights) {
        SurvivalInput.checkLength("weights", weights.length, n());
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new InputException("A weight is a finite number above 0", weights[i] + row(i),
                    "Correct the weight or leave the row out.");
            }
        }
        return new CoxOutcome(start, time, event, strata, weights.clone());
    }

    private static String row(final int i) {
        return " in row " + (i + 1);
    }

    /** @return number of rows */
    public int n() {
        return time.length;
    }

    /** @return number of rows with the event */
    public int events() {
        int count = 0;
        for (final boolean happened : event) {
            count += happened ? 1 : 0;
        }
        return count;
    }

    /** @return [n] times with near ties merged; not to be changed */
    double[] time() {
        return time;
    }

    boolean[] event() {
        return event;
    }

    /** @return [n] starts with near ties merged; null when everybody is observed from the beginning */
    double[] start() {
        return start;
    }

    /** @return strata in the order of {@link GroupOrder} */
    GroupIndex strata() {
        return strata;
    }

    /** @return [n] case weights; null when all are 1 */
    double[] weight() {
        return weight;
    }

    double weight(final int row) {
        return weight == null ? 1 : weight[row];
    }
}
