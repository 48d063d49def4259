// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of reference data that lies beside the repository of those who have it. */
final class SharedFolder {

    private SharedFolder() {
    }

    /** @return the folder; empty where it is missing, then tests of it are skipped */
    static Optional<Path> find() {
        final String given = System.getProperty("radiosurv.shared", System.getenv("RADIOSURV_SHARED"));
        if (given != null) {
            return Optional.of(Path.of(given)).filter(SharedFolder::isShared);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (isShared(folder.resolveSibling("shared"))) {
                return Optional.of(folder.resolveSibling("shared"));
            }
        }
        return Optional.empty();
    }

    private static boolean isShared(final Path folder) {
        return Files.isRegularFile(folder.resolve("design.md"));
    }
}
