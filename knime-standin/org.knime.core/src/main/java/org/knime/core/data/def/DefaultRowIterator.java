// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Iterates over given rows. */
public class DefaultRowIterator extends RowIterator {

    private final Iterator<DataRow> m_rows;

    /** Over the rows of a collection. */
    public DefaultRowIterator(final Iterable<DataRow> iterable) {
        m_rows = iterable.iterator();
    }

    /** Over rows. */
    public DefaultRowIterator(final DataRow... rows) {
        this(Arrays.asList(rows));
    }

    @Override
    public boolean hasNext() {
        return m_rows.hasNext();
    }

    @Override
    public DataRow next() {
        return m_rows.next();
    }
}
