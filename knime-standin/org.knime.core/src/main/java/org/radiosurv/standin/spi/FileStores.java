// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import org.knime.core.data.filestore.FileStore;

/**
 * The file stores of one execution of one node: a folder with the layout {@code 000/000/NAME} that KNIME uses.
 */
public interface FileStores {

    /** Identity that the cells' keys refer to; {@code file_store_id} in settings.xml. */
    UUID id();

    /** The folder, which exists as soon as the first store was created. */
    Path directory();

    /** Whether no store was created or found. */
    boolean isEmpty();

    /**
     * A new store. The file itself is not created, its parent folder is.
     *
     * @throws IOException for a name that starts with a dot or holds a slash
     * @throws org.knime.core.util.DuplicateKeyException for a name that this execution has used
     */
    FileStore create(String name) throws IOException;

    /** Deletes the folder; every store of it becomes invalid. */
    void delete() throws IOException;
}
