// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Tests of contingency tables and ranks by hand, against plain enumeration, and with hostile input. */
class GroupTestsByHandTest {

    private static FisherExact fisher(final int[]... counts) {
        return FisherExact.test(ContingencyTable.of(counts));
    }

    /** Tea tasting: of C(8, 4) = 70 ways 1 + 16 + 16 + 1 are as extreme as 3 of 4. */
    @Test
    void teaTasting() {
        final FisherExact test = fisher(new int[]{3, 1}, new int[]{1, 3});
        assertEquals(34. / 70, test.p(), 1e-14);
        assertEquals(6.408319658, test.oddsRatio(), 1e-8);
    }

    /** One patient in the first group: (1 0 | 1 2): x = 1 has probability 1/2, x = 0 has 1/2, so p = 1. */
    @Test
    void aGroupOfOne() {
        assertEquals(1, fisher(new int[]{1, 1}, new int[]{0, 2}).p(), 1e-14);
        assertEquals(0.25, fisher(new int[]{1, 0}, new int[]{0, 3}).p(), 1e-14);
        assertEquals(Double.POSITIVE_INFINITY, fisher(new int[]{1, 0}, new int[]{0, 3}).oddsRatio());
    }

    /** A diagonal table of 1: 3! = 6 equally probable tables. Rows without patients change nothing. */
    @Test
    void largerTables() {
        assertEquals(1, fisher(new int[]{1, 0, 0}, new int[]{0, 1, 0}, new int[]{0, 0, 1}).p(), 1e-12);
        assertEquals(fisher(new int[]{3, 1}, new int[]{1, 3}).p(), fisher(new int[]{3, 0, 1}, new int[]{0, 0, 0}, new int[]{1, 0,
            3}).p());
    }

    @Test
    void networkEqualsEnumeration() {
        final Random random = new Random(4);
        for (int run = 0; run < 60; run++) {
            final int[][] counts = new int[3][2 + run % 2];
            for (int k = 0; k < 14; k++) {
                counts[random.nextInt(3)][random.nextInt(counts[0].length)]++;
            }
            final ContingencyTable table = ContingencyTable.of(counts);
            if (Arrays.stream(table.rowTotals()).allMatch(t -> t > 0) && Arrays.stream(table.columnTotals()).allMatch(t -> t > 0)) {
                assertEquals(Enumeration.p(counts), FisherExact.test(table).p(), 1e-11, Arrays.deepToString(counts));
            }
        }
    }

    @Test
    void transposedAndShuffledTablesAgree() {
        final int[][] counts = {{7, 2, 0, 4}, {1, 6, 3, 3}, {2, 2, 8, 5}};
        final double p = fisher(counts).p();
        final int[][] transposed = new int[4][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                transposed[3 - j][i] = counts[i][j];
            }
        }
        assertEquals(p, fisher(transposed).p(), 1e-12 * p);
    }

    /** Ranks 1, 2 against 3, 4: W = 0, the most extreme of C(4, 2) = 6 ways on either side. */
    @Test
    void rankSums() {
        final RankSumTest test = RankSumTest.test(new double[]{1, 2}, new double[]{3, 4});
        assertEquals(0, test.statistic());
        assertEquals(2. / 6, test.p(), 1e-15);
        assertTrue(test.exact());
        assertEquals(1, RankSumTest.test(new double[]{2}, new double[]{1, 3}).p(), 1e-15);
        assertEquals(Double.NaN, RankSumTest.test(new double[]{5, 5}, new double[]{5}).p());
        assertEquals(Double.NaN, KruskalWallis.test(List.of(new double[]{5, 5}, new double[]{5})).p());
    }

    @Test
    void hostileInput() {
        assertMessage("at least two rows", () -> fisher(new int[]{3, 0}, new int[]{4, 0}));
        assertMessage("at least two rows", () -> PearsonChiSquare.test(ContingencyTable.of(new int[][]{{3, 1}}), true));
        assertMessage("0 or more", () -> fisher(new int[]{3, -1}, new int[]{4, 0}));
        assertMessage("rectangle", () -> fisher(new int[]{3, 1}, new int[]{4}));
        assertMessage("at least one value", () -> RankSumTest.test(new double[0], new double[]{1}));
        assertMessage("finite", () -> RankSumTest.test(new double[]{Double.NaN}, new double[]{1}));
        assertMessage("finite", () -> KruskalWallis.test(List.of(new double[]{1}, new double[]{Double.POSITIVE_INFINITY})));
        assertMessage("two groups", () -> KruskalWallis.test(List.of(new double[]{1})));
        final int[][] huge = new int[12][12];
        for (int k = 0; k < 144; k++) {
            huge[k / 12][k % 12] = k * 7919 % 53;
        }
        assertMessage("chi-square", () -> fisher(huge));
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // not looked at
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> FisherExact.test(ContingencyTable.of(huge), 0.95, canceled));
    }

    private static void assertMessage(final String part, final Executable call) {
        final InputException error = assertThrows(InputException.class, call);
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }

    /** Every table with the totals of a table of three rows, one by one. */
    private static final class Enumeration {

        private final int[] rows;

        private final int[] columns;

        private final double observed;

        private double sum;

        private double extreme;

        private Enumeration(final int[][] counts) {
            rows = ContingencyTable.of(counts).rowTotals();
            columns = ContingencyTable.of(counts).columnTotals();
            observed = weight(counts);
        }

        static double p(final int[][] counts) {
            final Enumeration all = new Enumeration(counts);
            all.visit(new int[counts.length][counts[0].length], 0);
            return all.extreme / all.sum;
        }

        private void visit(final int[][] table, final int cell) {
            if (cell == rows.length * columns.length) {
                final ContingencyTable full = ContingencyTable.of(table);
                if (Arrays.equals(full.rowTotals(), rows) && Arrays.equals(full.columnTotals(), columns)) {
                    final double weight = weight(table);
                    sum += weight;
                    extreme += weight <= observed * (1 + 1e-7) ? weight : 0;
                }
                return;
            }
            final int i = cell / columns.length;
            final int j = cell % columns.length;
            final int most = Math.min(rows[i] - Arrays.stream(table[i]).limit(j).sum(), columns[j]);
            for (int x = 0; x <= most; x++) {
                table[i][j] = x;
                visit(table, cell + 1);
            }
            table[i][j] = 0;
        }

        private static double weight(final int[][] counts) {
            double weight = 1;
            for (final int[] row : counts) {
                for (final int count : row) {
                    for (int k = 2; k <= count; k++) {
                        weight /= k;
                    }
                }
            }
            return weight;
        }
    }
}
