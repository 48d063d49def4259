// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;

/** A cell with a text and zero or one file, as the plug-in's volume cell. */
public final class VolumeCell extends FileStoreCell {

    private static final long serialVersionUID = 1L;

    /** Type of this cell. */
    public static final DataType TYPE = DataType.getType(VolumeCell.class);

    private final String m_json;

    private transient byte[] m_pending;

    VolumeCell(final String json) {
        super(new FileStore[0]);
        m_json = json;
    }

    VolumeCell(final String json, final FileStore store, final byte[] bytes) {
        super(store);
        m_json = json;
        m_pending = bytes;
    }

    /** For the serializer: the framework puts the stores in. */
    private VolumeCell(final String json, final boolean loading) {
        super();
        m_json = json;
    }

    String json() {
        return m_json;
    }

    /** Number of bytes in the file, -1 without one. */
    long length() {
        try {
            return getFileStores().length == 0 ? -1 : Files.size(getFileStores()[0].getFile().toPath());
        } catch (final IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void flushToFileStore() throws IOException {
        if (m_pending != null && getFileStores().length > 0) {
            Files.write(getFileStores()[0].getFile().toPath(), m_pending);
            m_pending = null;
        }
    }

    @Override
    public String toString() {
        return m_json;
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return m_json.equals(((VolumeCell)other).m_json) && super.equalsDataCell(other);
    }

    @Override
    public int hashCode() {
        return m_json.hashCode();
    }

    /** Length and UTF-8 bytes of the text. */
    public static final class Serializer implements DataCellSerializer<VolumeCell> {

        @Override
        public void serialize(final VolumeCell cell, final DataCellDataOutput out) throws IOException {
            final byte[] bytes = cell.m_json.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public VolumeCell deserialize(final DataCellDataInput in) throws IOException {
            final byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new VolumeCell(new String(bytes, StandardCharsets.UTF_8), true);
        }
    }
}
