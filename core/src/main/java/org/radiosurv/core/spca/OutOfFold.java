// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * Predictions for patients by models that had not seen them. Arrays are not to be changed.
 *
 * @param fold [n] outer fold in which the patient was left out, from 1
 * @param score [n] distance from the training median of the fold's model, in standard deviations of the training scores;
 *            larger for higher hazard; NaN where too many features are missing
 * @param group [n] 2 (high hazard) where the score is above the training median, else 1; 0 where there is no score
 */
public record OutOfFold(int[] fold, double[] score, int[] group) {
}
