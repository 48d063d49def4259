// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.MultiThreadWorker;
import org.radiosurv.core.bids.CohortRow;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.Reason;

/** Reads the patients on several threads and adds their rows in order. */
final class ParallelRows extends MultiThreadWorker<CohortRow, DataRow> {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final CohortTable table;

    private final BufferedDataContainer container;

    private final ExecutionContext exec;

    private final int rows;

    private ParallelRows(final CohortTable table, final BufferedDataContainer container, final ExecutionContext exec, final int rows) {
        super(10 * THREADS, THREADS);
        this.table = table;
        this.container = container;
        this.exec = exec;
        this.rows = rows;
    }

    /**
     * @param spec the table's columns
     * @param patients what to read
     * @param table makes a row
     * @param exec for the container, progress and cancelling
     * @return the table
     * @throws CanceledExecutionException if the user cancels
     * @throws KNIMEException if a row fails the node
     */
    static BufferedDataTable table(final DataTableSpec spec, final List<CohortRow> patients, final CohortTable table,
        final ExecutionContext exec) throws CanceledExecutionException, KNIMEException {
        final BufferedDataContainer container = exec.createDataContainer(spec);
        try {
            new ParallelRows(table, container, exec, patients.size()).run(patients);
        } catch (CancellationException | InterruptedException e) {
            throw new CanceledExecutionException();
        } catch (ExecutionException e) {
            exec.checkCanceled();
            throw e.getCause() instanceof KNIMEException known ? known
                : new KNIMEException("A patient's files could not be read: " + Reason.of(cause(e)), e);
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static Exception cause(final ExecutionException failure) {
        return failure.getCause() instanceof Exception cause ? cause : failure;
    }

    @Override
    protected DataRow compute(final CohortRow patient, final long index) throws KNIMEException {
        return table.row(patient, index, CellProgress.INSTANCE);
    }

    @Override
    protected void processFinished(final ComputationTask task)
        throws ExecutionException, CancellationException, InterruptedException {
        container.addRowToTable(task.get());
        exec.setProgress((task.getIndex() + 1.0) / rows, "Read " + (task.getIndex() + 1) + " of " + rows + " patients");
        try {
            exec.checkCanceled();
        } catch (CanceledExecutionException e) {
            throw new CancellationException();
        }
    }
}
