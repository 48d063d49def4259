// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Computes the cells of new columns from a row. One of the two getCells methods must be overridden. */
public interface CellFactory {

    /** The new cells, one for each of {@link #getColumnSpecs()}. */
    default DataCell[] getCells(final DataRow row) {
        throw new IllegalStateException("No implementation for either of the CellFactory#getCells method provided.");
    }

    /** The new cells; {@code rowIndex} counts the rows from 0. */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /** The new columns. */
    DataColumnSpec[] getColumnSpecs();

    /** Reports progress after a row. */
    @Deprecated
    void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /** Reports progress after a row; {@code curRowNr} counts from 1. */
    default void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        setProgress((int)curRowNr, (int)rowCount, lastKey, exec);
    }
}
