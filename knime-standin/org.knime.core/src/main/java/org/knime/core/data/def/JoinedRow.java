// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.util.Iterator;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** The cells of two rows with equal keys. */
public class JoinedRow implements DataRow {

    private final DataRow m_left;

    private final DataRow m_right;

    /**
     * Joins two rows.
     *
     * @throws IllegalArgumentException when the keys differ
     */
    public JoinedRow(final DataRow left, final DataRow right) {
        if (!left.getKey().equals(right.getKey())) {
            throw new IllegalArgumentException("Key of rows do not match: \"" + left.getKey() + "\" vs. \""
                + right.getKey() + "\"");
        }
        m_left = left;
        m_right = right;
    }

    @Override
    public int getNumCells() {
        return m_left.getNumCells() + m_right.getNumCells();
    }

    @Override
    public RowKey getKey() {
        return m_left.getKey();
    }

    @Override
    public DataCell getCell(final int index) {
        final int left = m_left.getNumCells();
        return index < left ? m_left.getCell(index) : m_right.getCell(index - left);
    }

    /** The row of the first cells. */
    public DataRow getLeftRow() {
        return m_left;
    }

    /** The row of the last cells. */
    public DataRow getRightRow() {
        return m_right;
    }

    @Override
    public Iterator<DataCell> iterator() {
        return new DefaultCellIterator(this);
    }
}
