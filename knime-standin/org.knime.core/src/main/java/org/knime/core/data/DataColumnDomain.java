// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known about the values of a column: bounds, possible values. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";

    private static final String UPPER = "upper_bound";

    private static final String VALUES = "possible_values";

    private final DataCell m_lower;

    private final DataCell m_upper;

    private final Set<DataCell> m_values;

    DataColumnDomain(final DataCell lower, final DataCell upper, final Set<DataCell> values) {
        m_lower = lower;
        m_upper = upper;
        m_values = values;
    }

    /** The possible values in order of appearance, null when unknown. */
    public Set<DataCell> getValues() {
        return m_values;
    }

    /** Whether the possible values are known. */
    public boolean hasValues() {
        return m_values != null;
    }

    /** The lower bound, null when unknown. */
    public DataCell getLowerBound() {
        return m_lower;
    }

    /** Whether the lower bound is known. */
    public boolean hasLowerBound() {
        return m_lower != null;
    }

    /** The upper bound, null when unknown. */
    public DataCell getUpperBound() {
        return m_upper;
    }

    /** Whether the upper bound is known. */
    public boolean hasUpperBound() {
        return m_upper != null;
    }

    /** Whether both bounds are known. */
    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof DataColumnDomain o && Objects.equals(m_lower, o.m_lower)
            && Objects.equals(m_upper, o.m_upper) && Objects.equals(m_values, o.m_values));
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_lower, m_upper, m_values);
    }

    @Override
    public String toString() {
        return "lower=" + m_lower + ",upper=" + m_upper + ",values=" + m_values;
    }

    /** Writes what is known. */
    public void save(final ConfigWO config) {
        if (hasLowerBound()) {
            config.addDataCell(LOWER, m_lower);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, m_upper);
        }
        if (hasValues()) {
            config.addDataCellArray(VALUES, m_values.toArray(DataCell[]::new));
        }
    }

    /** Reads what {@link #save} wrote. */
    public static DataColumnDomain load(final ConfigRO config) {
        final DataCell[] values = config.getDataCellArray(VALUES, (DataCell[])null);
        return new DataColumnDomain(config.getDataCell(LOWER, null), config.getDataCell(UPPER, null),
            values == null ? null : new LinkedHashSet<>(Arrays.asList(values)));
    }
}
