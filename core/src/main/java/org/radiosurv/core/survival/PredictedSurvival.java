// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Survival that a Cox model predicts for one patient. Arrays are not to be changed.
 *
 * @param time [m] times in days
 * @param cumulativeHazard [m] H
 * @param survival [m] exp(-H)
 * @param standardErrorLog [m] standard error of log S, that of H
 * @param lower [m] lower confidence limit of S
 * @param upper [m] upper confidence limit of S, at most 1
 */
public record PredictedSurvival(double[] time, double[] cumulativeHazard, double[] survival, double[] standardErrorLog,
    double[] lower, double[] upper) {
}
