// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.List;
import java.util.Optional;

/**
 * Where a table holds the follow-up.
 *
 * @param time the column of the time
 * @param event the column that says whether the event happened
 * @param group the column of the group, if any
 */
public record FollowUpColumns(String time, String event, Optional<String> group) {

    /** @return the columns that are read */
    List<String> names() {
        return group.map(name -> List.of(time, event, name)).orElse(List.of(time, event));
    }
}
