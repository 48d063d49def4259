// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.Progress;
import org.radiosurv.core.correlation.MultipleTesting;

/**
 * Log-rank tests of each pair of groups, with p values adjusted for the number of pairs by Holm's method. Each pair is tested
 * among its own patients, as R's {@code survdiff} of the subset. Source: Holm, Scand J Stat 6 (1979) 65-70.
 *
 * @param first name of the first group
 * @param second name of the second group, later in {@link GroupOrder}
 * @param test the test of the two; null where none of their patients had the event
 * @param adjustedP p after Holm; NaN where there is no test
 */
public record PairwiseLogRank(String first, String second, LogRankResult test, double adjustedP) {

    /**
     * @param time [n] times in days, finite, 0 or more
     * @param event [n] true where the event happened
     * @param group [n] group names, none null
     * @param rho exponent of the weight, 0 for log-rank, 1 for Peto
     * @param strata [n] names of strata, or null for none
     * @param progress progress and cancel
     * @return all pairs, first by the first group, then by the second; empty for one group
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws org.radiosurv.core.InputException if lengths differ, a time is not valid or a label is missing
     */
    public static List<PairwiseLogRank> of(final double[] time, final boolean[] event, final String[] group, final double rho,
        final String[] strata, final Progress progress) {
        SurvivalInput.check(time, event);
        final GroupIndex index = GroupIndex.of("groups", group, time.length);
        final List<PairwiseLogRank> pairs = new ArrayList<>();
        for (int a = 0; a < index.names().size(); a++) {
            for (int b = a + 1; b < index.names().size(); b++) {
                progress.checkCanceled();
                pairs.add(new PairwiseLogRank(index.names().get(a), index.names().get(b),
                    test(time, event, group, rho, strata, members(index, a, b)), Double.NaN));
            }
        }
        return adjusted(pairs);
    }

    private static int[] members(final GroupIndex index, final int a, final int b) {
        return IntStream.range(0, index.groupOf().length).filter(i -> index.groupOf()[i] == a || index.groupOf()[i] == b)
            .toArray();
    }

    private static LogRankResult test(final double[] time, final boolean[] event, final String[] group, final double rho,
        final String[] strata, final int... members) {
        final double[] pairTime = Arrays.stream(members).mapToDouble(i -> time[i]).toArray();
        final boolean[] pairEvent = new boolean[members.length];
        boolean any = false;
        for (int i = 0; i < members.length; i++) {
            pairEvent[i] = event[members[i]];
            any |= pairEvent[i];
        }
        return !any ? null : LogRank.test(pairTime, pairEvent, chosen(group, members), rho,
            strata == null ? null : chosen(strata, members));
    }

    private static String[] chosen(final String[] labels, final int... members) {
        return Arrays.stream(members).mapToObj(i -> labels[i]).toArray(String[]::new);
    }

    private static List<PairwiseLogRank> adjusted(final List<PairwiseLogRank> pairs) {
        final double[] p = MultipleTesting.holm(pairs.stream().mapToDouble(pair -> pair.test == null ? Double.NaN : pair.test.p())
            .toArray());
        return IntStream.range(0, p.length).mapToObj(i -> new PairwiseLogRank(pairs.get(i).first, pairs.get(i).second,
            pairs.get(i).test, p[i])).toList();
    }

    /** @return hazard of the second group relative to the first, from the sums of the test; NaN without one */
    public LogRankHazardRatio hazardRatio() {
        return test == null ? new LogRankHazardRatio(Double.NaN, Double.NaN, Double.NaN)
            : LogRankHazardRatio.of(test.groups().get(0), test.groups().get(1));
    }
}
