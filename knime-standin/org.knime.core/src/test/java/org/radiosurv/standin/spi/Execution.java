// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;

/** An execution context as the executor makes it, with a record of the progress, for tests. */
public final class Execution {

    private final FileStoreRepository m_repository = StandIn.hook(FileStoreHook.class).createRepository();

    private final List<Double> m_fractions = Collections.synchronizedList(new ArrayList<>());

    private final List<String> m_messages = Collections.synchronizedList(new ArrayList<>());

    private final NodeProgressMonitor m_monitor;

    private final FileStores m_stores;

    private final ExecutionContext m_context;

    /** File stores go into a folder. */
    public Execution(final Path directory) {
        final ExecutionHook hook = StandIn.hook(ExecutionHook.class);
        m_monitor = hook.createMonitor((fraction, message) -> {
            m_fractions.add(fraction);
            m_messages.add(message);
        });
        m_stores = m_repository.open(UUID.randomUUID(), directory.resolve("filestore"));
        m_context = hook.createContext(m_monitor, m_stores);
    }

    /** The context. */
    public ExecutionContext context() {
        return m_context;
    }

    /** The monitor. */
    public NodeProgressMonitor monitor() {
        return m_monitor;
    }

    /** The file stores. */
    public FileStores stores() {
        return m_stores;
    }

    /** The repository. */
    public FileStoreRepository repository() {
        return m_repository;
    }

    /** All reported fractions. */
    public List<Double> fractions() {
        return m_fractions;
    }

    /** All reported messages. */
    public List<String> messages() {
        return m_messages;
    }

    /** A table of rows. */
    public BufferedDataTable table(final DataTableSpec spec, final DataRow... rows) {
        final BufferedDataContainer container = m_context.createDataContainer(spec);
        for (DataRow row : rows) {
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }
}
