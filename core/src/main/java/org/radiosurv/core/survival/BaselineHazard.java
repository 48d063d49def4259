// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Cumulative baseline hazard of one stratum of a Cox model, at the means of the covariates, with the sums that its standard error
 * needs. Arrays are not to be changed.
 *
 * @param stratum name of the stratum; "all" without strata
 * @param patients rows in it
 * @param events events in it
 * @param lastTime largest observed time
 * @param time [m] distinct event times, ascending
 * @param hazard [m] H0, the sum of dH up to the time
 * @param variance [m] sum of dH / S0
 * @param moment [m][p] sum of (xbar - means) dH
 */
public record BaselineHazard(String stratum, int patients, int events, double lastTime, double[] time, double[] hazard,
    double[] variance, double[][] moment) {
}
