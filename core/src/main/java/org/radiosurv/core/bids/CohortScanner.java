// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** Lists a cohort's folder: see {@link Layout} for how files are arranged. Never opens an image. */
public final class CohortScanner {

    private CohortScanner() {
    }

    /**
     * @param root the cohort's folder
     * @param layout how files are arranged in it
     * @param progress checked for cancellation with every folder
     * @return the cohort: rows for all patients with images, masks or a line in {@code participants.tsv}; files without
     *         a session belong to the patient's only session where there is just one
     * @throws IOException if listing fails
     * @throws InputException if the root is no folder, nothing in it fits the layout, patients are duplicates, or
     *             {@code participants.tsv} breaks its rules
     */
    public static Cohort scan(final Path root, final Layout layout, final Progress progress) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new InputException("The data root is an existing folder", root, "Check the path.");
        }
        final List<FoundFile> files = layout instanceof Layout.Patterns patterns
            ? PatternWalk.of(root, patterns.patterns(), progress) : BidsWalk.of(root, progress);
        if (files.isEmpty()) {
            throw new InputException("The data root holds images "
                + (layout instanceof Layout.Patterns patterns ? "that fit " + patterns.patterns()
                    : "as BIDS arranges them, sub-01/anat/sub-01_T1w.nii.gz"),
                root + " without any", "Check the folder, or choose the other layout.");
        }
        return new CohortBuilder(root, files, Participants.read(root)).build();
    }
}
