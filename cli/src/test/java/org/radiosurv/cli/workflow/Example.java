// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.radiosurv.cli.Reference;
import org.radiosurv.cli.demo.DemoCohort;
import org.radiosurv.cli.demo.DemoOptions;
import org.radiosurv.core.Progress;

/** The example workflow, and small data for it. */
final class Example {

    private Example() {
    }

    /** @return the workflow that comes with the program */
    static Path workflow() {
        return Reference.repository().resolve("example-workflows/glioblastoma-prognosis");
    }

    /** @return a cohort of four patients with coarse voxels */
    static Path cohort(final Path folder) throws IOException {
        DemoCohort.write(folder, new DemoOptions(4, 3, DemoOptions.Grids.SAME, 8), Progress.NONE);
        return folder;
    }

    /** Keeps one patient: too few to learn from. */
    static Path onePatient(final Path folder) throws IOException {
        cohort(folder);
        final Path participants = folder.resolve("participants.tsv");
        Files.write(participants, Files.readAllLines(participants).subList(0, 2));
        for (final String other : List.of("sub-002", "sub-003", "sub-004")) {
            delete(folder.resolve(other));
            delete(folder.resolve("derivatives/masks").resolve(other));
        }
        return folder;
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (final Path entry : entries.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(entry);
            }
        }
    }
}
