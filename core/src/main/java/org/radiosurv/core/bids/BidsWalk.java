// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.radiosurv.core.Progress;

/**
 * Finds images in {@code sub-XX[/ses-YY]/anat} and masks there and in
 * {@code derivatives/PIPELINE/sub-XX[/ses-YY][/TYPE]}. Depth is fixed, so that links cannot lead in circles.
 */
final class BidsWalk {

    /** Suffixes of label maps, which are neither images nor masks of one VOI. */
    private static final Set<String> NO_IMAGES = Set.of("dseg", "probseg", "defacemask");

    private final Path root;

    private final Progress progress;

    private final List<FoundFile> found = new ArrayList<>();

    private BidsWalk(final Path root, final Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    static List<FoundFile> of(final Path root, final Progress progress) throws IOException {
        final BidsWalk walk = new BidsWalk(root, progress);
        walk.subjects(root, false);
        for (final Path pipeline : Folders.list(root.resolve("derivatives"))) {
            walk.subjects(pipeline, true);
        }
        return walk.found;
    }

    private void subjects(final Path folder, final boolean derived) throws IOException {
        for (final Path subject : Folders.list(folder)) {
            progress.checkCanceled();
            if (Folders.name(subject).startsWith("sub-")) {
                subject(subject, derived);
            }
        }
    }

    private void subject(final Path subject, final boolean derived) throws IOException {
        for (final Path entry : Folders.list(subject)) {
            final String name = Folders.name(entry);
            if (name.startsWith("ses-") && Files.isDirectory(entry)) {
                session(subject, entry, Optional.of(FoundFile.without("ses-", name)), derived);
            }
        }
        session(subject, subject, Optional.empty(), derived);
    }

    private void session(final Path subject, final Path folder, final Optional<String> session, final boolean derived)
        throws IOException {
        if (!derived) {
            files(subject, folder.resolve("anat"), session, false);
            return;
        }
        for (final Path entry : Folders.list(folder)) {
            if (Folders.name(entry).endsWith(".nii") || Folders.name(entry).endsWith(".nii.gz")
                || Folders.name(entry).endsWith(".hdr")) {
                file(subject, entry, session, true);
            } else if (!Folders.name(entry).startsWith("ses-")) {
                files(subject, entry, session, true);
            }
        }
    }

    private void files(final Path subject, final Path folder, final Optional<String> session, final boolean derived)
        throws IOException {
        for (final Path file : Folders.list(folder)) {
            file(subject, file, session, derived);
        }
    }

    private void file(final Path subject, final Path file, final Optional<String> session, final boolean derived) {
        final Optional<BidsName> parsed = BidsName.parse(Folders.name(file));
        if (parsed.isEmpty()) {
            return;
        }
        final BidsName name = parsed.get();
        final Optional<String> column = name.isMask() ? name.voiColumn()
            : Optional.of(name.imageColumn()).filter(image -> !derived && !NO_IMAGES.contains(name.suffix()));
        final Optional<String> drawnOn = Optional.ofNullable(name.entities().get("space")).filter(any -> name.isMask());
        final String folder = Folders.name(subject);
        column.ifPresent(label -> found.add(new FoundFile(FoundFile.without("sub-", folder), session, folder, label,
            name.isMask(), relative(file), drawnOn)));
    }

    private String relative(final Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
