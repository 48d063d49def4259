// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row: a key and its cells. */
public interface DataRow extends Iterable<DataCell> {

    /** Number of cells. */
    int getNumCells();

    /** The key, unique in a table. */
    RowKey getKey();

    /** The cell of a column; never null. */
    DataCell getCell(int index);

    /** The cells in column order. */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
