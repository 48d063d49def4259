// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.Distributions;

/**
 * Pearson's chi-square test that two nominal variables are independent.
 *
 * <p>The statistic is the sum over the cells of (|O - E| - c)^2 / E, with E = row total times column total / n. Yates's
 * correction c = min(1/2, smallest |O - E|) is for tables of two rows and two columns only. Rows and columns without patients
 * are left out. Equal to R's {@code chisq.test}. The approximation is poor where an expected count is below 5; there
 * {@link FisherExact} is exact.
 *
 * <p>Sources: Pearson, Philos Mag 50 (1900) 157-175; Yates, J R Stat Soc Suppl 1 (1934) 217-235.
 *
 * @param statistic chi-square
 * @param degreesOfFreedom (rows - 1) (columns - 1)
 * @param p P(chi-square &gt;= statistic)
 * @param corrected whether Yates's correction was applied
 * @param smallestExpected smallest E
 */
public record PearsonChiSquare(double statistic, int degreesOfFreedom, double p, boolean corrected, double smallestExpected) {

    /**
     * @param table counts
     * @param correct whether to apply Yates's correction to a table of two rows and two columns
     * @return the test
     * @throws InputException if fewer than two rows or columns have patients
     */
    public static PearsonChiSquare test(final ContingencyTable table, final boolean correct) {
        final int[][] counts = table.testable("A chi-square test");
        final ContingencyTable occupied = ContingencyTable.of(counts);
        final int[] rows = occupied.rowTotals();
        final int[] columns = occupied.columnTotals();
        final double n = occupied.total();
        final boolean corrected = correct && rows.length == 2 && columns.length == 2;
        double smallest = Double.POSITIVE_INFINITY;
        double least = 0.5;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                final double expected = rows[i] * (columns[j] / n);
                smallest = Math.min(smallest, expected);
                least = Math.min(least, Math.abs(counts[i][j] - expected));
            }
        }
        double statistic = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                final double expected = rows[i] * (columns[j] / n);
                final double difference = Math.abs(counts[i][j] - expected) - (corrected ? least : 0);
                statistic += difference * difference / expected;
            }
        }
        final int df = (rows.length - 1) * (columns.length - 1);
        return new PearsonChiSquare(statistic, df, Distributions.chiSquareP(statistic, df), corrected, smallest);
    }
}
