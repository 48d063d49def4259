// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;

/** A note with no or one file store that counts the calls of its life cycle, for tests. */
public final class NoteCell extends FileStoreCell implements NoteValue {

    /** The column type. */
    public static final DataType TYPE = DataType.getType(NoteCell.class);

    /** Calls of flushToFileStore. */
    public static final AtomicInteger FLUSHES = new AtomicInteger();

    /** Calls of postConstruct. */
    public static final AtomicInteger LOADS = new AtomicInteger();

    private final String m_note;

    private byte[] m_pending;

    /** Without attachment. */
    public NoteCell(final String note) {
        super(new FileStore[0]);
        m_note = note;
    }

    /** With attachment. */
    public NoteCell(final String note, final FileStore store, final byte[] attachment) {
        super(store);
        m_note = note;
        m_pending = attachment;
    }

    private NoteCell(final String note, final boolean loading) {
        m_note = note;
        assert loading;
    }

    @Override
    protected void flushToFileStore() throws IOException {
        FLUSHES.incrementAndGet();
        if (m_pending != null) {
            Files.write(getFileStores()[0].getFile().toPath(), m_pending);
            m_pending = null;
        }
    }

    @Override
    protected void postConstruct() {
        LOADS.incrementAndGet();
    }

    @Override
    public String note() {
        return m_note;
    }

    @Override
    public byte[] attachment() throws IOException {
        if (m_pending != null || getFileStores().length == 0) {
            return m_pending;
        }
        return Files.readAllBytes(getFileStores()[0].getFile().toPath());
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_note.equals(((NoteCell)dc).m_note) && super.equalsDataCell(dc);
    }

    @Override
    public int hashCode() {
        return m_note.hashCode();
    }

    @Override
    public String toString() {
        return m_note;
    }

    /** Writes the text. */
    public static final class Serializer implements DataCellSerializer<NoteCell> {

        @Override
        public void serialize(final NoteCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_note);
        }

        @Override
        public NoteCell deserialize(final DataCellDataInput input) throws IOException {
            return new NoteCell(input.readUTF(), true);
        }
    }
}
