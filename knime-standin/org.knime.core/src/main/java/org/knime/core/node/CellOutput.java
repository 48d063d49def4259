// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.radiosurv.standin.spi.FileStoreCellHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * Writes cells: the number of the class (with its name when it is new), the file store keys, and the serializer's bytes with their
 * number in front, so that a serializer which reads more or less than it wrote is found out.
 */
final class CellOutput extends OutputStream implements DataCellDataOutput {

    private final DataOutputStream m_out;

    private final Map<Class<?>, Integer> m_classes;

    CellOutput(final OutputStream out) {
        this(out, new HashMap<>());
    }

    private CellOutput(final OutputStream out, final Map<Class<?>, Integer> classes) {
        m_out = new DataOutputStream(out);
        m_classes = classes;
    }

    @Override
    public void writeDataCell(final DataCell cell) throws IOException {
        if (cell == null) {
            throw new IOException("A null cell cannot be written");
        }
        final DataCellSerializer<DataCell> serializer = DataTypeRegistry.getInstance().getSerializer(cell.getClass())
            .orElseThrow(() -> new IOException("plugin.xml registers no serializer for cells of " + cell.getClass().getName()));
        writeClass(cell.getClass());
        if (cell instanceof FileStoreCell stored) {
            writeStores(stored);
        }
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        serializer.serialize(cell, new CellOutput(bytes, m_classes));
        writeInt(bytes.size());
        bytes.writeTo(m_out);
    }

    private void writeClass(final Class<?> type) throws IOException {
        final Integer known = m_classes.get(type);
        writeInt(known == null ? m_classes.size() : known);
        if (known == null) {
            m_classes.put(type, m_classes.size());
            writeUTF(type.getName());
        }
    }

    private void writeStores(final FileStoreCell cell) throws IOException {
        final FileStoreCellHook life = StandIn.hook(FileStoreCellHook.class);
        life.flush(cell);
        final FileStoreKey[] keys = life.keys(cell);
        writeInt(keys.length);
        for (FileStoreKey key : keys) {
            key.save(this);
        }
    }

    @Override
    public void writeUTF(final String str) throws IOException {
        final byte[] bytes = str.getBytes(StandardCharsets.UTF_16BE);
        writeInt(bytes.length);
        write(bytes);
    }

    @Override
    public void write(final int b) throws IOException {
        m_out.write(b);
    }

    @Override
    public void write(final byte[] b) throws IOException {
        m_out.write(b);
    }

    @Override
    public void write(final byte[] b, final int off, final int len) throws IOException {
        m_out.write(b, off, len);
    }

    @Override
    public void writeBoolean(final boolean v) throws IOException {
        m_out.writeBoolean(v);
    }

    @Override
    public void writeByte(final int v) throws IOException {
        m_out.writeByte(v);
    }

    @Override
    public void writeShort(final int v) throws IOException {
        m_out.writeShort(v);
    }

    @Override
    public void writeChar(final int v) throws IOException {
        m_out.writeChar(v);
    }

    @Override
    public void writeInt(final int v) throws IOException {
        m_out.writeInt(v);
    }

    @Override
    public void writeLong(final long v) throws IOException {
        m_out.writeLong(v);
    }

    @Override
    public void writeFloat(final float v) throws IOException {
        m_out.writeFloat(v);
    }

    @Override
    public void writeDouble(final double v) throws IOException {
        m_out.writeDouble(v);
    }

    @Override
    public void writeBytes(final String s) throws IOException {
        m_out.writeBytes(s);
    }

    @Override
    public void writeChars(final String s) throws IOException {
        m_out.writeChars(s);
    }

    @Override
    public void flush() throws IOException {
        m_out.flush();
    }

    @Override
    public void close() throws IOException {
        m_out.close();
    }
}
