// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Writes and reads tables in the stand-in's own format; real KNIME cannot read it. */
public interface TableHook {

    /**
     * Writes {@code spec.xml}, {@code data.xml} and {@code data.rows} into an existing folder. Flushes file store cells.
     *
     * @throws IOException when a cell has no serializer or its serializer fails
     */
    void save(BufferedDataTable table, Path directory, ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException;

    /** Reads what {@link #save} wrote; the file stores are looked up in the repository. */
    BufferedDataTable load(Path directory, FileStoreRepository repository, ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException;

    /**
     * Serialises and deserialises a table in memory and checks that every cell comes back equal: what a workflow does that is
     * saved and loaded.
     *
     * @throws IOException when a cell cannot be written or read, or is not equal to what was written
     */
    BufferedDataTable roundTrip(BufferedDataTable table, FileStoreRepository repository) throws IOException;
}
