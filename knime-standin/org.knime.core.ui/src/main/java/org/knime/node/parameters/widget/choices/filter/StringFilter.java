// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.node.parameters.persistence.Persistable;

/** Selection of names by list or pattern. */
public class StringFilter implements Persistable {

    /** which of the selections applies */
    public StringFilterMode m_mode;

    /** selection by pattern */
    public PatternFilter m_patternFilter;

    /** selection by list */
    public ManualFilter m_manualFilter;

    /** No name is included. */
    public StringFilter() {
        this(new String[0]);
    }

    /** @param initialSelected names that are included */
    public StringFilter(final String[] initialSelected) {
        m_mode = StringFilterMode.MANUAL;
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected));
        m_patternFilter = new PatternFilter();
    }

    /** @param initialSelected names that are included */
    public StringFilter(final List<String> initialSelected) {
        this(initialSelected.toArray(String[]::new));
    }

    /** Names in neither list are excluded from now on. */
    public void excludeUnknownColumn() {
        m_manualFilter.m_includeUnknownColumns = false;
    }

    /**
     * @param choices names that exist
     * @return the included ones, in the given order
     */
    public String[] filter(final String[] choices) {
        return Stream.of(choices).filter(predicate()).toArray(String[]::new);
    }

    /**
     * @param choices names that exist
     * @return names that are included by list but do not exist; with a pattern, the names that match it
     */
    public String[] getMissingSelected(final String[] choices) {
        return m_mode == StringFilterMode.MANUAL
            ? m_manualFilter.getUpdatedMissingValues(Objects.requireNonNull(choices)) : filter(choices);
    }

    private Predicate<String> predicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.getFilterPredicate();
            case REGEX -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.REGEX);
            case WILDCARD -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.WILDCARD);
        };
    }
}
