// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/** The example workflow as KNIME imports it: one top folder, the workflow file in it, nothing of a run. */
class ExampleWorkflowArchiveTest {

    private static final String TOP = "glioblastoma-prognosis/";
    private static final Path ARCHIVE = Path.of(System.getProperty("exampleWorkflows")).resolve("glioblastoma-prognosis.knwf");

    @Test
    void archiveHoldsOneWorkflowFolder() throws IOException {
        final Set<String> entries = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ARCHIVE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        assertTrue(entries.contains(TOP + "workflow.knime"), entries.toString());
        for (final String entry : entries) {
            assertTrue(entry.startsWith(TOP), entry);
            assertTrue(!entry.contains("/.") && !entry.contains("/port_") && !entry.contains("/internal"), entry);
        }
    }

    @Test
    void archiveHasItsChecksum() throws Exception {
        Checksums.assertChecksum(ARCHIVE);
    }
}
