// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.radiosurv.core.correlation.SortOrder;

/** The log-rank statistic of many divisions of one cohort into two groups: sorts once, then one pass a division. */
final class GroupLogRank {

    private final double[] time;

    private final boolean[] event;

    private final int[] order;

    GroupLogRank(final double[] time, final boolean[] event) {
        this.time = SurvivalInput.mergeNearTies(time);
        this.event = event;
        order = SortOrder.ascending(this.time);
    }

    /**
     * @param above [n] 1 for the patients of the second group, else 0
     * @return (O - E)^2 / V as {@link LogRank} has it; NaN where V is 0
     */
    double chisq(final double[] above) {
        int second = 0;
        for (final double member : above) {
            second += (int)member;
        }
        int remaining = order.length;
        double difference = 0;
        double variance = 0;
        for (int start = 0; start < order.length;) {
            int end = start;
            int deaths = 0;
            int deathsOfSecond = 0;
            int leavingSecond = 0;
            for (; end < order.length && time[order[end]] == time[order[start]]; end++) {
                final int member = (int)above[order[end]];
                leavingSecond += member;
                if (event[order[end]]) {
                    deaths++;
                    deathsOfSecond += member;
                }
            }
            final double share = (double)second / remaining;
            difference += deathsOfSecond - deaths * share;
            variance += remaining > 1 ? deaths * (double)(remaining - deaths) / (remaining - 1) * share * (1 - share) : 0;
            second -= leavingSecond;
            remaining -= end - start;
            start = end;
        }
        return variance > 0 ? difference * difference / variance : Double.NaN;
    }
}
