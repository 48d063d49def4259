// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowManager;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** Addresses as the real engine resolves them, headless, for a workflow in a plain folder. */
class FileUtilTest {

    @TempDir
    private Path m_folder;

    private Path m_workflow;

    @BeforeEach
    void enter() throws IOException {
        m_workflow = Files.createDirectory(m_folder.resolve("my flow"));
        final Path temporary = Files.createDirectory(m_folder.resolve("temporary"));
        final WorkflowHook hook = StandIn.hook(WorkflowHook.class);
        final WorkflowManager workflow = hook.createWorkflow(m_workflow, "my flow", temporary);
        NodeContext.pushContext(hook.createNode(workflow, 1, "n", m_workflow.resolve("n (#1)"), m -> {
        }));
    }

    @AfterEach
    void leave() {
        NodeContext.removeLastContext();
    }

    private static Path resolve(final String text) throws IOException, URISyntaxException {
        return FileUtil.resolveToPath(FileUtil.toURL(text));
    }

    @ParameterizedTest
    @CsvSource({"knime://knime.workflow/data/in.csv,data/in.csv", "knime://knime.workflow/data/sub dir/a b.csv,data/sub dir/a b.csv",
        "knime://knime.workflow/data/sub%20dir/a%20b.csv,data/sub dir/a b.csv", "knime://knime.workflow/a/../b.csv,b.csv",
        "knime://knime.node/x,n (#1)/x"})
    void knimeAddressesLieInTheWorkflow(final String text, final String expected)
        throws IOException, URISyntaxException {
        assertEquals(m_workflow.resolve(expected), resolve(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knime://knime.workflow/../../outside.txt", "knime://knime.mountpoint/x.csv"})
    void addressesOutsideAreRefused(final String text) {
        assertThrows(IOException.class, () -> resolve(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.csv", "knime://LOCAL/x.csv"})
    void othersAreNotLocal(final String text) throws IOException, URISyntaxException {
        assertNull(resolve(text));
    }

    @Test
    void plainPathsAndFileAddresses() throws IOException, URISyntaxException {
        assertEquals(Path.of("data/in.csv").toAbsolutePath(), resolve("data/in.csv"));
        assertEquals(m_folder.resolve("a b"), resolve(m_folder.resolve("a b").toString()));
        assertEquals(m_folder.resolve("a b"), resolve(m_folder.resolve("a b").toUri().toString()));
        assertThrows(InvalidPathException.class, () -> FileUtil.toURL(""));
    }

    @Test
    void withoutContextThereIsNoWorkflow() {
        NodeContext.pushContext((NodeContext)null);
        try {
            assertThrows(IOException.class, () -> resolve("knime://knime.workflow/data"));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    @Test
    void neverSavedWorkflowsHaveNoNodeFolder() {
        final WorkflowHook hook = StandIn.hook(WorkflowHook.class);
        final WorkflowManager workflow = hook.createWorkflow(m_workflow, "w", null);
        NodeContext.pushContext(hook.createNode(workflow, 1, "n", null, m -> {
        }));
        try {
            assertThrows(IOException.class, () -> resolve("knime://knime.node/x"));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    @Test
    void addressesCanBeOpened() throws IOException {
        Files.writeString(m_workflow.resolve("x.txt"), "content");
        try (InputStream in = FileUtil.toURL("knime://knime.workflow/x.txt").openStream()) {
            assertEquals("content", new String(in.readAllBytes()));
        }
    }

    @Test
    void temporaryFilesLieInTheWorkflowsFolder() throws IOException {
        assertTrue(FileUtil.createTempDir("x").toPath().startsWith(m_folder.resolve("temporary")));
    }
}
