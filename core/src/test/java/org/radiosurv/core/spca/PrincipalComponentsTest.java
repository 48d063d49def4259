// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leading components against the full decomposition of commons-math3, and difficult spectra. */
class PrincipalComponentsTest {

    @ParameterizedTest
    @CsvSource({"30,8", "30,30", "30,31", "20,200", "2,5", "5,2", "60,59", "1,4", "4,1"})
    void randomTables(final int n, final int m) {
        final Random random = new Random(n * 1000L + m);
        final double[][] table = new double[n][m + 3];
        for (final double[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian();
            }
        }
        assertComponents(table, m, 3, 1e-10);
    }

    /** Column scales over eight decades, as with features in raw units. */
    @Test
    void smallComponentsBesideLargeOnes() {
        final Random random = new Random(3);
        final double[][] table = new double[50][40];
        for (final double[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian() * Math.pow(10, 4 - j / 5.);
            }
        }
        assertComponents(table, 40, 3, 1e-10);
    }

    private static void assertComponents(final double[][] table, final int m, final int wanted,
        final double tolerance) {
        final int n = table.length;
        final Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, m);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                matrix.setEntry(i, j, table[i][j]);
            }
        }
        final SingularValueDecomposition expected = new SingularValueDecomposition(matrix);
        final PrincipalComponents actual = PrincipalComponents.of(new Table(table), m, wanted, null);
        assertEquals(Math.min(wanted, Math.min(n, m)), actual.count());
        for (int k = 0; k < actual.count(); k++) {
            assertEquals(expected.getSingularValues()[k], actual.singular(k), 1e-12 * expected.getNorm());
            assertEquals(1, Math.abs(Products.dot(expected.getU().getColumn(k), actual.left(k), n)), tolerance);
            assertEquals(1, Math.abs(Products.dot(expected.getV().getColumn(k), actual.right(k), m)), tolerance);
        }
    }

    @Test
    void repeatedSingularValuesAreAllFound() {
        final double[][] table = {{2, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 2, 0}, {0, 0, 0, 1}};
        final PrincipalComponents actual = PrincipalComponents.of(new Table(table), 4, 3, null);
        assertEquals(3, actual.count());
        for (int k = 0; k < 3; k++) {
            assertEquals(2, actual.singular(k), 1e-14);
            assertEquals(0, actual.right(k)[3], 1e-12);
            for (int other = 0; other < k; other++) {
                assertEquals(0, Products.dot(actual.right(k), actual.right(other), 4), 1e-14);
            }
        }
    }

    @Test
    void rankLimitsTheNumberOfComponents() {
        final double[][] table = {{1, 2, 3}, {2, 4, 6}, {-3, -6, -9}};
        final PrincipalComponents actual = PrincipalComponents.of(new Table(table), 3, 3, null);
        assertEquals(1, actual.count());
        assertEquals(14, actual.singular(0), 1e-13);
        assertEquals(0, PrincipalComponents.of(new Table(new double[3][3]), 3, 2, null).count());
    }

    @Test
    void startDoesNotChangeTheResult() {
        final Random random = new Random(11);
        final double[][] table = new double[25][60];
        for (final double[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian();
            }
        }
        final PrincipalComponents cold = PrincipalComponents.of(new Table(table), 60, 2, null);
        final PrincipalComponents exact = PrincipalComponents.of(new Table(table), 60, 2, cold);
        final PrincipalComponents wrong = PrincipalComponents.of(new Table(table), 60, 2,
            PrincipalComponents.of(new Table(table), 1, 1, null));
        for (final PrincipalComponents other : new PrincipalComponents[]{exact, wrong}) {
            for (int k = 0; k < 2; k++) {
                assertTrue(Math.abs(Products.dot(cold.left(k), other.left(k), 25)) > 1 - 1e-13);
            }
        }
    }
}
