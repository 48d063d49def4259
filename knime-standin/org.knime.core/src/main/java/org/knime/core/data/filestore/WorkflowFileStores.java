// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.FileStores;

/** The file stores of all nodes of a workflow. */
final class WorkflowFileStores implements FileStoreRepository {

    private final Map<UUID, NodeFileStores> m_stores = new ConcurrentHashMap<>();

    @Override
    public FileStores open(final UUID id, final Path directory) {
        final NodeFileStores stores = new NodeFileStores(id, directory);
        if (m_stores.putIfAbsent(id, stores) != null) {
            throw new IllegalArgumentException("There are file stores of identity " + id + " already");
        }
        return stores;
    }

    @Override
    public Optional<FileStores> find(final UUID id) {
        return Optional.ofNullable(m_stores.get(id));
    }

    @Override
    public void remove(final UUID id) {
        m_stores.remove(id);
    }
}
