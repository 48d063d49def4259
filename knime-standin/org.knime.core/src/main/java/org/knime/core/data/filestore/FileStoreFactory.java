// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.knime.core.node.ExecutionContext;

/** Makes file stores. */
public abstract class FileStoreFactory {

    FileStoreFactory() {
    }

    /** A new file store; names must be unique in one execution. */
    public abstract FileStore createFileStore(String name) throws IOException;

    /** Ends the factory. Stores in a workflow stay, others are deleted. */
    public abstract void close();

    /** A factory that makes its stores through an execution context. */
    public static final FileStoreFactory createWorkflowFileStoreFactory(final ExecutionContext exec) {
        return new FileStoreFactory() {
            @Override
            public FileStore createFileStore(final String name) throws IOException {
                return exec.createFileStore(name);
            }

            @Override
            public void close() {
                // the stores belong to the node
            }
        };
    }

    /** A factory that makes its stores in a temporary folder, deleted by {@link #close()}. */
    public static final FileStoreFactory createNotInWorkflowFileStoreFactory() {
        return new TemporaryFileStoreFactory();
    }

    /** As {@link #createWorkflowFileStoreFactory(ExecutionContext)}, outside of workflows when the context is null. */
    public static final FileStoreFactory createFileStoreFactory(final ExecutionContext exec) {
        return exec == null ? createNotInWorkflowFileStoreFactory() : createWorkflowFileStoreFactory(exec);
    }

    private static final class TemporaryFileStoreFactory extends FileStoreFactory {

        private NodeFileStores m_stores;

        @Override
        public synchronized FileStore createFileStore(final String name) throws IOException {
            if (m_stores == null) {
                final Path directory = Files.createTempDirectory("filestore");
                m_stores = new NodeFileStores(UUID.randomUUID(), directory);
            }
            return m_stores.create(name);
        }

        @Override
        public synchronized void close() {
            try {
                if (m_stores != null) {
                    m_stores.delete();
                }
            } catch (IOException e) {
                throw new IllegalStateException("Cannot delete the temporary file stores: " + e.getMessage(), e);
            }
        }
    }
}
