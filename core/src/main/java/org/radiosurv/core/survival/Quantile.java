// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * A quantile of the survival time with its confidence interval.
 *
 * @param value time in days by which the share p has had the event; NaN where the curve does not fall that far
 * @param lower lower confidence limit in days, NaN where not reached
 * @param upper upper confidence limit in days, NaN where not reached
 */
public record Quantile(double value, double lower, double upper) {
}
