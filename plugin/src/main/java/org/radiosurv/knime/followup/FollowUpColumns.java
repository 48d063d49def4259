// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a table holds the follow-up, and what else a row needs to be used.
 *
 * @param time the column of the time
 * @param event the column that says whether the event happened
 * @param group the column of the group, if any
 * @param strata the column of the stratum, if any
 * @param numbers further columns of numbers that have to be finite
 * @param labels further columns whose cells are taken as text
 */
public record FollowUpColumns(String time, String event, Optional<String> group, Optional<String> strata, List<String> numbers,
    List<String> labels) {

    /**
     * @param time the column of the time
     * @param event the column that says whether the event happened
     * @param group the column of the group, if any
     */
    public FollowUpColumns(final String time, final String event, final Optional<String> group) {
        this(time, event, group, Optional.empty(), List.of(), List.of());
    }

    /**
     * @param column the column of the stratum
     * @return these columns with it
     */
    public FollowUpColumns withStrata(final String column) {
        return new FollowUpColumns(time, event, group, Optional.of(column), numbers, labels);
    }

    /**
     * @param columns columns of numbers
     * @return these columns with them
     */
    public FollowUpColumns withNumbers(final List<String> columns) {
        return new FollowUpColumns(time, event, group, strata, List.copyOf(columns), labels);
    }

    /**
     * @param columns columns of labels
     * @return these columns with them
     */
    public FollowUpColumns withLabels(final List<String> columns) {
        return new FollowUpColumns(time, event, group, strata, numbers, List.copyOf(columns));
    }

    /** @return the columns that are read: time, event, numbers, labels, group, stratum */
    List<String> names() {
        final List<String> names = new ArrayList<>(List.of(time, event));
        names.addAll(numbers);
        names.addAll(labels);
        group.ifPresent(names::add);
        strata.ifPresent(names::add);
        return names;
    }
}
