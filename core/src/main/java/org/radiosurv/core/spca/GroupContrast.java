// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;

/** Two risk groups compared, with the direction. */
final class GroupContrast {

    private static final String LOW = "1";

    private static final String HIGH = "2";

    private GroupContrast() {
    }

    /**
     * @param data patients
     * @param group [n] 1 low, 2 high hazard, 0 not scored
     * @return the log-rank test; null where only one group occurs
     */
    static LogRankResult test(final TrainingSet data, final int[] group) {
        final int[] scored = IntStream.range(0, group.length).filter(i -> group[i] > 0).toArray();
        final String[] names = new String[scored.length];
        boolean low = false;
        boolean high = false;
        for (int i = 0; i < names.length; i++) {
            names[i] = group[scored[i]] == 1 ? LOW : HIGH;
            low |= group[scored[i]] == 1;
            high |= group[scored[i]] == 2;
        }
        final boolean[] event = data.eventOf(scored);
        boolean any = false;
        for (final boolean happened : event) {
            any |= happened;
        }
        return low && high && any ? LogRank.test(data.timeOf(scored), event, names, 0, null) : null;
    }

    /** @return root of the log-rank statistic, positive where the high group has more events than expected; 0 without test */
    static double signed(final LogRankResult test) {
        if (test == null || Double.isNaN(test.p())) {
            return 0;
        }
        final List<LogRankResult.Group> groups = test.groups();
        final LogRankResult.Group high = groups.get(groups.size() - 1);
        return Math.copySign(Math.sqrt(test.chisq()), high.observed() - high.expected());
    }
}
