// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;

import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;

/** The life cycle of a {@link FileStoreCell}, driven by whoever writes and reads tables. */
public interface FileStoreCellHook {

    /** Calls {@code flushToFileStore()} unless that was done before; to be called before every serialisation. */
    void flush(FileStoreCell cell) throws IOException;

    /** The keys to write next to the cell. */
    FileStoreKey[] keys(FileStoreCell cell);

    /**
     * Gives a deserialised cell its stores and calls {@code postConstruct()}.
     *
     * @throws IOException when a key refers to stores that the repository does not have, or postConstruct fails
     */
    void attach(FileStoreCell cell, FileStoreKey[] keys, FileStoreRepository repository) throws IOException;
}
