// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Makes list and set cells. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {
    }

    /** A list of cells. */
    public static ListCell createListCell(final Collection<? extends DataCell> coll) {
        return new ListCell(List.copyOf(coll));
    }

    /** A list of the cells of some columns of a row. */
    public static ListCell createListCell(final DataRow row, final int[] cols) {
        return new ListCell(CellElements.of(row, cols));
    }

    /** A set of cells. */
    public static SetCell createSetCell(final Collection<? extends DataCell> coll) {
        return new SetCell(coll);
    }

    /** A set of the cells of some columns of a row. */
    public static SetCell createSetCell(final DataRow row, final int[] cols) {
        return new SetCell(CellElements.of(row, cols));
    }

    /** The common super type of some columns. */
    public static DataType getElementType(final DataTableSpec spec, final int[] colIndices) {
        return getElementType(Arrays.stream(colIndices).mapToObj(i -> spec.getColumnSpec(i).getType())
            .toArray(DataType[]::new));
    }

    /** The common super type of types. */
    public static DataType getElementType(final DataType... types) {
        return Arrays.stream(types).reduce(DataType.getMissingCell().getType(), DataType::getCommonSuperType);
    }
}
