// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowArchiveTest {

    @TempDir
    private Path m_directory;

    @Test
    void unpacksOneTopFolder() throws Exception {
        final Path workflow =
            WorkflowArchive.unpack(zip("flow/workflow.knime", "flow/data/a b.csv", "flow/Node (#1)/settings.xml"), target());
        assertEquals("flow", workflow.getFileName().toString());
        assertEquals("flow/data/a b.csv", Files.readString(workflow.resolve("data/a b.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "flow/../../outside.txt", "/outside.txt", "C:\\outside.txt",
        "..\\outside.txt", "flow/..", "\\\\server\\outside.txt"})
    void refusesPathsThatLeaveTheFolder(final String name) throws IOException {
        final Path archive = zip("flow/workflow.knime", name);
        final WorkflowLoadException e =
            assertThrows(WorkflowLoadException.class, () -> WorkflowArchive.unpack(archive, target()));
        assertTrue(e.getMessage().contains("an entry must stay inside"), e.getMessage());
        assertFalse(Files.exists(m_directory.resolve("outside.txt")));
    }

    @Test
    void refusesOtherLayouts() throws IOException {
        assertRefused("exactly one top folder", "a/workflow.knime", "b/workflow.knime");
        assertRefused("exactly one top folder", "workflow.knime", "Node (#1)/settings.xml");
        assertRefused("must hold workflow.knime", "flow/other.txt");
        assertRefused("exactly one top folder");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        final Path file = Files.writeString(m_directory.resolve("x.knwf"), "no zip");
        final WorkflowLoadException e =
            assertThrows(WorkflowLoadException.class, () -> WorkflowArchive.unpack(file, target()));
        assertTrue(e.getMessage().contains("readable zip file"), e.getMessage());
    }

    @Test
    void countsBytesItself() throws IOException {
        final Path archive = zip("flow/workflow.knime", "flow/" + "x".repeat(200));
        final WorkflowLoadException e = assertThrows(WorkflowLoadException.class,
            () -> new WorkflowArchive(archive, target(), 100).unpack());
        assertTrue(e.getMessage().contains("more than 100 bytes"), e.getMessage());
    }

    private void assertRefused(final String rule, final String... names) throws IOException {
        final Path archive = zip(names);
        final WorkflowLoadException e =
            assertThrows(WorkflowLoadException.class, () -> WorkflowArchive.unpack(archive, target()));
        assertTrue(e.getMessage().contains(rule), e.getMessage());
    }

    private Path target() throws IOException {
        return Files.createTempDirectory(m_directory, "target");
    }

    /** Every entry's content is its name. */
    private Path zip(final String... names) throws IOException {
        final Path file = m_directory.resolve("flow.knwf");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (final String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
