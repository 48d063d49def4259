// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;

/** Three groups of six; statistics from R 4.2.2, survival 3.5-3: survdiff of each pair's rows, p.adjust(p, "holm"). */
class PairwiseLogRankTest {

    private static final double[] TIME = {5, 8, 8, 12, 15, 20, 3, 6, 9, 9, 14, 30, 2, 4, 4, 7, 10, 11};

    private static final boolean[] EVENT = {true, true, false, true, false, true, true, false, true, true, true, false, true, true, true,
        true, false, true};

    private static final String[] GROUP = "a a a a a a b b b b b b c c c c c c".split(" ");

    private static final String[] STRATA = "x y x y x y x y x y x y x y x y x y".split(" ");

    @Test
    void equalsR() {
        final List<PairwiseLogRank> pairs = PairwiseLogRank.of(TIME, EVENT, GROUP, 0, null, Progress.NONE);
        assertEquals(List.of("a b", "a c", "b c"), pairs.stream().map(pair -> pair.first() + " " + pair.second()).toList());
        assertArrayEquals(new double[]{0.001786448691818384, 3.56613917816904, 1.481150670939814},
            pairs.stream().mapToDouble(pair -> pair.test().chisq()).toArray(), 1e-13);
        assertArrayEquals(new double[]{0.9662863290955971, 0.1769077977244750, 0.4471891518325842},
            pairs.stream().mapToDouble(PairwiseLogRank::adjustedP).toArray(), 1e-13);
    }

    @Test
    void strataAreKept() {
        assertArrayEquals(new double[]{0.02078521939953814, 3.551250440295879, 1.062033314187249},
            PairwiseLogRank.of(TIME, EVENT, GROUP, 0, STRATA, Progress.NONE).stream().mapToDouble(pair -> pair.test().chisq()).toArray(), 1e-13);
    }

    @Test
    void theHazardRatioIsThatOfTheSums() {
        final PairwiseLogRank pair = PairwiseLogRank.of(TIME, EVENT, GROUP, 0, null, Progress.NONE).get(1);
        final double ratio = 5 / 2.653138528138528 / (4 / 6.346861471861472);
        final double error = Math.sqrt(1 / 2.653138528138528 + 1 / 6.346861471861472);
        assertEquals(ratio, pair.hazardRatio().ratio(), 1e-13);
        assertEquals(Math.exp(Math.log(ratio) - 1.959963984540054 * error), pair.hazardRatio().lower(), 1e-12);
        assertEquals(Math.exp(Math.log(ratio) + 1.959963984540054 * error), pair.hazardRatio().upper(), 1e-12);
    }

    /** A pair without events cannot be tested, and does not count for Holm. */
    @Test
    void groupsWithoutEventsAreNotTested() {
        final boolean[] event = EVENT.clone();
        Arrays.fill(event, 0, 12, false);
        final List<PairwiseLogRank> pairs = PairwiseLogRank.of(TIME, event, GROUP, 0, null, Progress.NONE);
        assertNull(pairs.get(0).test());
        assertTrue(Double.isNaN(pairs.get(0).adjustedP()) && Double.isNaN(pairs.get(0).hazardRatio().ratio()));
        final double smaller = Math.min(pairs.get(1).test().p(), pairs.get(2).test().p());
        assertEquals(2 * smaller, Math.min(pairs.get(1).adjustedP(), pairs.get(2).adjustedP()), 1e-15);
        assertTrue(Double.isNaN(pairs.get(1).hazardRatio().ratio()), "nobody in the first group had the event");
        assertEquals(List.of(), PairwiseLogRank.of(TIME, EVENT, "a".repeat(18).split("(?<=a)"), 0, null, Progress.NONE));
    }
}
