// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are being written under a hidden name. They are removed when the process is ended while they are written
 * (Ctrl-C, shutdown), so that nothing is left beside the results.
 */
final class UnfinishedFiles {

    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
        removeAtTheEnd();
    }

    private UnfinishedFiles() {
    }

    private static void removeAtTheEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(UnfinishedFiles::remove, "radiosurv-unfinished-files"));
        } catch (final IllegalStateException ending) { // the first file is begun while the process ends
            return;
        }
    }

    /** To be called before the file is made. */
    static void begin(final Path file) {
        FILES.add(file);
    }

    /** Removes what is left of the file, which has its final name by now unless writing failed. */
    static void end(final Path file) throws IOException {
        Files.deleteIfExists(file);
        FILES.remove(file);
    }

    /** Removes all files that were begun and not ended. */
    static void remove() {
        for (final Path file : FILES) {
            try {
                end(file);
            } catch (final IOException heldByItsWriter) { // the process ends: there is nobody to tell
                FILES.remove(file);
            }
        }
    }
}
