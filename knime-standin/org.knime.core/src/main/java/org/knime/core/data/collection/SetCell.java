// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A set of cells in the order in which they were first added. */
public class SetCell extends DataCell implements SetDataValue {

    private final Set<DataCell> m_cells;

    private final DataType m_elementType;

    SetCell(final Collection<? extends DataCell> cells) {
        m_cells = Collections.unmodifiableSet(new LinkedHashSet<>(cells));
        m_elementType = CellElements.commonType(m_cells);
    }

    /** The type of sets of elements of a type. */
    public static final DataType getCollectionType(final DataType elementType) {
        return DataType.getType(SetCell.class, elementType);
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
    public boolean contains(final DataCell cell) {
        return m_cells.contains(cell);
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
        return m_cells.equals(((SetCell)dc).m_cells);
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
    public static final DataCellSerializer<SetCell> getCellSerializer() {
        return new SetCellSerializer();
    }

    /** Writes the elements. */
    public static final class SetCellSerializer implements DataCellSerializer<SetCell> {

        /** Called by the registry. */
        public SetCellSerializer() {
        }

        @Override
        public void serialize(final SetCell cell, final DataCellDataOutput out) throws IOException {
            CellElements.write(cell.m_cells, out);
        }

        @Override
        public SetCell deserialize(final DataCellDataInput input) throws IOException {
            return new SetCell(CellElements.read(input));
        }
    }
}
