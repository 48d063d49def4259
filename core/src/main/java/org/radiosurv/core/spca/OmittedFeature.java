// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * A feature that was left out of training.
 *
 * @param name its name
 * @param reason why, for a human
 */
public record OmittedFeature(String name, String reason) {
}
