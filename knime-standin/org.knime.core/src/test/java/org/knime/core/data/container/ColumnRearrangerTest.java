// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.standin.spi.Execution;
import org.radiosurv.standin.spi.NoteCell;

/** Changed columns, computed in sequence and in parallel. */
@Timeout(60)
class ColumnRearrangerTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new String[]{"a", "b"}, new DataType[]{DoubleCell.TYPE, StringCell.TYPE});

    @TempDir
    private Path m_folder;

    private static BufferedDataTable table(final Execution execution, final int rows) {
        final DataRow[] all = new DataRow[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = new DefaultRow("r" + i, new DoubleCell(i), new StringCell("s" + i));
        }
        return execution.table(SPEC, all);
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** Doubles column a, slowly for even rows so that rows finish out of order. */
    private static final class Doubler extends SingleCellFactory {

        private final Set<String> m_threads = ConcurrentHashMap.newKeySet();

        private final AtomicInteger m_after = new AtomicInteger();

        Doubler(final boolean parallel) {
            super(parallel, 3, 30, column("twice", DoubleCell.TYPE));
        }

        @Override
        public DataCell getCell(final DataRow row, final long index) {
            m_threads.add(Thread.currentThread().getName());
            try {
                Thread.sleep(index % 2 == 0 ? 3 : 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new DoubleCell(2 * ((DoubleCell)row.getCell(0)).getDoubleValue());
        }

        @Override
        public void afterProcessing() {
            m_after.incrementAndGet();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsKeepTheirOrderAndProgressEndsAtOne(final boolean parallel) throws CanceledExecutionException {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable in = table(execution, 40);
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        final Doubler doubler = new Doubler(parallel);
        rearranger.append(doubler);
        rearranger.move("b", 0);
        final BufferedDataTable out =
            execution.context().createColumnRearrangeTable(in, rearranger, execution.context());
        assertArrayEquals(new String[]{"b", "a", "twice"}, out.getDataTableSpec().getColumnNames());
        assertTrue(rearranger.createSpec().equalStructure(out.getDataTableSpec()));
        int i = 0;
        for (DataRow row : out) {
            assertEquals("r" + i, row.getKey().getString());
            assertEquals(new DoubleCell(2.0 * i), row.getCell(2));
            i++;
        }
        assertEquals(40, i);
        assertEquals(1, doubler.m_after.get());
        assertEquals(1.0, execution.monitor().getProgress());
        assertEquals("Processed row 40/40 (\"r39\")", execution.monitor().getMessage());
        assertTrue(execution.fractions().stream().allMatch(f -> f >= 0 && f <= 1));
        assertTrue(parallel == doubler.m_threads.size() > 1, doubler.m_threads.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancelInterruptsTheCells(final boolean parallel) throws InterruptedException {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable in = table(execution, 10);
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.append(new SingleCellFactory(parallel, 2, 4, column("c", DoubleCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                started.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw new IllegalStateException("interrupted", e);
                }
                return DataType.getMissingCell();
            }
        });
        final AtomicReference<Throwable> thrown = new AtomicReference<>();
        final Thread node = new Thread(() -> {
            try {
                execution.context().createColumnRearrangeTable(in, rearranger, execution.context());
            } catch (CanceledExecutionException | RuntimeException e) {
                thrown.set(e);
            }
        });
        node.start();
        assertTrue(started.await(10, TimeUnit.SECONDS));
        execution.monitor().setExecuteCanceled();
        node.interrupt();
        node.join(10_000);
        assertTrue(interrupted.await(10, TimeUnit.SECONDS), "the cell's thread must be interrupted");
        assertInstanceOf(CanceledExecutionException.class, thrown.get());
    }

    @Test
    void cancelBetweenRowsIsSeen() {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable in = table(execution, 10);
        for (boolean parallel : new boolean[]{true, false}) {
            final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
            rearranger.append(new SingleCellFactory(parallel, column("c", DoubleCell.TYPE)) {
                @Override
                public DataCell getCell(final DataRow row, final long index) {
                    if (index == 3) {
                        execution.monitor().setExecuteCanceled();
                    }
                    return new DoubleCell(index);
                }
            });
            assertThrows(CanceledExecutionException.class,
                () -> execution.context().createColumnRearrangeTable(in, rearranger, execution.context()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void errorsOfCellsComeThroughAndAfterProcessingIsCalled(final boolean parallel) {
        final Execution execution = new Execution(m_folder);
        final AtomicInteger after = new AtomicInteger();
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.append(new SingleCellFactory(parallel, column("c", DoubleCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                throw new KNIMEException("cell failed").toUnchecked();
            }

            @Override
            public void afterProcessing() {
                after.incrementAndGet();
                assertNull(getFileStoreFactory());
            }
        });
        final KNIMEException.KNIMERuntimeException e = assertThrows(KNIMEException.KNIMERuntimeException.class,
            () -> execution.context().createColumnRearrangeTable(table(execution, 5), rearranger, execution.context()));
        assertEquals("cell failed", e.getMessage());
        assertEquals(1, after.get());
    }

    @Test
    void fileStoresAreMadeInParallel() throws CanceledExecutionException, IOException {
        final Execution execution = new Execution(m_folder);
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.replace(new SingleCellFactory(true, column("n", NoteCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row, final long index) {
                try {
                    return new NoteCell("n" + index, getFileStoreFactory().createFileStore("f" + index), new byte[]{(byte)index});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }, "b");
        final BufferedDataTable out = execution.context().createColumnRearrangeTable(table(execution, 20), rearranger,
            new ExecutionMonitor());
        int i = 0;
        for (DataRow row : out) {
            assertEquals(i, ((NoteCell)row.getCell(1)).attachment()[0]);
            i++;
        }
    }

    @Test
    void wrongCellsAndWrongTablesAreRefused() {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable in = table(execution, 2);
        final ColumnRearranger wrongType = new ColumnRearranger(SPEC);
        wrongType.append(new SingleCellFactory(column("c", DoubleCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new StringCell("no number");
            }
        });
        assertThrows(DataContainerException.class,
            () -> execution.context().createColumnRearrangeTable(in, wrongType, execution.context()));
        final ColumnRearranger tooMany = new ColumnRearranger(SPEC);
        tooMany.append(new AbstractCellFactory(column("c", DoubleCell.TYPE)) {
            @Override
            public DataCell[] getCells(final DataRow row) {
                return new DataCell[2];
            }
        });
        assertThrows(IndexOutOfBoundsException.class,
            () -> execution.context().createColumnRearrangeTable(in, tooMany, execution.context()));
        final ColumnRearranger other = new ColumnRearranger(new DataTableSpec(column("z", DoubleCell.TYPE)));
        assertThrows(IllegalArgumentException.class,
            () -> execution.context().createColumnRearrangeTable(in, other, execution.context()));
    }

    @Test
    void columnsAreKeptRemovedAndPermuted() {
        final DataTableSpec spec = new DataTableSpec(column("a", DoubleCell.TYPE), column("b", DoubleCell.TYPE),
            column("c", DoubleCell.TYPE));
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.permute(new String[]{"c", "a"});
        assertArrayEquals(new String[]{"c", "a", "b"}, rearranger.createSpec().getColumnNames());
        rearranger.remove("a");
        assertArrayEquals(new String[]{"c", "b"}, rearranger.createSpec().getColumnNames());
        rearranger.keepOnly("b");
        assertSame(spec.getColumnSpec("b"), rearranger.createSpec().getColumnSpec(0));
        assertThrows(IllegalArgumentException.class, () -> rearranger.remove("a"));
        assertThrows(IllegalArgumentException.class, () -> rearranger.keepOnly("b", "b"));
        assertEquals(-1, rearranger.indexOf("a"));
        rearranger.append(new Doubler(false));
        rearranger.append(new Doubler(false));
        assertThrows(IllegalArgumentException.class, rearranger::createSpec, "two columns of the same name");
    }
}
