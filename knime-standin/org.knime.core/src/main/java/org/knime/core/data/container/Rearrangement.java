// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.util.MultiThreadWorker;
import org.radiosurv.standin.spi.RearrangeHook;

/**
 * Carries out a {@link ColumnRearranger}: in parallel when all its factories allow that, else row by row. Cancelling interrupts the
 * threads that compute cells.
 */
final class Rearrangement implements RearrangeHook {

    @Override
    public BufferedDataTable rearrange(final ColumnRearranger rearranger, final BufferedDataTable table,
        final ExecutionMonitor progress, final ExecutionContext context) throws CanceledExecutionException {
        if (!rearranger.original().equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException(
                "The argument table's spec does not match the original spec passed in the constructor.");
        }
        final RowAssembler assembler = new RowAssembler(rearranger);
        final BufferedDataContainer container = context.createDataContainer(rearranger.createSpec());
        assembler.open(context);
        try {
            if (assembler.workers() > 0 && table.size() > 0) {
                parallel(assembler, table, container, progress);
            } else {
                sequential(assembler, table, container, progress);
            }
            container.close();
        } catch (RuntimeException e) {
            throw canceledOr(e, progress);
        } finally {
            assembler.close();
        }
        return container.getTable();
    }

    /** A cell whose thread was interrupted fails somehow; when the user has cancelled, that is why. */
    private static RuntimeException canceledOr(final RuntimeException failure, final ExecutionMonitor progress)
        throws CanceledExecutionException {
        try {
            progress.checkCanceled();
        } catch (CanceledExecutionException canceled) {
            canceled.initCause(failure);
            throw canceled;
        }
        return failure;
    }

    private static void sequential(final RowAssembler assembler, final BufferedDataTable table,
        final BufferedDataContainer container, final ExecutionMonitor progress) throws CanceledExecutionException {
        long index = 0;
        for (DataRow row : table) {
            container.addRowToTable(assembler.assemble(row, index));
            index++;
            assembler.report(index, table.size(), row.getKey(), progress);
            progress.checkCanceled();
        }
    }

    private static void parallel(final RowAssembler assembler, final BufferedDataTable table,
        final BufferedDataContainer container, final ExecutionMonitor progress) throws CanceledExecutionException {
        final MultiThreadWorker<DataRow, DataRow> worker =
            new MultiThreadWorker<>(assembler.queueSize(), assembler.workers()) {
                @Override
                protected DataRow compute(final DataRow in, final long index) {
                    return assembler.assemble(in, index);
                }

                @Override
                protected void processFinished(final ComputationTask task)
                    throws ExecutionException, InterruptedException {
                    container.addRowToTable(task.get());
                    assembler.report(task.getIndex() + 1, table.size(), task.getInput().getKey(), progress);
                    stopWhenCanceled(progress);
                }
            };
        try {
            worker.run(table);
        } catch (CancellationException | InterruptedException e) {
            final CanceledExecutionException canceled = new CanceledExecutionException();
            canceled.initCause(e);
            throw canceled;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void stopWhenCanceled(final ExecutionMonitor progress) {
        try {
            progress.checkCanceled();
        } catch (CanceledExecutionException e) {
            final CancellationException stop = new CancellationException(e.getMessage());
            stop.initCause(e);
            throw stop;
        }
    }
}
