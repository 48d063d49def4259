// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

/**
 * What is read of one patient.
 *
 * @param key row key
 * @param time follow-up time
 * @param event whether the event happened
 * @param numbers values of the further columns
 * @param labels values of the further columns of labels
 * @param group the group; null if none was asked for
 * @param stratum the stratum; null if none was asked for
 */
record FollowUpRow(String key, double time, boolean event, double[] numbers, String[] labels, String group,
    String stratum) {
}
