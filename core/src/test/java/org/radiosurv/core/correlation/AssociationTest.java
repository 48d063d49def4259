// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.InputException;

/** Hand-computable correlations, adjusted p values, normality, hostile input. */
class AssociationTest {

    /** Of the 24 orders of 4, one has S = 0 and three have S = 2. */
    @Test
    void spearmanOfFourPairs() {
        final double[] x = {1, 2, 3, 4};
        assertEquals(2. / 24, Spearman.test(x, new double[]{10, 20, 30, 40}, Exactness.AUTO).p(), 1e-15);
        final CorrelationTest second = Spearman.test(x, new double[]{20, 10, 30, 40}, Exactness.AUTO);
        assertEquals(0.8, second.estimate(), 1e-15);
        assertEquals(2, second.statistic());
        assertEquals(8. / 24, second.p(), 1e-15);
        assertEquals(2. / 24, Spearman.test(x, new double[]{4, 3, 2, 1}, Exactness.AUTO).p(), 1e-15);
        assertEquals(-1, Spearman.test(x, new double[]{4, 3, 2, 1}, Exactness.NO).estimate(), 1e-15);
        assertEquals(0, Spearman.test(x, new double[]{4, 3, 2, 1}, Exactness.NO).p());
    }

    @Test
    void ranksOfTiesAreAveraged() {
        assertArrayEquals(new double[]{2.5, 1, 4, 2.5}, SortOrder.averageRanks(new double[]{0.0, -3, 7, -0.0}));
    }

    /** r = 1 / 2 by hand; z = atanh(1 / 2) has no limits for three pairs. */
    @Test
    void pearsonOfThreePairs() {
        final CorrelationTest test = Pearson.test(new double[]{1, 2, 3}, new double[]{1, 3, 2});
        assertEquals(0.5, test.estimate(), 1e-15);
        assertEquals(2. / 3, test.p(), 1e-14);
        assertEquals(Double.NaN, test.lower());
        final CorrelationTest line = Pearson.test(new double[]{1, 2, 3, 4}, new double[]{-2, -4, -6, -8});
        assertEquals(-1, line.estimate());
        assertEquals(0, line.p());
        assertEquals(-1, line.lower());
    }

    @Test
    void lineOfThreePairs() {
        final SimpleRegression line = SimpleRegression.fit(new double[]{1, 2, 3}, new double[]{1, 3, 2});
        assertEquals(0.5, line.slope(), 1e-15);
        assertEquals(1, line.intercept(), 1e-15);
        assertEquals(0.25, line.rSquared(), 1e-15);
        assertEquals(-0.5, line.adjustedRSquared(), 1e-15);
    }

    /** R: confint(lm(c(1, 3, 2, 5) ~ c(1, 2, 3, 4))), predict(interval = "confidence") at 2.5 and 4. */
    @Test
    void limitsOfTheLine() {
        final SimpleRegression line = SimpleRegression.fit(new double[]{1, 2, 3, 4}, new double[]{1, 3, 2, 5});
        assertArrayEquals(new double[]{-1.13572394057530, 3.33572394057530}, line.slopeLimits(), 1e-12);
        assertArrayEquals(new double[]{-6.12278217303715, 6.12278217303715}, line.interceptLimits(), 1e-12);
        assertArrayEquals(new double[]{0.250384644974968, 5.24961535502503}, line.limitsAt(2.5), 1e-12);
        assertArrayEquals(new double[]{0.217343501479548, 8.58265649852045}, line.limitsAt(4), 1e-12);
        assertArrayEquals(new double[]{0, 0.992725478308942}, line.rSquaredLimits(), 1e-12);
    }

    /** rho = 0.5, n = 28: z = 0.549306, standard error sqrt(1.125 / 25) = 0.212132. */
    @Test
    void limitsOfSpearman() {
        assertArrayEquals(new double[]{Math.tanh(0.549306144334 - 0.415771), Math.tanh(0.549306144334 + 0.415771)},
            Spearman.interval(0.5, 28), 1e-6);
        assertTrue(Double.isNaN(Spearman.interval(1, 28)[0]) && Double.isNaN(Spearman.interval(0.5, 3)[1]));
    }

    /** R takes the series up to 1,290 pairs, then Student's t. */
    @Test
    void exactUpTo1290Pairs() {
        final double[] x = new Random(1).doubles(1291).toArray();
        final double[] y = new Random(2).doubles(1291).toArray();
        assertTrue(Spearman.test(Arrays.copyOf(x, 1290), Arrays.copyOf(y, 1290), Exactness.AUTO).exact());
        assertFalse(Spearman.test(x, y, Exactness.AUTO).exact());
        assertEquals(Spearman.test(x, y, Exactness.NO), Spearman.test(x, y, Exactness.YES));
    }

    @Test
    void adjustsForTheNumberOfTests() {
        final double[] p = {0.01, 0.04, Double.NaN, 0.03, 0.005};
        assertArrayEquals(new double[]{0.03, 0.06, Double.NaN, 0.06, 0.02}, MultipleTesting.holm(p), 1e-15);
        assertArrayEquals(new double[]{0.02, 0.04, Double.NaN, 0.04, 0.02}, MultipleTesting.benjaminiHochberg(p), 1e-15);
        assertMessage(() -> MultipleTesting.holm(new double[]{0.5, 1.2}), "1.2 at position 2");
    }

    /** W, p and skewness of i^1.5 times 1, 1.2, 0.9 in turn, by R 4.2.2. */
    @ParameterizedTest
    @CsvSource({"3,0.965673076271,0.644093954969,0.918655629054", "4,0.938771936818,0.646852489401,0.956868822043",
        "5,0.891179851094,0.363070785809,0.100280916004", "6,0.947565811052,0.720533013959,0.281628065209",
        "8,0.93280098874,0.541912332483,0.348075461354", "11,0.945563915465,0.587928278841,0.410356222613",
        "12,0.939286852759,0.488888867451,0.355335422586", "30,0.936767602381,0.0744578453561,0.424743603428",
        "74,0.937725969114,0.0012234241618,0.47054713817"})
    void normality(final int n, final double w, final double p, final double skewness) {
        final double[] factor = {1, 1.2, 0.9};
        final double[] x = new double[n];
        for (int i = 1; i <= n; i++) {
            x[i - 1] = Math.pow(i, 1.5) * factor[i % 3];
        }
        final Normality test = Normality.of(x);
        assertEquals(w, test.w(), 1e-8);
        assertEquals(1, test.p() / p, 1e-6);
        assertEquals(skewness, test.skewness(), 1e-10);
    }

    @Test
    void rejectsBadInput() {
        final double[] x = {1, 2, 3, 4};
        assertMessage(() -> Pearson.test(x, new double[]{1, 2, 3}), "4 and 3");
        assertMessage(() -> Pearson.test(new double[]{1, 2}, new double[]{1, 2}), "at least 3 pairs");
        assertMessage(() -> Spearman.test(x, new double[]{1, Double.NaN, 2, 3}, Exactness.AUTO), "row 2 of the second");
        assertMessage(() -> Spearman.test(new double[]{5, 5, 5, 5}, x, Exactness.AUTO), "only 5.0 in the first");
        assertMessage(() -> Spearman.test(new double[]{5, 5, 6, 7}, x, Exactness.YES), "without ties");
        assertMessage(() -> Normality.of(new double[6000]), "values that differ");
        assertMessage(() -> Exactness.ofLabel("maybe"), "auto, yes or no");
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
