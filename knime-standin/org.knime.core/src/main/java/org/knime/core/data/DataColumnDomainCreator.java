// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes column domains. */
public class DataColumnDomainCreator {

    private Set<DataCell> m_values;

    private DataCell m_lower;

    private DataCell m_upper;

    /** Nothing known. */
    public DataColumnDomainCreator() {
        this((Set<DataCell>)null, null, null);
    }

    /** Starts from another domain. */
    public DataColumnDomainCreator(final DataColumnDomain copyFrom) {
        this(copyFrom.getValues(), copyFrom.getLowerBound(), copyFrom.getUpperBound());
    }

    /** With possible values. */
    public DataColumnDomainCreator(final Set<? extends DataCell> values) {
        this(values, null, null);
    }

    /** With possible values. */
    public DataColumnDomainCreator(final DataCell[] values) {
        this(values, null, null);
    }

    /** With bounds. */
    public DataColumnDomainCreator(final DataCell lowerBound, final DataCell upperBound) {
        this((Set<DataCell>)null, lowerBound, upperBound);
    }

    /** With possible values and bounds, each of which may be null. */
    public DataColumnDomainCreator(final DataCell[] values, final DataCell lowerBound, final DataCell upperBound) {
        this(values == null ? null : new LinkedHashSet<>(Arrays.asList(values)), lowerBound, upperBound);
    }

    /** With possible values and bounds, each of which may be null. */
    public DataColumnDomainCreator(final Set<? extends DataCell> values, final DataCell lowerBound,
        final DataCell upperBound) {
        setValues(values);
        setLowerBound(lowerBound);
        setUpperBound(upperBound);
    }

    /** Sets the possible values, null for unknown. */
    public void setValues(final Set<? extends DataCell> values) {
        m_values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Sets the lower bound, null for unknown. */
    public void setLowerBound(final DataCell lower) {
        m_lower = lower;
    }

    /** Sets the upper bound, null for unknown. */
    public void setUpperBound(final DataCell upper) {
        m_upper = upper;
    }

    /** The domain as set so far. */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(m_lower, m_upper, m_values);
    }
}
