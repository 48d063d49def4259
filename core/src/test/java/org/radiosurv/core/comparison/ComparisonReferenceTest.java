// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Tests of contingency tables and ranks against R; see the README beside the tables. */
class ComparisonReferenceTest {

    private static final double TOLERANCE = 1e-9;

    private static List<String[]> rows(final String file) throws IOException {
        try (InputStream stream = ComparisonReferenceTest.class.getResourceAsStream(file)) {
            final String[] lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            return Arrays.stream(lines).skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static double number(final String cell) {
        return cell.isEmpty() ? Double.NaN : "Inf".equals(cell) ? Double.POSITIVE_INFINITY : Double.parseDouble(cell);
    }

    private static double[] numbers(final String cell) {
        return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static ContingencyTable table(final String rowCount, final String cells) {
        final double[] values = numbers(cells);
        final int rows = Integer.parseInt(rowCount);
        final int[][] counts = new int[rows][values.length / rows];
        for (int k = 0; k < values.length; k++) {
            counts[k / counts[0].length][k % counts[0].length] = (int)values[k];
        }
        return ContingencyTable.of(counts);
    }

    private static void assertRelative(final String expected, final double actual, final double tolerance, final String what) {
        assertClose(number(expected), actual, tolerance, 0, what);
    }

    @Test
    void tables() throws IOException {
        int compared = 0;
        for (final String[] row : rows("tables.csv")) {
            final ContingencyTable table = table(row[1], row[2]);
            final FisherExact fisher = FisherExact.test(table);
            assertRelative(row[3], fisher.p(), TOLERANCE, row[0] + " Fisher p");
            assertRelative(row[4], fisher.oddsRatio(), TOLERANCE, row[0] + " odds ratio");
            assertRelative(row[5], fisher.lower(), TOLERANCE, row[0] + " lower");
            assertRelative(row[6], fisher.upper(), TOLERANCE, row[0] + " upper");
            assertRelative(row[7], fisher.oddsRatio(), 1e-3, row[0] + " R's odds ratio");
            final PearsonChiSquare plain = PearsonChiSquare.test(table, false);
            assertClose(number(row[8]), plain.statistic(), TOLERANCE, row[0] + " chi-square");
            assertEquals(number(row[9]), plain.degreesOfFreedom(), row[0]);
            assertRelative(row[10], plain.p(), TOLERANCE, row[0] + " chi-square p");
            final PearsonChiSquare corrected = PearsonChiSquare.test(table, true);
            assertClose(number(row[11]), corrected.statistic(), TOLERANCE, row[0] + " Yates");
            assertRelative(row[12], corrected.p(), TOLERANCE, row[0] + " Yates p");
            compared++;
        }
        assertEquals(68, compared);
    }

    @Test
    void ranks() throws IOException {
        int exact = 0;
        int normal = 0;
        int several = 0;
        for (final String[] row : rows("ranks.csv")) {
            final List<double[]> groups = new ArrayList<>();
            for (final String group : row[1].split(";")) {
                groups.add(numbers(group));
            }
            if (groups.size() == 2) {
                final RankSumTest test = RankSumTest.test(groups.get(0), groups.get(1));
                assertClose(number(row[2]), test.statistic(), TOLERANCE, row[0] + " W");
                assertRelative(row[3], test.p(), TOLERANCE, row[0] + " p");
                exact += test.exact() ? 1 : 0;
                normal += test.exact() ? 0 : 1;
            } else {
                several++;
            }
            final KruskalWallis test = KruskalWallis.test(groups);
            assertClose(number(row[4]), test.statistic(), TOLERANCE, row[0] + " H");
            assertEquals(number(row[5]), test.degreesOfFreedom(), row[0]);
            assertRelative(row[6], test.p(), TOLERANCE, row[0] + " Kruskal p");
        }
        assertTrue(exact >= 3 && normal >= 5 && several >= 10, exact + ", " + normal + ", " + several);
    }
}
