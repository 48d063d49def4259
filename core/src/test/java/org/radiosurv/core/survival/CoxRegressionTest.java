// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

/** Hand-computable fits, degenerate designs and bad input. */
class CoxRegressionTest {

    /** Patients: death, death tied with a censoring, censoring, two tied deaths, censoring at the end. */
    private static final double[] TIME = {1, 2, 2, 3, 4, 4, 5};

    private static final boolean[] EVENT = {true, true, false, false, true, true, false};

    private static final double[][] X = {{1, 0, 1, 1, 0, 1, 0}};

    /**
     * With r = exp(beta), deaths of x = 1 at time 1, x = 0 at time 2, both at time 4: the risk sets have (4 r + 3),
     * (3 r + 3) and (r + 2) as weights.
     */
    @Test
    void sevenPatientsByHand() {
        final CoxFit breslow = fit(CoxOptions.DEFAULT.withTies(Ties.BRESLOW));
        final CoxFit efron = fit(CoxOptions.DEFAULT);
        final double logBreslow = -Math.log(7) - Math.log(6) - 2 * Math.log(3);
        final double logEfron = -Math.log(7) - Math.log(6) - Math.log(3) - Math.log(2);
        assertEquals(logBreslow, breslow.logLikelihoodNull(), 1e-14);
        assertEquals(logEfron, efron.logLikelihoodNull(), 1e-14);
        for (final CoxFit fit : new CoxFit[]{breslow, efron}) {
            final double r = Math.exp(fit.coefficient(0));
            final boolean isEfron = fit.options().ties() == Ties.EFRON;
            final double secondWeight = isEfron ? r / 2 + 1.5 : r + 2;
            final double secondMean = (isEfron ? r / 2 : r) / secondWeight;
            final double[] mean = {4 * r / (4 * r + 3), 3 * r / (3 * r + 3), r / (r + 2), secondMean};
            double score = 2;
            double information = 0;
            for (final double m : mean) {
                score -= m;
                information += m * (1 - m);
            }
            assertEquals(0, score, 1e-8);
            assertEquals(1 / Math.sqrt(information), fit.standardErrors()[0], 1e-9);
            final double log = 2 * Math.log(r) - Math.log(4 * r + 3) - Math.log(3 * r + 3) - Math.log(r + 2)
                - Math.log(secondWeight);
            assertEquals(log, fit.logLikelihood(), 1e-12);
            assertEquals(2 * (fit.logLikelihood() - fit.logLikelihoodNull()), fit.likelihoodRatioTest().statistic(),
                1e-13);
            assertEquals(Math.pow(fit.coefficient(0) / fit.standardErrors()[0], 2), fit.waldTest().statistic(), 1e-12);
            assertTrue(fit.converged());
            assertFalse(fit.possiblyInfinite(0));
        }
    }

    private static CoxFit fit(final CoxOptions options) {
        return CoxRegression.of(TIME, EVENT).fit(X, options);
    }

    @Test
    void scoreTestOfOneGroupWithoutTiesIsTheLogRankTest() {
        final double[] time = {1, 2, 3, 4, 5, 6};
        final boolean[] event = {true, false, true, true, false, true};
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{{0, 1, 1, 0, 0, 1}}, CoxOptions.DEFAULT);
        final LogRankResult logRank =
            LogRank.test(time, event, new String[]{"0", "1", "1", "0", "0", "1"}, 0, null);
        assertEquals(logRank.chisq(), fit.scoreTest().statistic(), 1e-12);
    }

    /**
     * Exact values of the likelihood ratio by 50-digit arithmetic; the log likelihoods, about 17.5, agree in the first 9
     * digits.
     */
    @Test
    void tinyLikelihoodRatioKeepsItsDigits() {
        final double[] time = {1071, 61, 1068, 430, 814, 308, 28, 307, 1065, 868, 360};
        final boolean[] event = {false, true, true, true, true, true, true, true, true, true, true};
        final double[] x = {-0.052026512033121135, -0.01845026106390548, 0.03284598009713922, 0.022956009063723488,
            0.03260930848300768, -0.0010506473073733631, -0.11208544967059564, 0.05054216411461845,
            -0.004026862395967589, -0.04773609745705869, -0.019820382581057734};
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{x}, CoxOptions.DEFAULT);
        assertEquals(1, fit.likelihoodRatio() / 6.8848301256636605814e-8, 1e-10);
    }

    @Test
    void redundantAndConstantCovariatesGetNoCoefficient() {
        final double[][] x = {{1, 0, 1, 1, 0, 1, 0}, {5, 5, 5, 5, 5, 5, 5}, {3, 1, 3, 3, 1, 3, 1}};
        final CoxFit fit = CoxRegression.of(TIME, EVENT).fit(x, CoxOptions.DEFAULT);
        assertEquals(fit(CoxOptions.DEFAULT).coefficient(0), fit.coefficient(0), 1e-12);
        assertEquals(Double.NaN, fit.coefficient(1));
        assertEquals(Double.NaN, fit.coefficient(2));
        assertEquals(1, fit.degreesOfFreedom());
        assertEquals(0, fit.covariance()[2][2]);
    }

    @Test
    void unitsDoNotMatter() {
        final double[][] scaled = {X[0].clone()};
        for (int i = 0; i < TIME.length; i++) {
            scaled[0][i] = 1e9 + 1e3 * X[0][i];
        }
        final CoxFit fit = CoxRegression.of(TIME, EVENT).fit(scaled, CoxOptions.DEFAULT);
        assertEquals(fit(CoxOptions.DEFAULT).coefficient(0) / 1e3, fit.coefficient(0), 1e-9);
        assertEquals(fit(CoxOptions.DEFAULT).logLikelihood(), fit.logLikelihood(), 1e-9);
    }

    @Test
    void separatedGroupsAreFlagged() {
        final double[] time = {1, 2, 3, 4, 5, 6};
        final boolean[] event = {true, true, true, false, false, false};
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{{1, 1, 1, 0, 0, 0}}, CoxOptions.DEFAULT);
        assertTrue(fit.possiblyInfinite(0));
        assertEquals(-Math.log(6), fit.logLikelihood(), 1e-6);
        assertEquals(2 * Math.log(6 * 5 * 4 / 6), fit.likelihoodRatio(), 1e-6);
    }

    @Test
    void withoutEventsNothingIsEstimated() {
        final CoxFit fit = CoxRegression.of(TIME, new boolean[7]).fit(X, CoxOptions.DEFAULT);
        assertEquals(0, fit.likelihoodRatio());
        assertEquals(Double.NaN, fit.coefficient(0));
        assertEquals(0, fit.degreesOfFreedom());
    }

    @Test
    void iterationLimitIsKept() {
        final CoxFit none = fit(CoxOptions.DEFAULT.withMaxIterations(0));
        assertEquals(0, none.coefficient(0));
        assertEquals(none.logLikelihoodNull(), none.logLikelihood());
        final CoxFit one = fit(CoxOptions.DEFAULT.withMaxIterations(1));
        assertEquals(1, one.iterations());
        assertFalse(one.converged());
    }

    @Test
    void orderOfPatientsDoesNotMatter() {
        final Random random = new Random(7);
        final int n = 40;
        final double[] time = random.doubles(n).map(u -> Math.ceil(u * 15)).toArray();
        final boolean[] event = new boolean[n];
        final double[][] x = {random.doubles(n).toArray(), random.doubles(n).toArray()};
        final double[] reversedTime = new double[n];
        final boolean[] reversedEvent = new boolean[n];
        final double[][] reversedX = new double[2][n];
        for (int i = 0; i < n; i++) {
            event[i] = random.nextBoolean();
            reversedTime[n - 1 - i] = time[i];
            reversedEvent[n - 1 - i] = event[i];
            reversedX[0][n - 1 - i] = x[0][i];
            reversedX[1][n - 1 - i] = x[1][i];
        }
        assertArrayEquals(CoxRegression.of(time, event).fit(x, CoxOptions.DEFAULT).coefficients(),
            CoxRegression.of(reversedTime, reversedEvent).fit(reversedX, CoxOptions.DEFAULT).coefficients(), 1e-12);
    }

    @Test
    void rejectsBadInput() {
        final CoxRegression cohort = CoxRegression.of(TIME, EVENT);
        assertMessage(() -> cohort.fit(new double[0][], CoxOptions.DEFAULT), "at least one covariate");
        assertMessage(() -> cohort.fit(new double[][]{{1, 2}}, CoxOptions.DEFAULT), "2 values of covariate 1");
        assertMessage(() -> cohort.fit(new double[][]{{1, 0, 1, Double.NaN, 0, 1, 0}}, CoxOptions.DEFAULT),
            "NaN for covariate 1 in row 4");
        assertMessage(() -> CoxRegression.of(new double[0], new boolean[0]), "at least one patient");
        assertMessage(() -> CoxOptions.DEFAULT.withMaxIterations(-1), "0 or more");
        assertMessage(() -> Ties.ofLabel("exact"), "efron or breslow");
    }

    private static void assertMessage(final Runnable call, final String words) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }

    /**
     * The times themselves as covariate order the events perfectly. R 4.2.2, survival 3.5-3, reports the last good point of its 20
     * steps: coefficient -1.640989, log likelihood -1.670475. Steps that end in an overflow must not end in NaN.
     */
    @Test
    void separationEndsAtTheLastGoodPoint() {
        final double[] time = {
            142, 826, 266, 784, 672, 219, 34, 404, 785, 717, 743, 610, 330, 31, 14, 395, 437, 545, 453, 571, 241, 784,
            301, 431, 574, 107, 746, 128, 743, 517, 437, 691, 295, 516, 522, 878, 253, 418, 182, 724};
        final String happened = "1011110101001101010111000100001110110110";
        final boolean[] event = new boolean[time.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = happened.charAt(i) == '1';
        }
        double before = Double.NEGATIVE_INFINITY;
        for (int steps = 1; steps <= 20; steps++) {
            final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{time}, new CoxOptions(Ties.EFRON, steps, 1e-9));
            assertTrue(fit.logLikelihood() >= before, steps + " steps: " + fit.logLikelihood());
            before = fit.logLikelihood();
        }
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{time}, CoxOptions.DEFAULT);
        assertEquals(-1.640989, fit.coefficient(0), 1e-6);
        assertEquals(-1.670475, fit.logLikelihood(), 1e-6);
        assertTrue(fit.possiblyInfinite(0));
    }

    /** One patient: the likelihood is 1 whatever the coefficient, and that is found at once. */
    @Test
    void onePatientSettles() {
        assertTrue(CoxRegression.of(new double[]{100}, new boolean[]{true}).fit(new double[][]{{2.5}}, CoxOptions.DEFAULT).converged());
    }
}
