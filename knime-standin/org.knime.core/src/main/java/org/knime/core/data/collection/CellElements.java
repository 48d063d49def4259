// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;

/** What list and set cells share: the type of their elements and how they are written. */
final class CellElements {

    private CellElements() {
    }

    static List<DataCell> of(final DataRow row, final int[] columns) {
        final List<DataCell> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(row.getCell(column));
        }
        return cells;
    }

    static DataType commonType(final Collection<? extends DataCell> cells) {
        DataType common = DataType.getMissingCell().getType();
        for (DataCell cell : cells) {
            common = DataType.getCommonSuperType(common, cell.getType());
        }
        return common;
    }

    static void write(final Collection<DataCell> cells, final DataCellDataOutput out) throws IOException {
        out.writeInt(cells.size());
        for (DataCell cell : cells) {
            out.writeDataCell(cell);
        }
    }

    static List<DataCell> read(final DataCellDataInput in) throws IOException {
        final int size = in.readInt();
        if (size < 0) {
            throw new IOException("Negative number of elements: " + size);
        }
        final List<DataCell> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(in.readDataCell());
        }
        return cells;
    }
}
