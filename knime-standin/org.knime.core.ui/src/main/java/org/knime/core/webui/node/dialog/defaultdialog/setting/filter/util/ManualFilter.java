// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.node.parameters.persistence.Persistable;

/** Selection by a list of names. */
public class ManualFilter implements Persistable {

    /** names that are included */
    public String[] m_manuallySelected;

    /** names that are excluded */
    public String[] m_manuallyDeselected;

    /** whether a name in neither list is included */
    public boolean m_includeUnknownColumns;

    ManualFilter() {
        // for loading
    }

    /** @param initialSelected names that are included; unknown names are excluded */
    public ManualFilter(final String[] initialSelected) {
        m_manuallySelected = initialSelected;
        m_manuallyDeselected = new String[0];
    }

    /** @return accepts the included names */
    public Predicate<String> getFilterPredicate() {
        if (m_includeUnknownColumns) {
            return Predicate.not(Set.of(m_manuallyDeselected)::contains);
        }
        return Set.of(m_manuallySelected)::contains;
    }

    /**
     * @param choices names that exist
     * @return included names that do not exist; none if unknown names are included
     */
    public String[] getUpdatedMissingValues(final String[] choices) {
        if (m_includeUnknownColumns) {
            return new String[0];
        }
        return Stream.of(m_manuallySelected).filter(Predicate.not(Set.of(choices)::contains)).toArray(String[]::new);
    }
}
