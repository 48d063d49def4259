// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Running sums over the event times of each stratum: of the hazard increments dH, of the risk sets' means times dH, and of
 * the increments' variances. Positions count over all strata; each stratum begins with a position before its first event.
 */
final class CumulativeHazards {

    private final int[] first;

    private final double[] time;

    private final double[] hazard;

    private final double[] variance;

    private final double[][] moment;

    CumulativeHazards(final List<EventTime> eventTimes, final int strata, final int p) {
        first = new int[strata + 1];
        final int size = eventTimes.size() + strata;
        time = new double[size];
        hazard = new double[size];
        variance = new double[size];
        moment = new double[size][p];
        int at = 0;
        int next = 0;
        for (int s = 0; s < strata; s++) {
            first[s] = at;
            time[at++] = Double.NEGATIVE_INFINITY;
            while (next < eventTimes.size() && eventTimes.get(next).stratum() == s) {
                add(at++, eventTimes.get(next++));
            }
        }
        first[strata] = at;
    }

    private void add(final int at, final EventTime event) {
        time[at] = event.time();
        hazard[at] = hazard[at - 1];
        variance[at] = variance[at - 1];
        System.arraycopy(moment[at - 1], 0, moment[at], 0, moment[at].length);
        for (int step = 0; step < event.steps(); step++) {
            final double increment = event.hazard(step);
            hazard[at] += increment;
            variance[at] += increment / event.weight(step);
            for (int j = 0; j < moment[at].length; j++) {
                moment[at][j] += increment * event.mean(step, j);
            }
        }
    }

    /** @return position before the first event of a stratum */
    int none(final int stratum) {
        return first[stratum];
    }

    /** @return position of the last event of the stratum at or before a time */
    int lastUpTo(final int stratum, final double when) {
        final int found = Arrays.binarySearch(time, first[stratum], first[stratum + 1], when);
        return found >= 0 ? found : -found - 2;
    }

    /** @return the sums of one stratum */
    BaselineHazard stratum(final int stratum, final String name, final int patients, final int events,
        final double lastTime) {
        final int from = first[stratum] + 1;
        final int to = first[stratum + 1];
        return new BaselineHazard(name, patients, events, lastTime, Arrays.copyOfRange(time, from, to),
            Arrays.copyOfRange(hazard, from, to), Arrays.copyOfRange(variance, from, to),
            Arrays.copyOfRange(moment, from, to));
    }

    double hazard(final int position) {
        return hazard[position];
    }

    double[] moment(final int position) {
        return moment[position];
    }
}
