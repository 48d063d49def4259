// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;

import org.radiosurv.standin.spi.FileStoreCellHook;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.FileStores;

/** Drives {@link FileStoreCell}s on behalf of whoever writes and reads tables. */
final class FileStoreCellLife implements FileStoreCellHook {

    @Override
    public void flush(final FileStoreCell cell) throws IOException {
        cell.flushOnce();
    }

    @Override
    public FileStoreKey[] keys(final FileStoreCell cell) {
        return cell.keys();
    }

    @Override
    public void attach(final FileStoreCell cell, final FileStoreKey[] keys, final FileStoreRepository repository)
        throws IOException {
        final FileStore[] stores = new FileStore[keys.length];
        for (int i = 0; i < keys.length; i++) {
            final FileStores owner = repository.find(keys[i].getStoreUUID()).orElse(null);
            if (!(owner instanceof NodeFileStores stored)) {
                throw new IOException("The workflow has no file stores of identity " + keys[i].getStoreUUID()
                    + ", to which the store \"" + keys[i].getName() + "\" belongs");
            }
            stores[i] = new FileStore(stored, keys[i]);
        }
        cell.attach(stores);
    }
}
