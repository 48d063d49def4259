// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.example.probe.FilesNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.image.ImagePortObject;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;

/** Workflow-relative files, data for views, archives and temporary files. */
class FilesTest {

    @TempDir
    private Path m_temporary;

    private Path write() throws IOException {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(FilesNodeFactory.class).viewParameters(new FilesNodeFactory.ViewParameters()));
        final Path workflow = Probe.write(author, m_temporary.resolve("my flow"));
        Files.createDirectories(workflow.resolve("data"));
        Files.writeString(workflow.resolve("data/in.csv"), "content");
        return workflow;
    }

    @Test
    void resolvesAgainstTheWorkflowAndKeepsInternalTables() throws Exception {
        final NodeResult node = Probe.run(write()).node(1);
        assertEquals(NodeState.EXECUTED, node.state(), node.toString());
        final BufferedDataTable internal = (BufferedDataTable)node.internals().get(0);
        assertEquals("content", internal.iterator().next().getCell(0).toString());
        final PNGImageValue png = (PNGImageValue)((ImagePortObject)node.outputs().get(0)).toDataCell();
        assertTrue(png.getImageContent().getByteArray().length > 50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "key=\"title\" type=\"xstring\" value=\"view title\" | key=\"titel\" type=\"xstring\" value=\"view title\" | Loading view settings failed",
        "key=\"title\" type=\"xstring\" | key=\"title\" type=\"xint\" | the value of an xint entry must be one",
        "<entry key=\"title\" | <entry key=\"more\" type=\"xint\" value=\"1\"/><entry key=\"title\" | view/more: the node has no such setting"})
    void refusesBadViewSettings(final String old, final String replacement, final String problem) throws IOException {
        final Path workflow = write();
        Probe.edit(workflow.resolve("Probe Files (#1)/settings.xml"), old, replacement);
        assertTrue(Probe.problems(workflow).contains(problem), Probe.problems(workflow));
    }

    @Test
    void failsClearlyWithoutTheFile() throws Exception {
        final Path workflow = write();
        Files.delete(workflow.resolve("data/in.csv"));
        final NodeResult node = Probe.run(workflow).node(1);
        assertTrue(node.failed());
        assertTrue(node.message().getMessage().startsWith("cannot read: "), node.message().getMessage());
    }

    @Test
    void runsAnArchiveAndLeavesNothingBehind() throws Exception {
        final Path archive = zip(write());
        final Path temporary;
        try (Workflow workflow = Probe.load(archive)) {
            temporary = workflow.temporaryDirectory();
            assertEquals("my flow", workflow.name());
            assertTrue(new WorkflowExecutor(workflow, ExecutionListener.NONE).execute().success());
            assertTrue(Files.exists(temporary));
        }
        assertFalse(Files.exists(temporary));
    }

    private Path zip(final Path workflow) throws IOException {
        final Path archive = m_temporary.resolve("flow.knwf");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.walk(workflow)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(workflow.getParent().relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return archive;
    }
}
