// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of shared material beside the repository, if it is there. */
final class SharedFolder {

    private static final String NAME = "RADIOSURV_SHARED";

    private SharedFolder() {
    }

    /** From the system property or environment variable, else a sibling of the working directory or of a parent. */
    static Optional<Path> find() {
        final String given = System.getProperty(NAME, System.getenv(NAME));
        if (given != null) {
            return Optional.of(Path.of(given)).filter(SharedFolder::isShared);
        }
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            final Path shared = path.resolve("shared");
            if (isShared(shared)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    private static boolean isShared(final Path path) {
        return Files.isRegularFile(path.resolve("design.md"));
    }
}
