// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.correlation.SortOrder;

/**
 * The rows of an outcome in the order in which they enter the risk sets: stratum by stratum, latest time first.
 *
 * @param order [n] row at each place
 * @param time [n] times in that order
 * @param event [n] events in that order
 * @param weight [n] case weights in that order; null when all are 1
 * @param start [n] starts in that order; null when everybody is observed from the beginning
 * @param leaving [n] places of a stratum by falling start, the order in which rows leave the risk sets; null without starts
 * @param stratumEnd [s] place after the last of each stratum
 */
record SortedOutcome(int[] order, double[] time, boolean[] event, double[] weight, double[] start, int[] leaving,
    int[] stratumEnd) {

    static SortedOutcome of(final CoxOutcome outcome) {
        final int n = outcome.n();
        final int strata = outcome.strata().names().size();
        final int[] stratumEnd = new int[strata];
        for (final int stratum : outcome.strata().groupOf()) {
            stratumEnd[stratum]++;
        }
        for (int s = 1; s < strata; s++) {
            stratumEnd[s] += stratumEnd[s - 1];
        }
        final int[] order = falling(outcome.time(), outcome.strata(), stratumEnd);
        final SortedOutcome sorted = new SortedOutcome(order, new double[n], new boolean[n],
            outcome.weight() == null ? null : new double[n], outcome.start() == null ? null : new double[n],
            outcome.start() == null ? null : new int[n], stratumEnd);
        final int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
            sorted.time[i] = outcome.time()[order[i]];
            sorted.event[i] = outcome.event()[order[i]];
            if (sorted.weight != null) {
                sorted.weight[i] = outcome.weight()[order[i]];
            }
            if (sorted.start != null) {
                sorted.start[i] = outcome.start()[order[i]];
            }
        }
        if (sorted.start != null) {
            final int[] byStart = falling(outcome.start(), outcome.strata(), stratumEnd);
            for (int i = 0; i < n; i++) {
                sorted.leaving[i] = place[byStart[i]];
            }
        }
        return sorted;
    }

    /** @return rows by stratum, within a stratum by falling value */
    private static int[] falling(final double[] value, final GroupIndex strata, final int[] stratumEnd) {
        final int[] ascending = SortOrder.ascending(value);
        final int[] next = new int[stratumEnd.length];
        System.arraycopy(stratumEnd, 0, next, 1, stratumEnd.length - 1);
        final int[] result = new int[value.length];
        for (int i = value.length - 1; i >= 0; i--) {
            result[next[strata.groupOf()[ascending[i]]]++] = ascending[i];
        }
        return result;
    }

    double weight(final int place) {
        return weight == null ? 1 : weight[place];
    }

    /** @return place after the last of the rows that share the time at {@code from}, within the stratum */
    int endOfTime(final int from, final int end) {
        int next = from + 1;
        while (next < end && time[next] == time[from]) {
            next++;
        }
        return next;
    }
}
