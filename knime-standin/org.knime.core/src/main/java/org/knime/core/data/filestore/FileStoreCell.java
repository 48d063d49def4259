// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.radiosurv.standin.spi.FileStoreCellHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * A cell with files of its own.
 *
 * <p>Life: a node makes the cell with new file stores, which may be none; before the cell is first serialised {@link #flushToFileStore()}
 * is called, once; the serializer writes all but the files; a loaded cell is made by the no-argument constructor, gets its stores and
 * then {@link #postConstruct()}.
 */
public abstract class FileStoreCell extends DataCell {

    static {
        StandIn.provide(FileStoreCellHook.class, new FileStoreCellLife());
    }

    private transient FileStore[] m_fileStores;

    private boolean m_flushed;

    /** A new cell with one file store. */
    protected FileStoreCell(final FileStore fileStore) {
        this(new FileStore[]{fileStore});
    }

    /** A new cell with any number of file stores, none of them null. */
    protected FileStoreCell(final FileStore[] fileStores) {
        if (Arrays.asList(fileStores).contains(null)) {
            throw new NullPointerException("File stores of a cell must not be null");
        }
        m_fileStores = fileStores.clone();
    }

    /** A cell that is being loaded; for the serializer. */
    protected FileStoreCell() {
        m_fileStores = new FileStore[0];
        m_flushed = true;
    }

    /** The file stores, in the order in which they were given. */
    protected FileStore[] getFileStores() {
        return m_fileStores.clone();
    }

    /**
     * The only file store.
     *
     * @throws IllegalStateException unless there is exactly one; KNIME only asserts that
     */
    @Deprecated
    protected FileStore getFileStore() {
        if (m_fileStores.length != 1) {
            throw new IllegalStateException("getFileStore() needs exactly one file store, there are "
                + m_fileStores.length + "; use getFileStores()");
        }
        return m_fileStores[0];
    }

    /** Writes what is still in memory into the file stores; called once, before the cell is first serialised. */
    protected void flushToFileStore() throws IOException {
        // subclasses that keep data in memory override this
    }

    /** Called once after the cell was loaded and has its file stores. */
    protected void postConstruct() throws IOException {
        // subclasses that read their stores at once override this
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        final FileStoreKey[] own = keys();
        final FileStoreKey[] other = ((FileStoreCell)dc).keys();
        return own.length == other.length && (Arrays.equals(own, other) || equalFileStoreContent(dc));
    }

    /** Compares the files of two cells that have different stores. */
    protected boolean equalFileStoreContent(final DataCell dc) {
        return false;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys());
    }

    @Override
    public String toString() {
        return Arrays.stream(m_fileStores).map(FileStore::toString).collect(Collectors.joining(", "));
    }

    final synchronized void flushOnce() throws IOException {
        if (!m_flushed) {
            flushToFileStore();
            m_flushed = true;
        }
    }

    final FileStore[] stores() {
        return m_fileStores;
    }

    final FileStoreKey[] keys() {
        return Arrays.stream(m_fileStores).map(FileStore::key).toArray(FileStoreKey[]::new);
    }

    final void attach(final FileStore[] fileStores) throws IOException {
        m_fileStores = fileStores;
        postConstruct();
    }
}
