// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A list of cells. */
public class ListCell extends DataCell implements ListDataValue {

    private final List<DataCell> m_cells;

    private final DataType m_elementType;

    ListCell(final List<DataCell> cells) {
        m_cells = List.copyOf(cells);
        m_elementType = CellElements.commonType(m_cells);
    }

    /** The type of lists of elements of a type. */
    public static final DataType getCollectionType(final DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    @Override
    public DataType getElementType() {
        return m_elementType;
    }

    @Override
    public int size() {
        return m_cells.size();
    }

    @Override
    public DataCell get(final int index) {
        return m_cells.get(index);
    }

    @Override
    public boolean containsBlobWrapperCells() {
        return false;
    }

    @Override
    public Iterator<DataCell> iterator() {
        return m_cells.iterator();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_cells.equals(((ListCell)dc).m_cells);
    }

    @Override
    public int hashCode() {
        return m_cells.hashCode();
    }

    @Override
    public String toString() {
        return m_cells.toString();
    }

    /** The serializer. */
    @Deprecated
    public static final DataCellSerializer<ListCell> getCellSerializer() {
        return new ListCellSerializer();
    }

    /** Writes the elements. */
    public static final class ListCellSerializer implements DataCellSerializer<ListCell> {

        /** Called by the registry. */
        public ListCellSerializer() {
        }

        @Override
        public void serialize(final ListCell cell, final DataCellDataOutput out) throws IOException {
            CellElements.write(cell.m_cells, out);
        }

        @Override
        public ListCell deserialize(final DataCellDataInput input) throws IOException {
            return new ListCell(CellElements.read(input));
        }
    }
}
