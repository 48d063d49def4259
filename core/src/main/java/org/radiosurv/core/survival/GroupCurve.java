// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * The survival curve of one group.
 *
 * @param group the group's name
 * @param curve its Kaplan-Meier estimate
 */
public record GroupCurve(String group, KaplanMeierCurve curve) {
}
