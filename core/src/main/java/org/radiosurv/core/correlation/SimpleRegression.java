// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

/**
 * Least-squares line of y on x. Equal to R's {@code summary(lm(y ~ x))}.
 *
 * @param n number of pairs
 * @param meanX mean of x
 * @param intercept value at x = 0
 * @param slope change of y per unit of x
 * @param interceptError standard error of the intercept
 * @param slopeError standard error of the slope
 * @param interceptP two-sided p of the intercept, Student's t with n - 2 degrees of freedom
 * @param slopeP two-sided p of the slope, that of F as well
 * @param rSquared explained share of the variance
 * @param adjustedRSquared 1 - (1 - R2)(n - 1)/(n - 2)
 * @param residualError residual standard deviation
 * @param f F statistic, the square of the slope's t
 */
public record SimpleRegression(int n, double meanX, double intercept, double slope, double interceptError, double slopeError,
    double interceptP, double slopeP, double rSquared, double adjustedRSquared, double residualError, double f) {

    /**
     * @param x [n] finite numbers, n at least 3, not all equal
     * @param y [n] the other side, likewise
     * @return the line
     * @throws org.radiosurv.core.InputException if the values are not like that
     */
    public static SimpleRegression fit(final double[] x, final double[] y) {
        Pairs.check(x, y);
        final int n = x.length;
        final double xx = Pairs.products(x, x);
        final double meanX = Pairs.mean(x);
        final double meanY = Pairs.mean(y);
        final double slope = Pairs.products(x, y) / xx;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            final double residual = y[i] - meanY - slope * (x[i] - meanX);
            rest += residual * residual;
        }
        final double variance = rest / (n - 2);
        final double intercept = meanY - slope * meanX;
        final double interceptError = Math.sqrt(variance * (1.0 / n + meanX * meanX / xx));
        final double slopeError = Math.sqrt(variance / xx);
        final double t = slope / slopeError;
        final double rSquared = 1 - rest / Pairs.products(y, y);
        return new SimpleRegression(n, meanX, intercept, slope, interceptError, slopeError,
            StudentT.twoSidedP(intercept / interceptError, n - 2), StudentT.twoSidedP(t, n - 2), rSquared,
            1 - (1 - rSquared) * (n - 1) / (n - 2), Math.sqrt(variance), t * t);
    }

    /** @return 95 % limits of the slope, Student's t with n - 2 degrees of freedom */
    public double[] slopeLimits() {
        return limits(slope, slopeError);
    }

    /** @return 95 % limits of the intercept */
    public double[] interceptLimits() {
        return limits(intercept, interceptError);
    }

    /**
     * 95 % limits of R2 for random x and y: those of |r|, squared, from Fisher's z. Where the interval of r holds 0, the lower
     * limit is 0.
     *
     * @return lower and upper limit; NaN for three pairs
     */
    public double[] rSquaredLimits() {
        final double[] r = Pearson.interval(Math.signum(slope) * Math.sqrt(Math.max(0, rSquared)), n);
        final double low = r[0] * r[0];
        final double high = r[1] * r[1];
        return new double[]{r[0] <= 0 && r[1] >= 0 ? 0 : Math.min(low, high), Math.max(low, high)};
    }

    /** @return the line's value at x */
    public double at(final double x) {
        return intercept + slope * x;
    }

    /** @return 95 % limits of the line (of the mean of y, not of single values) at x */
    public double[] limitsAt(final double x) {
        return limits(at(x), Math.hypot(residualError / Math.sqrt(n), slopeError * (x - meanX)));
    }

    private double[] limits(final double value, final double error) {
        final double margin = StudentT.twoSidedQuantile95(n - 2.0) * error;
        return new double[]{value - margin, value + margin};
    }
}
