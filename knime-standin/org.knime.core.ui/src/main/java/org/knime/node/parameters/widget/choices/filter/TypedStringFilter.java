// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/**
 * Selection of names by list, pattern or type.
 *
 * @param <T> the selection by type
 */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    @Persistor(NotPersisted.class)
    String[] m_selected;

    /** which of the selections applies */
    public TypedStringFilterMode m_mode;

    /** selection by pattern */
    public PatternFilter m_patternFilter;

    /** selection by list */
    public ManualFilter m_manualFilter;

    /** selection by type */
    public T m_typeFilter;

    /**
     * @param initialSelected names that are included
     * @param defaultTypeFilter the selection by type
     */
    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_mode = TypedStringFilterMode.MANUAL;
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected));
        m_patternFilter = new PatternFilter();
        m_typeFilter = defaultTypeFilter;
    }

    /**
     * @param initialSelected names that are included
     * @param defaultTypeFilter the selection by type
     */
    protected TypedStringFilter(final List<String> initialSelected, final T defaultTypeFilter) {
        this(initialSelected.toArray(String[]::new), defaultTypeFilter);
    }

    /** @param value whether names in neither list are included */
    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    /** @param selected what the dialog shows as selected */
    protected void setSelected(final String[] selected) {
        m_selected = selected;
    }

    /**
     * @param choices names that exist
     * @return names that are included by list but do not exist
     */
    protected String[] getMissingSelected(final String[] choices) {
        Objects.requireNonNull(choices);
        return m_mode == TypedStringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices)
            : new String[0];
    }

    /**
     * @param choices names that exist
     * @param getSelectedFromTypeFilter gives the included names when the selection is by type
     * @return the included ones, in the given order
     */
    protected String[] getSelected(final String[] choices, final Function<T, String[]> getSelectedFromTypeFilter) {
        Objects.requireNonNull(choices);
        if (m_mode == TypedStringFilterMode.TYPE) {
            return getSelectedFromTypeFilter.apply(m_typeFilter);
        }
        return Stream.of(choices).filter(getStringFilterPredicate()).toArray(String[]::new);
    }

    /** @return accepts the included names; fails when the selection is by type */
    protected Predicate<String> getStringFilterPredicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.getFilterPredicate();
            case REGEX -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.REGEX);
            case WILDCARD -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.WILDCARD);
            case TYPE -> throw new IllegalStateException("A selection by type cannot be decided by the name alone.");
        };
    }
}
