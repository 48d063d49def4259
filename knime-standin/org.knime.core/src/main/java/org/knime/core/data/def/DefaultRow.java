// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row in memory. Neither the key nor a cell may be null. */
public class DefaultRow implements DataRow {

    private final RowKey m_key;

    private final DataCell[] m_cells;

    /** A row of cells. */
    public DefaultRow(final RowKey rowId, final DataCell... row) {
        if (rowId == null) {
            throw new NullPointerException("Row key must not be null");
        }
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                throw new NullPointerException("Cell at position " + i + " in row \"" + rowId + "\" must not be null");
            }
        }
        m_key = rowId;
        m_cells = row.clone();
    }

    /** A row of cells. */
    public DefaultRow(final String rowId, final DataCell... row) {
        this(new RowKey(rowId), row);
    }

    /** A row of cells. */
    public DefaultRow(final RowKey rowId, final List<DataCell> row) {
        this(rowId, row.toArray(DataCell[]::new));
    }

    /** A row of cells. */
    public DefaultRow(final String rowId, final List<DataCell> row) {
        this(new RowKey(rowId), row);
    }

    /** The cells of another row. */
    public DefaultRow(final RowKey key, final DataRow row) {
        this(key, row.stream().toArray(DataCell[]::new));
    }

    /** The cells of another row. */
    public DefaultRow(final String key, final DataRow row) {
        this(new RowKey(key), row);
    }

    /** A row of double cells. */
    public DefaultRow(final RowKey rowId, final double... row) {
        this(rowId, Arrays.stream(row).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
    }

    /** A row of double cells. */
    public DefaultRow(final String rowId, final double... row) {
        this(new RowKey(rowId), row);
    }

    /** A row of int cells. */
    public DefaultRow(final RowKey rowId, final int... row) {
        this(rowId, Arrays.stream(row).mapToObj(IntCell::new).toArray(DataCell[]::new));
    }

    /** A row of int cells. */
    public DefaultRow(final String rowId, final int... row) {
        this(new RowKey(rowId), row);
    }

    /** A row of string cells. */
    public DefaultRow(final RowKey rowId, final String... row) {
        this(rowId, Arrays.stream(row).map(StringCell::new).toArray(DataCell[]::new));
    }

    /** A row of string cells. */
    public DefaultRow(final String rowId, final String... row) {
        this(new RowKey(rowId), row);
    }

    @Override
    public final int getNumCells() {
        return m_cells.length;
    }

    @Override
    public final RowKey getKey() {
        return m_key;
    }

    @Override
    public final DataCell getCell(final int index) {
        return m_cells[index];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return new DefaultCellIterator(this);
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof DataRow other && m_key.equals(other.getKey())
            && Arrays.equals(m_cells, other.stream().toArray()));
    }

    @Override
    public int hashCode() {
        return m_key.hashCode() * 31 + Arrays.hashCode(m_cells);
    }

    @Override
    public String toString() {
        return m_key + ": " + Arrays.toString(m_cells);
    }
}
