// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.radiosurv.standin.spi.FileStoreCellHook;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.StandIn;

/** Reads what {@link CellOutput} wrote. */
final class CellInput extends InputStream implements DataCellDataInput {

    private static final int MAX_STORES = 1 << 16;

    private final DataInputStream m_in;

    private final List<Class<? extends DataCell>> m_classes;

    private final FileStoreRepository m_repository;

    CellInput(final InputStream in, final FileStoreRepository repository) {
        this(in, repository, new ArrayList<>());
    }

    private CellInput(final InputStream in, final FileStoreRepository repository,
        final List<Class<? extends DataCell>> classes) {
        m_in = new DataInputStream(in);
        m_repository = repository;
        m_classes = classes;
    }

    @Override
    public DataCell readDataCell() throws IOException {
        final Class<? extends DataCell> type = readClass();
        final FileStoreKey[] keys = FileStoreCell.class.isAssignableFrom(type) ? readKeys() : null;
        final byte[] bytes = readBytes(readInt());
        final CellInput content = new CellInput(new ByteArrayInputStream(bytes), m_repository, m_classes);
        final DataCell cell = DataTypeRegistry.getInstance().getSerializer(type)
            .orElseThrow(() -> new IOException("plugin.xml registers no serializer for cells of " + type.getName()))
            .deserialize(content);
        if (content.read() >= 0) {
            throw new IOException("The serializer of " + type.getName() + " reads less than it wrote");
        }
        if (cell == null) {
            throw new IOException("The serializer of " + type.getName() + " has read null");
        }
        if (cell instanceof FileStoreCell stored) {
            StandIn.hook(FileStoreCellHook.class).attach(stored, keys, m_repository);
        }
        return cell;
    }

    private Class<? extends DataCell> readClass() throws IOException {
        final int number = readInt();
        if (number < 0 || number > m_classes.size()) {
            throw new IOException("Damaged table: cell class number " + number + " of " + m_classes.size());
        }
        if (number == m_classes.size()) {
            final String name = readUTF();
            m_classes.add(DataTypeRegistry.getInstance().getCellClass(name)
                .orElseThrow(() -> new IOException("Data cell implementation '" + name + "' not found")));
        }
        return m_classes.get(number);
    }

    private FileStoreKey[] readKeys() throws IOException {
        final int count = readInt();
        if (count < 0 || count > MAX_STORES) {
            throw new IOException("Damaged table: cell with " + count + " file stores");
        }
        final FileStoreKey[] keys = new FileStoreKey[count];
        for (int i = 0; i < count; i++) {
            keys[i] = FileStoreKey.load(this);
        }
        return keys;
    }

    /** Reads in pieces, so that a damaged length cannot allocate more than the file holds. */
    private byte[] readBytes(final int length) throws IOException {
        if (length < 0) {
            throw new IOException("Damaged table: cell of " + length + " bytes");
        }
        final byte[] bytes = m_in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("Damaged table: it ends inside a cell");
        }
        return bytes;
    }

    @Override
    public String readUTF() throws IOException {
        return new String(readBytes(readInt()), StandardCharsets.UTF_16BE);
    }

    @Override
    public int read() throws IOException {
        return m_in.read();
    }

    @Override
    public int read(final byte[] b, final int off, final int len) throws IOException {
        return m_in.read(b, off, len);
    }

    @Override
    public void readFully(final byte[] b) throws IOException {
        m_in.readFully(b);
    }

    @Override
    public void readFully(final byte[] b, final int off, final int len) throws IOException {
        m_in.readFully(b, off, len);
    }

    @Override
    public int skipBytes(final int n) throws IOException {
        return m_in.skipBytes(n);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return m_in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return m_in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return m_in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return m_in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return m_in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return m_in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return m_in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return m_in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return m_in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return m_in.readDouble();
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("readLine is not supported; use readUTF");
    }

    @Override
    public void close() throws IOException {
        m_in.close();
    }
}
