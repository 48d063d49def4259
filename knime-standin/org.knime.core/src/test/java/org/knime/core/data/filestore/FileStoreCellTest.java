// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.util.DuplicateKeyException;
import org.radiosurv.standin.spi.Execution;
import org.radiosurv.standin.spi.FaultyCell;
import org.radiosurv.standin.spi.FileStoreHook;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.NoteCell;
import org.radiosurv.standin.spi.PlainNoteCell;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.TableHook;

/** The life of cells with no, one or missing file stores: memory, save, load; and what damaged tables do. */
class FileStoreCellTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"note", "mixed"},
        new DataType[]{NoteCell.TYPE, DataType.getCommonSuperType(NoteCell.TYPE, PlainNoteCell.TYPE)});

    private final TableHook m_tables = StandIn.hook(TableHook.class);

    @TempDir
    private Path m_folder;

    @BeforeEach
    void reset() {
        NoteCell.FLUSHES.set(0);
        NoteCell.LOADS.set(0);
    }

    private BufferedDataTable table(final Execution execution) throws IOException {
        return execution.table(SPEC,
            new DefaultRow("zero", new NoteCell("z"), new PlainNoteCell("p")),
            new DefaultRow("one", new NoteCell("o", execution.context().createFileStore("one"), new byte[]{1, 2}),
                new NoteCell("m", execution.context().createFileStore("mixed"), new byte[]{3})),
            new DefaultRow("missing", new MissingCell("no image"), DataType.getMissingCell()));
    }

    @Test
    void cellsInMemoryAreNotFlushed() throws IOException {
        final Execution execution = new Execution(m_folder);
        final Iterator<DataRow> rows = table(execution).iterator();
        rows.next();
        assertArrayEquals(new byte[]{1, 2}, ((NoteCell)rows.next().getCell(0)).attachment());
        assertEquals(0, NoteCell.FLUSHES.get());
        assertEquals(0, NoteCell.LOADS.get());
    }

    @Test
    void savingFlushesOnceAndLoadingConstructsOnce() throws IOException, CanceledExecutionException {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable table = table(execution);
        final Path first = Files.createDirectory(m_folder.resolve("port_1"));
        m_tables.save(table, first, new ExecutionMonitor());
        m_tables.save(table, Files.createDirectory(m_folder.resolve("port_2")), new ExecutionMonitor());
        assertEquals(3, NoteCell.FLUSHES.get(), "each new cell once, also without store");
        assertTrue(Files.isRegularFile(m_folder.resolve("filestore/000/000/one")));

        final BufferedDataTable loaded = m_tables.load(first, execution.repository(), new ExecutionMonitor());
        assertEquals(3, NoteCell.LOADS.get());
        assertEquals(table.getDataTableSpec(), loaded.getDataTableSpec());
        final Iterator<DataRow> rows = loaded.iterator();
        assertEquals(new DefaultRow("zero", new NoteCell("z"), new PlainNoteCell("p")), rows.next());
        final DataRow one = rows.next();
        assertArrayEquals(new byte[]{1, 2}, ((NoteCell)one.getCell(0)).attachment());
        assertArrayEquals(new byte[]{3}, ((NoteCell)one.getCell(1)).attachment());
        assertEquals("no image", ((MissingValue)rows.next().getCell(0)).getError());

        m_tables.roundTrip(loaded, execution.repository());
        assertEquals(3, NoteCell.FLUSHES.get(), "loaded cells are not flushed");
    }

    @Test
    void storesAreFoundInTheRepositoryOfAnotherSession() throws IOException, CanceledExecutionException {
        final Execution execution = new Execution(m_folder);
        final Path port = Files.createDirectory(m_folder.resolve("port_1"));
        m_tables.save(table(execution), port, new ExecutionMonitor());

        final FileStoreRepository later = StandIn.hook(FileStoreHook.class).createRepository();
        assertThrows(IOException.class, () -> m_tables.load(port, later, new ExecutionMonitor()));
        later.open(execution.stores().id(), execution.stores().directory());
        final Iterator<DataRow> rows = m_tables.load(port, later, new ExecutionMonitor()).iterator();
        rows.next();
        assertArrayEquals(new byte[]{1, 2}, ((NoteCell)rows.next().getCell(0)).attachment());
        assertThrows(IllegalArgumentException.class, () -> later.open(execution.stores().id(), m_folder));
    }

    @Test
    void cellsAreEqualByContentAndStores() throws IOException {
        final Execution execution = new Execution(m_folder);
        assertEquals(new NoteCell("a"), new NoteCell("a"));
        assertNotEquals(new NoteCell("a"), new NoteCell("b"));
        final FileStore store = execution.context().createFileStore("s");
        assertEquals(new NoteCell("a", store, null), new NoteCell("a", store, null));
        assertNotEquals(new NoteCell("a", store, null),
            new NoteCell("a", execution.context().createFileStore("t"), null));
        assertNotEquals(new NoteCell("a", store, null), new NoteCell("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "a/b", "a\\b"})
    void badNamesAreRefused(final String name) {
        final Execution execution = new Execution(m_folder);
        assertThrows(IOException.class, () -> execution.context().createFileStore(name));
    }

    @Test
    void namesAreUniqueInOneExecution() throws IOException {
        final Execution execution = new Execution(m_folder);
        assertTrue(execution.stores().isEmpty());
        execution.context().createFileStore("same");
        assertThrows(DuplicateKeyException.class, () -> execution.context().createFileStore("same"));
        assertFalse(execution.stores().isEmpty());
        execution.stores().delete();
        assertTrue(execution.stores().isEmpty());
    }

    @Test
    void thousandStoresFillAFolder() throws IOException {
        final Execution execution = new Execution(m_folder);
        FileStore last = null;
        for (int i = 0; i <= 1000; i++) {
            last = execution.context().createFileStore("f" + i);
        }
        assertEquals(m_folder.resolve("filestore/000/001/f1000").toFile(), last.getFile());
        final FileStoreKey key = FileStoreUtil.getFileStoreKey(last);
        assertEquals(1000, key.getIndex());
        assertEquals(key, new FileStoreKey(execution.stores().id(), 1000, null, -1, "f1000"));
        assertEquals("3_2-5_n", new FileStoreKey(UUID.randomUUID(), 3, new int[]{2}, 5, "n").getNameOnDisc());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reads less", "reads more", "changes"})
    void faultySerializersAreFound(final String mistake) {
        final Execution execution = new Execution(m_folder);
        final BufferedDataTable table = execution.table(
            new DataTableSpec(new String[]{"c"}, new DataType[]{FaultyCell.TYPE}), new DefaultRow("r", new FaultyCell(mistake)));
        assertThrows(IOException.class, () -> m_tables.roundTrip(table, execution.repository()));
    }

    @Test
    void damagedTablesAreRefused() throws IOException, CanceledExecutionException {
        final Execution execution = new Execution(m_folder);
        final Path port = Files.createDirectory(m_folder.resolve("port_1"));
        m_tables.save(execution.table(new DataTableSpec(new String[]{"c"}, new DataType[]{StringCell.TYPE}),
            new DefaultRow("r", new StringCell("x".repeat(100_000)))), port, new ExecutionMonitor());
        assertEquals(100_000, m_tables.load(port, execution.repository(), new ExecutionMonitor()).iterator().next()
            .getCell(0).toString().length());
        final Path rows = port.resolve("data.rows");
        final byte[] whole = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(whole, whole.length / 2));
        assertThrows(IOException.class, () -> m_tables.load(port, execution.repository(), new ExecutionMonitor()));
        Files.write(rows, whole);
        final Path meta = port.resolve("data.xml");
        Files.writeString(meta, Files.readString(meta).replace("radiosurv_standin_rows", "container_table_compressed"));
        final IOException e =
            assertThrows(IOException.class, () -> m_tables.load(port, execution.repository(), new ExecutionMonitor()));
        assertTrue(e.getMessage().contains("container_table_compressed"), e.getMessage());
    }
}
