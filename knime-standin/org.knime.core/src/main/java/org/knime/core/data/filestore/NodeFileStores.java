// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.knime.core.util.DuplicateKeyException;
import org.radiosurv.standin.spi.FileStores;

/**
 * The file stores of one execution of one node, in KNIME's layout: a thousand files a folder, a thousand folders a folder, so that store
 * number n lies in {@code (n / 1000000)/(n / 1000 % 1000)/NAME} with three digits each.
 */
final class NodeFileStores implements FileStores {

    private static final int FOLDER_SIZE = 1000;

    private static final int MAX_STORES = FOLDER_SIZE * FOLDER_SIZE * FOLDER_SIZE - 1;

    private final UUID m_id;

    private final Path m_directory;

    private final Set<String> m_names = new HashSet<>();

    private int m_next;

    NodeFileStores(final UUID id, final Path directory) {
        m_id = id;
        m_directory = directory;
    }

    @Override
    public UUID id() {
        return m_id;
    }

    @Override
    public Path directory() {
        return m_directory;
    }

    @Override
    public boolean isEmpty() {
        return !Files.isDirectory(m_directory);
    }

    @Override
    public synchronized FileStore create(final String name) throws IOException {
        checkName(name);
        final FileStoreKey key = new FileStoreKey(m_id, m_next, null, -1, name);
        Files.createDirectories(file(key).getParent());
        m_names.add(name);
        m_next++;
        return new FileStore(this, key);
    }

    private void checkName(final String name) throws IOException {
        if (name == null) {
            throw new IllegalArgumentException("File store name must not be null");
        }
        if (name.startsWith(".")) {
            throw new IOException("Name must not start with a dot: \"" + name + "\"");
        }
        if (name.contains("/") || name.contains("\\")) {
            throw new IOException("Invalid file name, must not contain (back) slash: \"" + name + "\"");
        }
        if (m_names.contains(name)) {
            throw new DuplicateKeyException("Duplicate file store name \"" + name + "\"", name);
        }
        if (m_next > MAX_STORES) {
            throw new IOException("Maximum number of files stores reached: " + MAX_STORES);
        }
    }

    Path file(final FileStoreKey key) {
        final int folder = key.getIndex() / FOLDER_SIZE;
        return m_directory.resolve(String.format("%03d", folder / FOLDER_SIZE))
            .resolve(String.format("%03d", folder % FOLDER_SIZE)).resolve(key.getNameOnDisc());
    }

    @Override
    public void delete() throws IOException {
        if (isEmpty()) {
            return;
        }
        final List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(m_directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
