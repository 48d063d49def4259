// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.def.DefaultRow;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.TableHook;

/**
 * Writes and reads tables: {@code spec.xml} as KNIME does, {@code data.xml} with the stand-in's own table type so that nobody takes the
 * folder for KNIME's, and {@code data.rows} with the rows, gzip compressed.
 */
final class TableFiles implements TableHook {

    private static final String TYPE = "radiosurv_standin_rows";

    @Override
    public void save(final BufferedDataTable table, final Path directory, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        final NodeSettings spec = new NodeSettings("spec.xml");
        table.getDataTableSpec().save(spec);
        writeXml(spec, directory);
        final NodeSettings meta = new NodeSettings("table_meta_info");
        meta.addString("table_type", TYPE);
        meta.addLong("table_size", table.size());
        writeXml(meta, directory, "data.xml");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(directory.resolve("data.rows")));
                GZIPOutputStream zip = new GZIPOutputStream(file)) {
            writeRows(table, new CellOutput(zip), monitor);
        }
    }

    private static void writeXml(final NodeSettings settings, final Path directory) throws IOException {
        writeXml(settings, directory, settings.getKey());
    }

    private static void writeXml(final NodeSettings settings, final Path directory, final String name)
        throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
            settings.saveToXML(out);
        }
    }

    private static NodeSettingsRO readXml(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        }
    }

    @Override
    public BufferedDataTable load(final Path directory, final FileStoreRepository repository,
        final ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(directory.resolve("data.rows")));
                GZIPInputStream zip = new GZIPInputStream(file)) {
            final NodeSettingsRO meta = readXml(directory.resolve("data.xml"));
            if (!TYPE.equals(meta.getString("table_type"))) {
                throw new IOException("The KNIME stand-in cannot read tables of type " + meta.getString("table_type")
                    + " in " + directory.getFileName() + "; only those that it has written itself");
            }
            final DataTableSpec spec = DataTableSpec.load(readXml(directory.resolve("spec.xml")));
            return readRows(spec, meta.getLong("table_size"), new CellInput(zip, repository), monitor);
        } catch (InvalidSettingsException e) {
            throw new IOException("Damaged table in " + directory.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public BufferedDataTable roundTrip(final BufferedDataTable table, final FileStoreRepository repository)
        throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final BufferedDataTable read;
        try (CellOutput out = new CellOutput(bytes)) {
            writeRows(table, out, new ExecutionMonitor());
            read = readRows(table.getDataTableSpec(), table.size(),
                new CellInput(new ByteArrayInputStream(bytes.toByteArray()), repository), new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IOException("Interrupted", e);
        }
        compare(table, read);
        return read;
    }

    private static void compare(final BufferedDataTable written, final BufferedDataTable read) throws IOException {
        final var others = read.iterator();
        for (DataRow row : written) {
            final DataRow other = others.next();
            for (int i = 0; i < row.getNumCells(); i++) {
                if (!row.getCell(i).equals(other.getCell(i))) {
                    throw new IOException("The cell of column \"" + written.getDataTableSpec().getColumnSpec(i).getName()
                        + "\" in row \"" + row.getKey() + "\" is not equal to itself after it was written and read: "
                        + row.getCell(i) + " became " + other.getCell(i));
                }
            }
        }
    }

    private static void writeRows(final BufferedDataTable table, final CellOutput out, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        long done = 0;
        for (DataRow row : table) {
            monitor.checkCanceled();
            out.writeUTF(row.getKey().getString());
            for (DataCell cell : row) {
                out.writeDataCell(cell);
            }
            done++;
            monitor.setProgress(done / (double)table.size());
        }
        out.flush();
    }

    private static BufferedDataTable readRows(final DataTableSpec spec, final long size, final CellInput in,
        final ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        final BufferedDataContainer container = new BufferedDataContainer(spec,
            DataContainerSettings.builder().withInitializedDomain(true).withDomainUpdate(false).build());
        for (long r = 0; r < size; r++) {
            monitor.checkCanceled();
            final RowKey key = new RowKey(in.readUTF());
            final DataCell[] cells = new DataCell[spec.getNumColumns()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = in.readDataCell();
            }
            container.addRowToTable(new DefaultRow(key, cells));
            monitor.setProgress((r + 1) / (double)size);
        }
        container.close();
        return container.getTable();
    }
}
