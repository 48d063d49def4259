// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import java.util.Arrays;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.radiosurv.core.InputException;

/**
 * Does a sample look normal? Shapiro-Wilk test and skewness. Equal to R's {@code shapiro.test} within 1e-6.
 *
 * <p>Source: Royston, algorithm AS R94, Appl Stat 44 (1995) 547-551.
 *
 * @param n number of values
 * @param skewness adjusted Fisher-Pearson skewness, sqrt(n (n - 1)) / (n - 2) m3 / m2^1.5
 * @param w statistic, at most 1
 * @param p P(W &lt;= w) for a normal sample
 */
public record Normality(int n, double skewness, double w, double p) {

    /** Largest sample of the Shapiro-Wilk test. */
    public static final int LARGEST = 5000;

    private static final double[] C1 = {0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056};

    private static final double[] C2 = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};

    private static final double[] C3 = {0.5440, -0.39978, 0.025054, -6.714e-4};

    private static final double[] C4 = {1.3822, -0.77857, 0.062767, -0.0020322};

    private static final double[] C5 = {-1.5861, -0.31082, -0.083751, 0.0038915};

    private static final double[] C6 = {-0.4803, -0.082676, 0.0030302};

    private static final double[] G = {-2.273, 0.459};

    /**
     * @param values [n] finite numbers, 3 to 5,000, not all equal
     * @return the test
     * @throws InputException if the values are not like that
     */
    public static Normality of(final double[] values) {
        Pairs.check(values, values);
        final int n = values.length;
        if (n > LARGEST) {
            throw new InputException("The Shapiro-Wilk test takes at most " + LARGEST + " values", n,
                "With so many values, look at a histogram.");
        }
        final double[] x = values.clone();
        Arrays.sort(x);
        final double[] a = weights(n);
        double numerator = 0;
        for (int i = 0; i < a.length; i++) {
            numerator += a[i] * (x[n - 1 - i] - x[i]);
        }
        final double w = Math.min(1, numerator * numerator / Pairs.products(x, x));
        return new Normality(n, skewness(x), w, p(w, n));
    }

    /**
     * @param values [n] finite numbers, 3 or more, not all equal
     * @return adjusted Fisher-Pearson skewness
     * @throws InputException if the values are not like that
     */
    public static double skewnessOf(final double[] values) {
        Pairs.check(values, values);
        return skewness(values);
    }

    private static double skewness(final double[] x) {
        final int n = x.length;
        final double mean = Pairs.mean(x);
        double cubes = 0;
        for (final double value : x) {
            cubes += (value - mean) * (value - mean) * (value - mean) / n;
        }
        return Math.sqrt(n * (n - 1.0)) / (n - 2) * cubes / Math.pow(Pairs.products(x, x) / n, 1.5);
    }

    /** @return weights of the largest minus the smallest value, the second largest minus the second smallest, ... */
    private static double[] weights(final int n) {
        if (n == 3) {
            return new double[]{Math.sqrt(0.5)};
        }
        final NormalDistribution normal = new NormalDistribution(null, 0, 1);
        final double[] m = new double[n / 2];
        double squares = 0;
        for (int i = 0; i < m.length; i++) {
            m[i] = -normal.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
            squares += 2 * m[i] * m[i];
        }
        final double root = 1 / Math.sqrt(n);
        final double[] a = new double[m.length];
        a[0] = polynomial(C1, root) + m[0] / Math.sqrt(squares);
        final int set = n > 5 ? 2 : 1;
        double rest = squares - 2 * m[0] * m[0];
        double share = 1 - 2 * a[0] * a[0];
        if (set == 2) {
            a[1] = polynomial(C2, root) + m[1] / Math.sqrt(squares);
            rest -= 2 * m[1] * m[1];
            share -= 2 * a[1] * a[1];
        }
        for (int i = set; i < a.length; i++) {
            a[i] = m[i] / Math.sqrt(rest / share);
        }
        return a;
    }

    private static double p(final double w, final int n) {
        if (n == 3) {
            return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
        }
        double y = Math.log(1 - w);
        final double mean;
        final double deviation;
        if (n <= 11) {
            final double gamma = polynomial(G, n);
            if (y >= gamma) {
                return 0;
            }
            y = -Math.log(gamma - y);
            mean = polynomial(C3, n);
            deviation = Math.exp(polynomial(C4, n));
        } else {
            mean = polynomial(C5, Math.log(n));
            deviation = Math.exp(polynomial(C6, Math.log(n)));
        }
        return 0.5 * Erf.erfc((y - mean) / deviation / Math.sqrt(2));
    }

    private static double polynomial(final double[] coefficients, final double x) {
        double value = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            value = value * x + coefficients[k];
        }
        return value;
    }
}
