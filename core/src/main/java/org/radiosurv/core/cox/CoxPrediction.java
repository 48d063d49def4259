// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

/**
 * What a Cox model predicts for a patient. Arrays are not to be changed.
 *
 * @param linearPredictor (x - means) beta
 * @param risk its exponential, the hazard relative to a patient at the means
 * @param survival [m] survival at the chosen times; NaN after the last follow-up of the stratum
 * @param lower [m] lower confidence limit
 * @param upper [m] upper confidence limit
 * @param median median survival in days; NaN where predicted survival stays above one half
 */
public record CoxPrediction(double linearPredictor, double risk, double[] survival, double[] lower, double[] upper,
    double median) {
}
