// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists folders in an order that is the same everywhere, leaving out hidden files ({@code ._x.nii.gz} of macOS and
 * others).
 */
final class Folders {

    private Folders() {
    }

    /**
     * @param folder a folder, or something that is none
     * @return what is in it, ascending by name; nothing when it is no folder
     */
    static List<Path> list(final Path folder) throws IOException {
        final List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (final Path entry : stream) {
                    if (!name(entry).startsWith(".")) {
                        entries.add(entry);
                    }
                }
            }
            entries.sort(Comparator.comparing(Folders::name));
        }
        return entries;
    }

    static String name(final Path path) {
        return path.getFileName().toString();
    }
}
