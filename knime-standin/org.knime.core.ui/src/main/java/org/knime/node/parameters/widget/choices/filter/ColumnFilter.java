// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

/** Selection of columns by list, pattern or type. */
public final class ColumnFilter extends TypedStringFilter<ColumnTypeFilter> {

    /** No column is included. */
    public ColumnFilter() {
        this(new String[0]);
    }

    /** @param selected names of included columns */
    public ColumnFilter(final String[] selected) {
        super(selected, new ColumnTypeFilter());
    }

    /** @param selectedColumns included columns */
    public ColumnFilter(final List<DataColumnSpec> selectedColumns) {
        this(names(selectedColumns));
    }

    /** @return this filter, which now includes columns that are in neither list */
    public ColumnFilter withIncludeUnknownColumns() {
        setIncludeUnknownValues(true);
        return this;
    }

    /** @return this filter, which now excludes columns that are in neither list */
    public ColumnFilter withExcludeUnknownColumns() {
        setIncludeUnknownValues(false);
        return this;
    }

    /**
     * @param choices columns that exist
     * @return names of the included ones, in the given order
     */
    public String[] filter(final List<DataColumnSpec> choices) {
        Objects.requireNonNull(choices);
        return names(choices.stream().filter(getFilterPredicate()).toList());
    }

    /**
     * @param spec of a table
     * @return names of the included columns, in the table's order
     */
    public String[] filterFromFullSpec(final DataTableSpec spec) {
        return filter(spec.stream().toList());
    }

    /** @return accepts the included columns */
    public Predicate<DataColumnSpec> getFilterPredicate() {
        if (m_mode == TypedStringFilterMode.TYPE) {
            return m_typeFilter.columnPredicate();
        }
        final Predicate<String> byName = getStringFilterPredicate();
        return column -> byName.test(column.getName());
    }

    /**
     * @param choices columns that exist
     * @return names that are included by list but do not exist
     */
    public String[] getMissingSelected(final List<DataColumnSpec> choices) {
        return getMissingSelected(names(Objects.requireNonNull(choices)));
    }

    /**
     * @param spec of a table
     * @return names that are included by list but do not exist
     */
    public String[] getMissingSelectedFromFullSpec(final DataTableSpec spec) {
        return getMissingSelected(spec.stream().toList());
    }

    /** @param selected what the dialog shows as selected */
    public void setSelectedBeforeSerialization(final String[] selected) {
        setSelected(selected);
    }

    /**
     * @param choices columns that exist
     * @return the included names, existing ones first; they are shown as selected
     */
    public String[] updateSelectedColumnsBeforeSerialization(final List<DataColumnSpec> choices) {
        final String[] selected =
            Stream.concat(Stream.of(filter(choices)), Stream.of(getMissingSelected(choices))).toArray(String[]::new);
        setSelected(selected);
        return selected;
    }

    private static String[] names(final List<DataColumnSpec> columns) {
        return columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }
}
