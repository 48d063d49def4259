// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Restricted mean survival time: the area under the survival curve from 0 to tau.
 *
 * @param tau end of the interval in days
 * @param value area in days
 * @param standardError standard error of the area in days
 */
public record RestrictedMean(double tau, double value, double standardError) {
}
