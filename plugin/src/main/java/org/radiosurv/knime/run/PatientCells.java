// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;

/**
 * Computes cells from images, row by row on several threads. A row is a patient, and a thread holds the voxels of one patient
 * at a time, so the number of threads bounds the memory; KNIME's own number goes by the processors alone.
 */
public abstract class PatientCells extends AbstractCellFactory {

    /** Voxels, levels and matrices of one 1 mm head, with room to spare. */
    private static final long BYTES_PER_PATIENT = 256L << 20;

    /** Finished rows that may wait for a slower one before them, per thread; they hold numbers, no voxels. */
    private static final int WAITING_ROWS = 10;

    /** @param columns the columns of the cells */
    protected PatientCells(final DataColumnSpec... columns) {
        super(columns);
        final int threads = threads(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors());
        setParallelProcessing(true, threads, WAITING_ROWS * threads);
    }

    /**
     * @param heapBytes the most memory that Java may use; a quarter of it is left to the cache of images, a quarter to KNIME
     * @param processors number of processors
     * @return how many patients are computed at a time, at least one
     */
    static int threads(final long heapBytes, final int processors) {
        return (int)Math.max(1, Math.min(processors, heapBytes / 2 / BYTES_PER_PATIENT));
    }

    /**
     * @param spec the input
     * @return what appends the cells
     */
    public ColumnRearranger appendedTo(final DataTableSpec spec) {
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(this);
        return rearranger;
    }
}
