// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

/**
 * A measurement of each patient, for example a volume or the extent of resection.
 *
 * @param name its name, with its unit if there is one
 * @param values [n] one per patient; NaN where it is missing
 */
public record Measurement(String name, double[] values) {
}
