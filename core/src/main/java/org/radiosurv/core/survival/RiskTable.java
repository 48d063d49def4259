// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

/**
 * Numbers at risk, of events and of censorings at the distinct observed times, ascending. A patient who is censored at a
 * time is at risk for the events of that time.
 *
 * @param time [m] distinct times in days, ascending
 * @param atRisk [m] number of patients whose time is not earlier
 * @param events [m] number of events
 * @param censored [m] number of censorings
 */
record RiskTable(double[] time, int[] atRisk, int[] events, int[] censored) {

    /**
     * @param time [n] times in days, near ties already merged, n at least 1
     * @param event [n] true where the event happened
     * @return the table of all patients
     */
    static RiskTable of(final double[] time, final boolean[] event) {
        final double[] eventTimes = sorted(time, event, true);
        final double[] censoredTimes = sorted(time, event, false);
        final double[] distinct = SurvivalInput.distinct(time);
        final int rows = distinct.length;
        final RiskTable table = new RiskTable(distinct, new int[rows], new int[rows], new int[rows]);
        int atRisk = time.length;
        int nextEvent = 0;
        int nextCensored = 0;
        for (int row = 0; row < rows; row++) {
            table.atRisk[row] = atRisk;
            final int firstEvent = nextEvent;
            final int firstCensored = nextCensored;
            nextEvent = after(eventTimes, nextEvent, distinct[row]);
            nextCensored = after(censoredTimes, nextCensored, distinct[row]);
            table.events[row] = nextEvent - firstEvent;
            table.censored[row] = nextCensored - firstCensored;
            atRisk -= table.events[row] + table.censored[row];
        }
        return table;
    }

    private static int after(final double[] ascending, final int from, final double time) {
        int next = from;
        while (next < ascending.length && ascending[next] == time) {
            next++;
        }
        return next;
    }

    private static double[] sorted(final double[] time, final boolean[] event, final boolean wanted) {
        final double[] chosen = new double[time.length];
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            if (event[i] == wanted) {
                chosen[count++] = time[i];
            }
        }
        final double[] result = Arrays.copyOf(chosen, count);
        Arrays.sort(result);
        return result;
    }
}
