// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

/**
 * A feature of the GLCM or GLRLM along one of the 13 directions.
 *
 * @param tag the feature's tag without aggregation, for example {@code cm_contrast} or {@code cm_contrast_d2}
 * @param di step of the direction along i
 * @param dj step of the direction along j
 * @param dk step of the direction along k
 * @param value the value; NaN exactly when a reason is given
 * @param missingReason why there is no value; null when there is one
 */
public record DirectionValue(String tag, int di, int dj, int dk, double value, String missingReason) {
}
