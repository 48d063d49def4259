// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.filestore.FileStore;
import org.radiosurv.standin.spi.ExecutionHook;
import org.radiosurv.standin.spi.FileStores;
import org.radiosurv.standin.spi.ProgressListener;
import org.radiosurv.standin.spi.RearrangeHook;
import org.radiosurv.standin.spi.StandIn;

/** What a node needs while it executes: progress, new tables, new file stores. */
public class ExecutionContext extends ExecutionMonitor {

    static {
        StandIn.provide(ExecutionHook.class, new ExecutionHook() {
            @Override
            public NodeProgressMonitor createMonitor(final ProgressListener listener) {
                return new DefaultNodeProgressMonitor(listener);
            }

            @Override
            public ExecutionContext createContext(final NodeProgressMonitor monitor, final FileStores fileStores) {
                return new ExecutionContext(monitor, fileStores);
            }
        });
    }

    private final FileStores m_fileStores;

    ExecutionContext(final NodeProgressMonitor monitor, final FileStores fileStores) {
        super(monitor);
        m_fileStores = fileStores;
    }

    /**
     * A new file store.
     *
     * @param relativePath a file name that this execution has not used: no slash, no dot in front
     */
    public FileStore createFileStore(final String relativePath) throws IOException {
        return m_fileStores.create(relativePath);
    }

    /** A container for a new table; the domains of the spec are the starting point of the computed ones. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** A container for a new table; {@code initDomain} tells whether the domains of the spec are the starting point. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return createDataContainer(spec, DataContainerSettings.builder().withInitializedDomain(initDomain).build());
    }

    /** A container for a new table. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        if (spec == null) {
            throw new IllegalArgumentException("Spec must not be null");
        }
        return new BufferedDataContainer(spec, settings);
    }

    /** A table without rows. */
    public BufferedDataTable createVoidTable(final DataTableSpec spec) {
        final BufferedDataContainer container = createDataContainer(spec);
        container.close();
        return container.getTable();
    }

    /** A copy of any table. */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor subProgressMon)
        throws CanceledExecutionException {
        if (table instanceof BufferedDataTable buffered) {
            return buffered;
        }
        final BufferedDataContainer container = createDataContainer(table.getDataTableSpec(), true);
        try {
            for (DataRow row : table) {
                subProgressMon.checkCanceled();
                container.addRowToTable(row);
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    /** Copies of any tables. */
    public BufferedDataTable[] createBufferedDataTables(final DataTable[] tables, final ExecutionMonitor exec)
        throws CanceledExecutionException {
        final BufferedDataTable[] copies = new BufferedDataTable[tables.length];
        for (int i = 0; i < tables.length; i++) {
            copies[i] = createBufferedDataTable(tables[i], exec.createSubProgress(1.0 / tables.length));
        }
        return copies;
    }

    /**
     * A table with changed columns.
     *
     * @throws IllegalArgumentException when the rearranger was made for columns of other names or types
     */
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable in, final ColumnRearranger rearranger,
        final ExecutionMonitor subProgressMon) throws CanceledExecutionException {
        return StandIn.hook(RearrangeHook.class).rearrange(rearranger, in, subProgressMon, this);
    }

    /** The rows of a table with another spec of the same number of columns; every cell must fit its new type. */
    public BufferedDataTable createSpecReplacerTable(final BufferedDataTable in, final DataTableSpec newSpec) {
        return TableComposition.replaceSpec(in, newSpec);
    }

    /** The rows of several tables with the same column names; missing columns are filled with missing cells. */
    public BufferedDataTable createConcatenateTable(final ExecutionMonitor exec, final BufferedDataTable... tables)
        throws CanceledExecutionException {
        return TableComposition.concatenate(this, exec, tables);
    }

    /** The columns of two tables whose row keys are equal and in the same order. */
    public BufferedDataTable createJoinedTable(final BufferedDataTable left, final BufferedDataTable right,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        return TableComposition.join(this, left, right, exec);
    }

    /** A context for a part of the task; {@code maxProg} is its share in 0..1. */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(new SubProgressMonitor(getProgressMonitor(), maxProg, false), m_fileStores);
    }

    /** As {@link #createSubExecutionContext}, without messages. */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return new ExecutionContext(new SubProgressMonitor(getProgressMonitor(), maxProg, true), m_fileStores);
    }
}
