// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Where the Newton-Raphson iteration of a Cox model ended, in the units of the covariates.
 *
 * @param coefficients [p] estimate, NaN for a redundant covariate
 * @param covariance [p][p] inverse information
 * @param logLikelihoodNull log partial likelihood at 0
 * @param gain log partial likelihood at the end minus that at 0
 * @param scoreStatistic U(0)' I(0)^-1 U(0)
 * @param waldStatistic beta' I beta
 * @param iterations number of evaluations after the first
 * @param converged whether the log likelihood settled
 * @param possiblyInfinite [p] whether the next step would still be large
 */
record NewtonResult(double[] coefficients, double[][] covariance, double logLikelihoodNull, double gain,
    double scoreStatistic, double waldStatistic, int iterations, boolean converged, boolean[] possiblyInfinite) {
}
