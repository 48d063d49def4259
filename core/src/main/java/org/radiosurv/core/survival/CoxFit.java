// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.stream.IntStream;

/**
 * A fitted Cox proportional-hazards model. Immutable; accessors return copies.
 *
 * <p>A covariate that is constant or depends linearly on earlier ones has the coefficient NaN and zeros in the covariance
 * matrix. A covariate along which the likelihood keeps rising (it separates events from survivors) is marked by
 * {@link #possiblyInfinite(int)}: its coefficient means nothing, the log likelihood and its test still do.
 */
public final class CoxFit {

    private final CoxOptions options;

    private final int n;

    private final int events;

    private final NewtonResult newton;

    CoxFit(final CoxOptions options, final int n, final int events, final NewtonResult newton) {
        this.options = options;
        this.n = n;
        this.events = events;
        this.newton = newton;
    }

    /** @return how the model was fitted */
    public CoxOptions options() {
        return options;
    }

    /** @return number of patients */
    public int n() {
        return n;
    }

    /** @return number of events */
    public int events() {
        return events;
    }

    /** @return number of covariates */
    public int covariates() {
        return newton.coefficients().length;
    }

    /** @return [p] log hazard ratios per unit of the covariate, NaN for a redundant covariate */
    public double[] coefficients() {
        return newton.coefficients().clone();
    }

    /** @return log hazard ratio of one covariate, NaN when it is redundant */
    public double coefficient(final int covariate) {
        return newton.coefficients()[covariate];
    }

    /** @return [p][p] inverse of the information at the estimate */
    public double[][] covariance() {
        return IntStream.range(0, covariates()).mapToObj(j -> newton.covariance()[j].clone())
            .toArray(double[][]::new);
    }

    /** @return [p] standard errors of the log hazard ratios; 0 for a redundant covariate */
    public double[] standardErrors() {
        return IntStream.range(0, covariates()).mapToDouble(j -> Math.sqrt(newton.covariance()[j][j])).toArray();
    }

    /** @return hazard ratio per unit of a covariate, exp of its coefficient; NaN when it is redundant */
    public double hazardRatio(final int covariate) {
        return Math.exp(coefficient(covariate));
    }

    /**
     * @param covariate position of the covariate
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return lower limit of the hazard ratio, exp(beta - z SE)
     */
    public double hazardRatioLower(final int covariate, final double level) {
        return limit(covariate, -Distributions.normalTwoSidedQuantile(level));
    }

    /**
     * @param covariate position of the covariate
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return upper limit of the hazard ratio, exp(beta + z SE)
     */
    public double hazardRatioUpper(final int covariate, final double level) {
        return limit(covariate, Distributions.normalTwoSidedQuantile(level));
    }

    private double limit(final int covariate, final double signedZ) {
        return Math.exp(coefficient(covariate) + signedZ * Math.sqrt(newton.covariance()[covariate][covariate]));
    }

    /** @return Wald statistic of one covariate, coefficient divided by standard error; NaN when it is redundant */
    public double z(final int covariate) {
        return coefficient(covariate) / Math.sqrt(newton.covariance()[covariate][covariate]);
    }

    /** @return two-sided p of {@link #z(int)} */
    public double waldP(final int covariate) {
        return Distributions.normalTwoSidedP(z(covariate));
    }

    /** @return log partial likelihood with all coefficients 0 */
    public double logLikelihoodNull() {
        return newton.logLikelihoodNull();
    }

    /** @return log partial likelihood at the estimate */
    public double logLikelihood() {
        return newton.logLikelihoodNull() + newton.gain();
    }

    /** @return number of Newton-Raphson evaluations, halved steps included */
    public int iterations() {
        return newton.iterations();
    }

    /** @return whether the log likelihood settled within the iteration limit */
    public boolean converged() {
        return newton.converged();
    }

    /** @return whether the likelihood still rises along this covariate, so that its coefficient may be infinite */
    public boolean possiblyInfinite(final int covariate) {
        return newton.possiblyInfinite()[covariate];
    }

    /** @return number of coefficients that could be estimated */
    public int degreesOfFreedom() {
        return (int)IntStream.range(0, covariates()).filter(j -> !Double.isNaN(coefficient(j))).count();
    }

    /** @return twice the gain in log likelihood over the null model; may be negative by rounding */
    public double likelihoodRatio() {
        return 2 * newton.gain();
    }

    /** @return likelihood ratio test of all coefficients being 0 */
    public ChiSquareTest likelihoodRatioTest() {
        return ChiSquareTest.of(likelihoodRatio(), degreesOfFreedom());
    }

    /** @return score test of all coefficients being 0, U(0)' I(0)^-1 U(0) */
    public ChiSquareTest scoreTest() {
        return ChiSquareTest.of(newton.scoreStatistic(), degreesOfFreedom());
    }

    /** @return Wald test of all coefficients being 0, beta' I beta, not rounded */
    public ChiSquareTest waldTest() {
        return ChiSquareTest.of(newton.waldStatistic(), degreesOfFreedom());
    }
}
