// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.example.probe.OptNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.document.SettingsXml;

class WorkflowSaverTest {

    @TempDir
    private Path m_temporary;

    @Test
    void withoutDataNothingChanges() throws Exception {
        final WorkflowAuthor author = Probe.cohort();
        author.add(NodeDraft.of(OptNodeFactory.class).label("A label").useVariable("v", "x"));
        author.connect(1, 1, 5, 1).variable(new FlowVariable("v", "text")).describe("What it does");
        author.annotate(Annotation.box("<p>Box</p>", new Bounds(0, 0, 500, 500), 0x00AA00));
        final Path original = Probe.write(author, m_temporary.resolve("flow"));
        Files.createDirectories(original.resolve("data/deep"));
        Files.writeString(original.resolve("data/deep/a.txt"), "a");
        final Path saved = save(original, "copy/flow", false);
        assertEquals(tree(original), tree(saved));
    }

    @Test
    void withDataNodesAreExecuted() throws Exception {
        final Path saved = save(Probe.write(Probe.cohort(), m_temporary.resolve("flow")), "saved", true);
        final NodeSettings source = SettingsXml.read(saved.resolve("Probe Source (#1)/settings.xml"), "settings.xml");
        assertEquals("EXECUTED", source.getString("state"));
        assertTrue(source.getBoolean("hasContent"));
        assertEquals("filestore", source.getNodeSettings("filestores").getString("file_store_location"));
        final NodeSettings port = source.getNodeSettings("ports").getNodeSettings("port_1");
        assertEquals("Rows: 6, Cols: 3", port.getString("port_object_summary"));
        assertTrue(Files.isRegularFile(saved.resolve("Probe Source (#1)/port_1/spec.xml")));
        assertTrue(Files.isRegularFile(saved.resolve("Probe Source (#1)/filestore/000/000/vol-1")));
        try (ZipFile model = new ZipFile(saved.resolve("Probe Fit (#3)/port_1/object/portobject.zip").toFile())) {
            assertTrue(model.getEntry("content.xml") != null);
        }
        assertTrue(Probe.run(saved).success());
        assertFalse(Files.exists(save(saved, "saved", false).resolve("Probe Source (#1)/port_1")));
    }

    @Test
    void aFailureIsSavedAsKnimeWritesIt() throws Exception {
        final Path saved = save(Probe.write(Probe.failing("rt"), m_temporary.resolve("flow")), "saved", false);
        final NodeSettings message =
            SettingsXml.read(saved.resolve("workflow.knime"), "workflow.knime").getNodeSettings("nodecontainer_message");
        assertEquals("Contains one node with execution failure (Probe Fail #2)", message.getString("message"));
        assertEquals("Probe Fail #2: an unchecked one", message.getString("issue"));
        final NodeSettings node = SettingsXml.read(saved.resolve("Probe Fail (#2)/settings.xml"), "settings.xml");
        assertEquals("CONFIGURED", node.getString("state"));
        assertEquals("Execute failed: an unchecked one",
            node.getNodeSettings("nodecontainer_message").getString("message"));
        assertEquals("", Probe.problems(saved));
    }

    private Path save(final Path workflow, final String name, final boolean withData) throws Exception {
        final Path target = m_temporary.resolve(name);
        try (Workflow loaded = Probe.load(workflow)) {
            final WorkflowResult result = new WorkflowExecutor(loaded, ExecutionListener.NONE).execute();
            new WorkflowSaver(loaded, result, withData).save(target);
        }
        return target;
    }

    /** Relative path and content of every file. */
    private static List<String> tree(final Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().map(f -> directory.relativize(f) + "\n" + read(f)).toList();
        }
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }
}
