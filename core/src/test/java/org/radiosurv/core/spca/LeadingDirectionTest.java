// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first component from products of patients, and what it is made of. */
class LeadingDirectionTest {

    private static double[][] random(final int n, final int m, final double[] scale) {
        final Random random = new Random(n * 31L + m);
        final double[][] table = new double[n][m];
        for (final double[] row : table) {
            for (int j = 0; j < m; j++) {
                row[j] = random.nextGaussian() * scale[j % scale.length];
            }
        }
        return table;
    }

    /** By hand: eigenvalues 1 and 3. */
    @Test
    void twoByTwo() {
        final Tridiagonal matrix = new Tridiagonal(new double[]{2, 2}, new double[]{1}, 2);
        assertEquals(3, matrix.largest(), 1e-15);
        assertEquals(1, matrix.second(), 1e-3);
        assertEquals(Math.sqrt(0.5), Math.abs(matrix.vector()[0]), 1e-15);
        assertEquals(matrix.vector()[0], matrix.vector()[1], 1e-15);
        final Tridiagonal one = new Tridiagonal(new double[]{7}, new double[]{0}, 1);
        assertEquals(7, one.largest(), 1e-14);
        assertArrayEquals(new double[]{1}, one.vector());
    }

    @ParameterizedTest
    @CsvSource({"3", "8", "30", "60"})
    void tridiagonalMatricesAgreeWithAnotherMethod(final int size) {
        final Random random = new Random(size);
        final double[] diagonal = random.doubles(size, 0, 10).toArray();
        final double[] beside = random.doubles(size, 0.1, 3).toArray();
        final EigenDecomposition expected = new EigenDecomposition(diagonal, Arrays.copyOf(beside, size - 1));
        final double[] values = expected.getRealEigenvalues();
        Arrays.sort(values);
        final Tridiagonal actual = new Tridiagonal(diagonal, beside, size);
        assertEquals(values[size - 1], actual.largest(), 1e-13 * values[size - 1]);
        assertEquals(values[size - 2], actual.second(), 1e-2 * values[size - 1]);
        for (int i = 0; i < size; i++) {
            final double product = diagonal[i] * actual.vector()[i] + (i > 0 ? beside[i - 1] * actual.vector()[i - 1] : 0)
                + (i + 1 < size ? beside[i] * actual.vector()[i + 1] : 0);
            assertEquals(actual.largest() * actual.vector()[i], product, 1e-12 * actual.largest());
        }
    }

    @ParameterizedTest
    @CsvSource({"30,8", "30,31", "20,200", "2,5", "5,2", "61,59", "1,4", "4,1", "7,7"})
    void bothWaysFindTheFirstComponent(final int n, final int m) {
        final Table table = new Table(random(n, m + 2, new double[]{1, 3, 0.01}));
        final PrincipalComponents expected = PrincipalComponents.of(table, m, 1, null);
        final GramMatrix gram = new GramMatrix(n);
        gram.growTo(table.columns(), m / 2);
        gram.growTo(table.columns(), m);
        for (final SymmetricOperator products : new SymmetricOperator[]{gram, table.products(m)}) {
            final PrincipalComponents actual = PrincipalComponents.first(products, table, m, null, PrincipalComponents.EXACT);
            assertEquals(1, actual.count());
            assertEquals(expected.singular(0), actual.singular(0), 1e-13 * expected.singular(0));
            assertSame(expected.left(0), actual.left(0));
            assertSame(expected.right(0), actual.right(0));
        }
    }

    private static void assertSame(final double[] expected, final double[] actual) {
        final double sign = Math.signum(Products.dot(expected, actual, actual.length));
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], sign * actual[i], 1e-11);
        }
    }

    /** Eight decades of scales: the first component keeps its digits, though the table is squared. */
    @Test
    void largeScalesDoNotBlurTheFirst() {
        final double[] scale = new double[40];
        Arrays.setAll(scale, j -> Math.pow(10, 4 - j / 5.0));
        final Table table = new Table(random(50, 40, scale));
        final PrincipalComponents actual =
            PrincipalComponents.first(table.products(40), table, 40, null, PrincipalComponents.EXACT);
        assertSame(PrincipalComponents.of(table, 40, 1, null).right(0), actual.right(0));
    }

    /** A start that lies in another component, and one that is orthogonal to the first. */
    @Test
    void theStartDoesNotDecide() {
        final double[][] rows = {{3, 0, 0}, {0, 2, 0}, {0, 0, 1}};
        final Table table = new Table(rows);
        final LeadingDirection direction =
            LeadingDirection.of(table.products(3), new double[]{0, 1, 0}, 30, PrincipalComponents.EXACT);
        assertEquals(9, direction.value(), 1e-12);
        assertEquals(1, Math.abs(direction.vector()[0]), 1e-12);
    }

    @Test
    void aTableOfZerosHasNoComponent() {
        final Table table = new Table(new double[4][3]);
        assertEquals(0, PrincipalComponents.first(table.products(3), table, 3, null, PrincipalComponents.EXACT).count());
    }

    @Test
    void quantilesNeedNoSorting() {
        final Random random = new Random(5);
        for (int n = 1; n < 60; n++) {
            final double[] values = random.ints(n, 0, 20).asDoubleStream().toArray();
            final double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (final double p : new double[]{0, 0.1, 0.5, 0.9, 1}) {
                final double position = (n - 1) * p;
                final int below = (int)position;
                final double expected = below + 1 < n ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
                assertEquals(expected, SampleQuantile.of(values, p), 1e-12);
            }
        }
        assertTrue(Arrays.equals(new double[]{3, 1, 2}, untouched(new double[]{3, 1, 2})));
    }

    private static double[] untouched(final double[] values) {
        SampleQuantile.of(values, 0.5);
        return values;
    }
}
