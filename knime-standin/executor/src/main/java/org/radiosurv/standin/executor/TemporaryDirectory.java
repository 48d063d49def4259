// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is deleted with everything in it when it is closed. */
final class TemporaryDirectory implements AutoCloseable {

    private final Path m_path;

    private TemporaryDirectory(final Path path) {
        m_path = path;
    }

    static TemporaryDirectory create() throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory("radiosurv-workflow-").toRealPath());
    }

    Path path() {
        return m_path;
    }

    @Override
    public void close() throws IOException {
        deleteAll(m_path);
    }

    /** Deletes a file, or a directory with everything in it. */
    static void deleteAll(final Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectory::delete);
        } catch (final UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(final Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
