// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** All file stores of one loaded workflow, by identity; cells that are read from disk find their files here. */
public interface FileStoreRepository {

    /**
     * New stores in a folder.
     *
     * @param id identity, random for a new execution, from settings.xml for a loaded node
     * @param directory folder that may or may not exist
     * @throws IllegalArgumentException when the identity is taken
     */
    FileStores open(UUID id, Path directory);

    /** The stores of that identity. */
    Optional<FileStores> find(UUID id);

    /** Forgets the stores of a node that was reset; does not delete the folder. */
    void remove(UUID id);
}
