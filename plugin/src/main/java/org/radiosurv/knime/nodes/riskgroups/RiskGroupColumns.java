// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.List;
import java.util.Optional;

/**
 * Which columns are read.
 *
 * @param time follow-up time
 * @param event whether the event happened
 * @param group the group
 * @param score the score, if any
 * @param factors compared between the groups
 * @param strata within which the groups are compared
 * @param base covariates of the base model
 */
record RiskGroupColumns(String time, String event, String group, Optional<String> score, List<String> factors,
    List<String> strata, List<String> base) {
}
