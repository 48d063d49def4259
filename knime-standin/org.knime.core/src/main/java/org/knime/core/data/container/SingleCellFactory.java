// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** Computes the cell of one new column from a row. One of the two getCell methods must be overridden. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** Sequential. */
    public SingleCellFactory(final DataColumnSpec newColSpec) {
        super(newColSpec);
    }

    /** Parallel or not. */
    public SingleCellFactory(final boolean processConcurrently, final DataColumnSpec newColSpec) {
        super(processConcurrently, newColSpec);
    }

    /** Parallel or not, with a number of workers and of rows under way. */
    public SingleCellFactory(final boolean processConcurrently, final int workerCount, final int maxQueueSize,
        final DataColumnSpec newColSpec) {
        super(processConcurrently, workerCount, maxQueueSize, newColSpec);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[]{getCell(row, rowIndex)};
    }

    /** The new cell. */
    public DataCell getCell(final DataRow row) {
        throw new IllegalStateException(
            "No implementation for either of the SingleCellFactory#getCell methods provided.");
    }

    /** The new cell; {@code rowIndex} counts the rows from 0. */
    public DataCell getCell(final DataRow row, final long rowIndex) {
        return getCell(row);
    }
}
