// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Comparator;

/** Makes a {@link DataValueComparator} compare values instead of cells. */
public final class DataValueComparatorDelegator<D extends DataValue> implements Comparator<D> {

    private final DataValueComparator m_comparator;

    /** Delegates to that comparator. */
    public DataValueComparatorDelegator(final DataValueComparator comparator) {
        m_comparator = comparator;
    }

    @Override
    public int compare(final D o1, final D o2) {
        return m_comparator.compareDataValues(o1, o2);
    }
}
