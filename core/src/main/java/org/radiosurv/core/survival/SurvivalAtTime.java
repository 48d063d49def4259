// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * The Kaplan-Meier estimate read at one time.
 *
 * @param time time in days at which it was read
 * @param atRisk number of patients whose time is not earlier
 * @param survival S(time)
 * @param standardError Greenwood standard error of S; NaN where S = 0
 * @param lower lower confidence limit of S, NaN where undefined
 * @param upper upper confidence limit of S, NaN where undefined
 */
public record SurvivalAtTime(double time, int atRisk, double survival, double standardError, double lower,
    double upper) {
}
