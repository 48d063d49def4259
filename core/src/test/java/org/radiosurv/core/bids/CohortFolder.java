// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.radiosurv.core.Progress;

/** A cohort's folder of files without content: scanning never opens an image. */
final class CohortFolder {

    private final Path root;

    CohortFolder(final Path root) {
        this.root = root;
    }

    CohortFolder with(final String... paths) throws IOException {
        for (final String path : paths) {
            file(path, "");
        }
        return this;
    }

    CohortFolder file(final String path, final String content) throws IOException {
        final Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    CohortFolder participants(final String... lines) throws IOException {
        return file("participants.tsv", String.join("\n", lines).replace('|', '\t') + "\n");
    }

    Cohort scan() throws IOException {
        return CohortScanner.scan(root, Layout.bids(), Progress.NONE);
    }

    Cohort scan(final String patterns) throws IOException {
        return CohortScanner.scan(root, Layout.patterns(patterns), Progress.NONE);
    }
}
