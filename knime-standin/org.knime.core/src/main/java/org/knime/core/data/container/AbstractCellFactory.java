// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.Arrays;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionMonitor;

/** Base of cell factories: sequential or parallel, with file stores. */
public abstract class AbstractCellFactory implements CellFactory {

    private static final double WORKERS_PER_PROCESSOR = 1.5;

    private static final int QUEUE_PER_WORKER = 10;

    private final DataColumnSpec[] m_columns;

    private int m_workers = -1;

    private int m_queueSize = -1;

    private volatile FileStoreFactory m_fileStores;

    /** Sequential. */
    public AbstractCellFactory(final DataColumnSpec... colSpecs) {
        if (colSpecs == null || Arrays.asList(colSpecs).contains(null)) {
            throw new NullPointerException("Argument must not be null or contain null elements");
        }
        m_columns = colSpecs.clone();
    }

    /** Parallel or not. */
    public AbstractCellFactory(final boolean processConcurrently, final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently);
    }

    /** Parallel or not, with a number of workers and of rows under way. */
    public AbstractCellFactory(final boolean processConcurrently, final int workerCount, final int maxQueueSize,
        final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently, workerCount, maxQueueSize);
    }

    /** Parallel with 1.5 workers for each processor and ten rows under way for each worker, or sequential. */
    public final void setParallelProcessing(final boolean value) {
        final int workers = (int)Math.ceil(WORKERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        setParallelProcessing(value, workers, QUEUE_PER_WORKER * workers);
    }

    /** Parallel with a number of workers and at least as many rows under way, or sequential. */
    public final void setParallelProcessing(final boolean value, final int maxParallelWorkers, final int maxQueueSize) {
        if (value && maxParallelWorkers <= 0) {
            throw new IllegalArgumentException("Worker count must be larger than 0: " + maxParallelWorkers);
        }
        if (value && maxQueueSize < maxParallelWorkers) {
            throw new IllegalArgumentException("Queue size must be larger than worker count: " + maxQueueSize + "<"
                + maxParallelWorkers);
        }
        m_workers = value ? maxParallelWorkers : -1;
        m_queueSize = value ? maxQueueSize : -1;
    }

    /** Whether rows are computed in parallel. */
    public final boolean isParallelProcessing() {
        return m_workers > 0 && m_queueSize > 0;
    }

    /** Number of workers, -1 when sequential. */
    public final int getMaxParallelWorkers() {
        return m_workers;
    }

    /** Number of rows under way, -1 when sequential. */
    public final int getMaxQueueSize() {
        return m_queueSize;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return m_columns.clone();
    }

    /** Makes file stores for the new cells; null unless rows are being processed. */
    protected final FileStoreFactory getFileStoreFactory() {
        return m_fileStores;
    }

    final void setFileStoreFactory(final FileStoreFactory fileStores) {
        m_fileStores = fileStores;
    }

    /** Called once when all rows were processed, and also after a failure; an exception here hides the real one. */
    public void afterProcessing() {
        // subclasses that collect something override this
    }

    @Override
    @Deprecated
    public void setProgress(final int curRowNr, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        setProgress((long)curRowNr, (long)rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        exec.setProgress(curRowNr / (double)rowCount,
            () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey + "\")");
    }
}
