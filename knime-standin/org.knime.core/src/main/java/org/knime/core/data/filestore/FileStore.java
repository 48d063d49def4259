// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.File;

import org.radiosurv.standin.spi.FileStoreHook;
import org.radiosurv.standin.spi.StandIn;

/** A file that belongs to a cell or a port object and lives in the workflow. */
public final class FileStore {

    static {
        StandIn.provide(FileStoreHook.class, WorkflowFileStores::new);
    }

    private final NodeFileStores m_owner;

    private final FileStoreKey m_key;

    FileStore(final NodeFileStores owner, final FileStoreKey key) {
        m_owner = owner;
        m_key = key;
    }

    /** The file, which may not exist yet; its parent folder does. */
    public File getFile() {
        return m_owner.file(m_key).toFile();
    }

    FileStoreKey key() {
        return m_key;
    }

    @Override
    public String toString() {
        return m_key.toString();
    }
}
