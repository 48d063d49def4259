// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.definition;

/**
 * What a feature is called.
 *
 * @param tag IBSI's tag without aggregation, for example {@code cm_joint_entr}
 * @param ibsiCode IBSI's permanent identifier, for example {@code TU9B}; empty for a feature of our own
 * @param label the name for a reader
 * @param unit the unit of the value; empty for a pure number; {@code intensity} is the unit of the image, whatever it
 *             is
 */
public record FeatureName(String tag, String ibsiCode, String label, String unit) {
}
