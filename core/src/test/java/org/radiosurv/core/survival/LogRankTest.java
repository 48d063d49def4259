// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** Hand-computable tests and bad input. */
class LogRankTest {

    private static final double[] TIME = {1, 2, 2, 3, 4, 5};

    private static final boolean[] EVENT = {true, true, true, false, true, false};

    private static final String[] GROUP = {"a", "a", "b", "b", "b", "a"};

    @Test
    void twoGroupsByHand() {
        final LogRankResult result = LogRank.test(TIME, EVENT, GROUP, 0, null);
        final double expected = 3. / 6 + 2 * 2. / 5 + 1. / 2;
        final double variance = 1. / 4 + 2 * 3. / 4 * (2. / 5) * (3. / 5) + 1. / 4;
        final double difference = 2 - expected;
        assertEquals(2, result.groups().get(0).observed());
        assertEquals(expected, result.groups().get(0).expected(), 1e-15);
        assertEquals(4 - expected, result.groups().get(1).expected(), 1e-15);
        assertEquals(difference * difference / variance, result.chisq(), 1e-15);
        assertEquals(1, result.degreesOfFreedom());
        assertEquals(Distributions.normalTwoSidedP(difference / Math.sqrt(variance)), result.p(), 1e-14);
    }

    @Test
    void petoWeightsByTheCurveBeforeTheTime() {
        final LogRankResult result = LogRank.test(TIME, EVENT, GROUP, 1, null);
        final double[] weight = {1, 5. / 6, 5. / 6 * 3 / 5};
        final double expected = weight[0] / 2 + weight[1] * 4 / 5 + weight[2] / 2;
        final double variance = weight[0] * weight[0] / 4 + weight[1] * weight[1] * 2 * 3 / 4 * 6 / 25
            + weight[2] * weight[2] / 4;
        final double difference = weight[0] + weight[1] - expected;
        assertEquals(weight[0] + weight[1], result.groups().get(0).observed(), 1e-15);
        assertEquals(difference * difference / variance, result.chisq(), 1e-14);
    }

    @Test
    void strataHaveOwnRiskSets() {
        final String[] strata = {"x", "x", "x", "y", "y", "y"};
        final LogRankResult result = LogRank.test(TIME, EVENT, GROUP, 0, strata);
        final double expected = 2. / 3 + 2 * 1. / 2 + 1. / 2;
        final double variance = 2. / 9 + 0 + 1. / 4;
        assertEquals(expected, result.groups().get(0).expected(), 1e-15);
        assertEquals(Math.pow(2 - expected, 2) / variance, result.chisq(), 1e-14);
    }

    @Test
    void groupThatNobodyWasAtRiskInIsLeftOut() {
        final double[] time = {1, 2, 2, 3, 4, 5, 0.5, 0.5};
        final boolean[] event = {true, true, true, false, true, false, false, false};
        final String[] group = {"a", "a", "b", "b", "b", "a", "c", "c"};
        final LogRankResult all = LogRank.test(time, event, group, 0, null);
        final LogRankResult two = LogRank.test(TIME, EVENT, GROUP, 0, null);
        assertEquals(two.chisq(), all.chisq(), 1e-14);
        assertEquals(1, all.degreesOfFreedom());
        assertEquals(0, all.groups().get(2).expected());
    }

    @Test
    void identicalGroupsGiveNoDifference() {
        final double[] time = {1, 1, 2, 2, 3, 3};
        final boolean[] event = {true, true, true, true, false, false};
        final LogRankResult result = LogRank.test(time, event, new String[]{"a", "b", "a", "b", "a", "b"}, 0, null);
        assertEquals(0, result.chisq(), 1e-15);
        assertEquals(1, result.p(), 1e-7);
    }

    @Test
    void smallProbabilitiesKeepTheirDigits() {
        final double p = Distributions.chiSquareP(400, 1);
        assertEquals(1, p / 5.5072482372124673e-89, 1e-12);
    }

    @Test
    void everybodyDiesAtOnceSaysNothing() {
        final LogRankResult result = LogRank.test(new double[]{1, 1, 1}, new boolean[]{true, true, true},
            new String[]{"a", "b", "b"}, 0, null);
        assertEquals(0, result.degreesOfFreedom());
        assertEquals(Double.NaN, result.p());
    }

    @Test
    void rejectsBadInput() {
        assertRejected(TIME, EVENT, new String[]{"a", "a", "a", "a", "a", "a"}, 0, "at least two groups");
        assertRejected(TIME, new boolean[6], GROUP, 0, "at least one event");
        assertRejected(TIME, EVENT, new String[]{"a", "b"}, 0, "2 groups");
        assertRejected(TIME, EVENT, GROUP, Double.NaN, "rho");
        assertRejected(new double[]{1, 2, 2, -3, 4, 5}, EVENT, GROUP, 0, "-3.0 in row 4");
        assertRejected(TIME, EVENT, new String[]{"a", null, "b", "b", "b", "a"}, 0, "row 2");
    }

    private static void assertRejected(final double[] time, final boolean[] event, final String[] group,
        final double rho, final String words) {
        final InputException error =
            assertThrows(InputException.class, () -> LogRank.test(time, event, group, rho, null));
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
