// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

/** Finds the folder of shared facts beside the repository; tests that need it are skipped without it. */
final class SharedFolder {

    private SharedFolder() {
    }

    static Path require(final String relative) {
        final Optional<Path> shared = locate();
        Assumptions.assumeTrue(shared.isPresent(),
            "Skipped: the folder 'shared' is not there (set RADIOSURV_SHARED to its path).");
        final Path file = shared.get().resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: shared has no " + relative);
        return file;
    }

    private static Optional<Path> locate() {
        final String named = System.getProperty("RADIOSURV_SHARED", System.getenv("RADIOSURV_SHARED"));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            final Path shared = folder.resolveSibling("shared");
            if (Files.exists(shared.resolve("design.md"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
