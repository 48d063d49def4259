// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.radiosurv.core.Progress;

/** Finds the files that fit patterns, name by name from the root: folders that do not fit are not entered. */
final class PatternWalk {

    private final Path root;

    private final Progress progress;

    /** By path, so that a file which fits two patterns counts once. */
    private final Map<String, FoundFile> found = new LinkedHashMap<>();

    private PatternWalk(final Path root, final Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /** Masks first: a file that fits a pattern of masks is none of the images that a wider pattern takes. */
    static List<FoundFile> of(final Path root, final List<PathPattern> patterns, final Progress progress)
        throws IOException {
        final PatternWalk walk = new PatternWalk(root, progress);
        for (final boolean voi : new boolean[]{true, false}) {
            for (final PathPattern pattern : patterns) {
                if (pattern.isVoi() == voi) {
                    walk.descend(root, "", pattern, 0, Map.of());
                }
            }
        }
        return new ArrayList<>(walk.found.values());
    }

    private void descend(final Path folder, final String path, final PathPattern pattern, final int level,
        final Map<String, String> known) throws IOException {
        progress.checkCanceled();
        final boolean last = level == pattern.depth() - 1;
        final Function<String, Optional<Map<String, String>>> matcher = pattern.matcher(level, known);
        for (final Path entry : Folders.list(folder)) {
            final Optional<Map<String, String>> placeholders = matcher.apply(Folders.name(entry));
            if (placeholders.isEmpty()) {
                continue;
            }
            final String entryPath = path + Folders.name(entry);
            if (!last) {
                descend(entry, entryPath + "/", pattern, level + 1, placeholders.get());
            } else if (Files.isRegularFile(entry)) {
                found.putIfAbsent(entryPath, file(entryPath, pattern, placeholders.get()));
            }
        }
    }

    private static FoundFile file(final String path, final PathPattern pattern, final Map<String, String> placeholders) {
        final String patient = placeholders.get("patient");
        final Optional<String> session =
            Optional.ofNullable(placeholders.get("session")).map(name -> FoundFile.without("ses-", name));
        final Optional<String> sequence = Optional.ofNullable(placeholders.get("sequence"));
        return new FoundFile(FoundFile.without("sub-", patient), session, patient,
            pattern.isVoi() ? placeholders.get("voi") : sequence.orElseThrow(), pattern.isVoi(), path,
            pattern.isVoi() ? sequence : Optional.empty());
    }
}
