// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the project's reference material, which is not part of the repository. */
public final class SharedFolder {

    private static final String NAME = "RADIOSURV_SHARED";

    private SharedFolder() {
    }

    /** From the system property or environment variable RADIOSURV_SHARED, else a sibling of a parent folder; null when missing. */
    public static Path find() {
        final String set = System.getProperty(NAME, System.getenv(NAME));
        if (set != null) {
            return isShared(Path.of(set)) ? Path.of(set) : null;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (isShared(folder.resolve("shared"))) {
                return folder.resolve("shared");
            }
        }
        return null;
    }

    private static boolean isShared(final Path folder) {
        return Files.isRegularFile(folder.resolve("design.md"));
    }
}
