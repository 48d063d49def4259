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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example workflow as KNIME imports it: one top folder, the workflow file in it, nothing of a run. */
class ExampleWorkflowArchiveTest {

    private static Path archive(final String name) {
        return Path.of(System.getProperty("exampleWorkflows")).resolve(name + ".knwf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glioblastoma-prognosis", "registration-to-template"})
    void archiveHoldsOneWorkflowFolder(final String name) throws IOException {
        final String top = name + "/";
        final Set<String> entries = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        assertTrue(entries.contains(top + "workflow.knime"), entries.toString());
        for (final String entry : entries) {
            assertTrue(entry.startsWith(top), entry);
            assertTrue(!entry.contains("/.") && !entry.contains("/port_") && !entry.contains("/internal"), entry);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"glioblastoma-prognosis", "registration-to-template"})
    void archiveHasItsChecksum(final String name) throws Exception {
        Checksums.assertChecksum(archive(name));
    }
}
