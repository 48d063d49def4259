// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.ColumnRearranger.Column;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** Makes the output rows of a {@link ColumnRearranger}; each factory computes its cells of a row once. */
final class RowAssembler {

    private final List<Column> m_columns;

    private final Set<CellFactory> m_factories = Collections.newSetFromMap(new IdentityHashMap<>());

    RowAssembler(final ColumnRearranger rearranger) {
        m_columns = List.copyOf(rearranger.columns());
        m_columns.stream().filter(c -> c.factory() != null).forEach(c -> m_factories.add(c.factory()));
    }

    void open(final ExecutionContext context) {
        final FileStoreFactory fileStores = FileStoreFactory.createWorkflowFileStoreFactory(context);
        for (CellFactory factory : m_factories) {
            if (factory instanceof AbstractCellFactory f) {
                f.setFileStoreFactory(fileStores);
            }
        }
    }

    void close() {
        for (CellFactory factory : m_factories) {
            if (factory instanceof AbstractCellFactory f) {
                f.setFileStoreFactory(null);
                f.afterProcessing();
            }
        }
    }

    /** Number of workers that all factories allow, -1 when one of them is sequential or there is none. */
    int workers() {
        return m_factories.stream().mapToInt(f -> f instanceof AbstractCellFactory a ? a.getMaxParallelWorkers() : -1)
            .min().orElse(-1);
    }

    int queueSize() {
        return m_factories.stream().mapToInt(f -> f instanceof AbstractCellFactory a ? a.getMaxQueueSize() : -1).min()
            .orElse(-1);
    }

    DataRow assemble(final DataRow row, final long index) {
        final Map<CellFactory, DataCell[]> computed = new IdentityHashMap<>();
        for (CellFactory factory : m_factories) {
            computed.put(factory, compute(factory, row, index));
        }
        final DataCell[] cells = new DataCell[m_columns.size()];
        for (int i = 0; i < cells.length; i++) {
            final Column column = m_columns.get(i);
            cells[i] = column.factory() == null ? row.getCell(column.index())
                : computed.get(column.factory())[column.index()];
        }
        return new DefaultRow(row.getKey(), cells);
    }

    /** KNIME only logs when there are too many cells; here both too few and too many are refused. */
    private static DataCell[] compute(final CellFactory factory, final DataRow row, final long index) {
        final DataCell[] cells = factory.getCells(row, index);
        final int expected = factory.getColumnSpecs().length;
        if (cells.length != expected) {
            throw new IndexOutOfBoundsException("New cells array length conflict: expected " + expected + ", actual "
                + cells.length + " (class " + factory.getClass().getName() + ")");
        }
        return cells;
    }

    void report(final long done, final long all, final RowKey key, final ExecutionMonitor progress) {
        if (!m_factories.isEmpty()) {
            m_factories.iterator().next().setProgress(done, all, key, progress);
        }
    }
}
