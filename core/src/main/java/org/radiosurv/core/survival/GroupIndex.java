// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * Group names and the group of each patient.
 *
 * @param names [k] distinct names in the order of {@link GroupOrder}
 * @param groupOf [n] index into {@code names} per patient
 */
record GroupIndex(List<String> names, int[] groupOf) {

    /**
     * @param what plural noun for the labels, for messages
     * @param label [n] a name per patient
     * @param patients n
     * @return names and memberships
     * @throws InputException if the lengths differ or a name is null
     */
    static GroupIndex of(final String what, final String[] label, final int patients) {
        SurvivalInput.checkLength(what, label.length, patients);
        final Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < patients; i++) {
            if (label[i] == null) {
                throw new InputException("Every patient has a value in the column for " + what,
                    "a missing value in row " + (i + 1), "Fill the value in or leave the row out.");
            }
            position.put(label[i], 0);
        }
        final List<String> names = position.keySet().stream().sorted(GroupOrder.INSTANCE).toList();
        for (int g = 0; g < names.size(); g++) {
            position.put(names.get(g), g);
        }
        return new GroupIndex(names, IntStream.range(0, patients).map(i -> position.get(label[i])).toArray());
    }

    /** @return everybody in one group, for an analysis without that division */
    static GroupIndex single(final int patients) {
        return new GroupIndex(List.of("all"), new int[patients]);
    }

    int[] members(final int group) {
        return IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == group).toArray();
    }
}
