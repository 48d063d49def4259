// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

/**
 * What a model tells of the cohort that it was fitted to.
 *
 * @param rows rows used
 * @param leftOut rows left out because of a missing value
 * @param events events among them
 * @param logLikelihoodNull log partial likelihood without covariates
 * @param logLikelihood log partial likelihood of the model
 * @param concordance concordance of the linear predictor with these same rows; NaN without comparable pairs
 * @param concordanceStandardError its standard error
 * @param resubstitution whether a covariate was derived from the outcome of these same rows
 * @param digest SHA-256 by which the table is recognised, see {@link TableDigest}
 */
public record CoxTrainingSummary(int rows, int leftOut, int events, double logLikelihoodNull, double logLikelihood,
    double concordance, double concordanceStandardError, boolean resubstitution, String digest) {
}
