// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;

import org.example.probe.FitNodeFactory;
import org.example.probe.OptNodeFactory;
import org.example.probe.ProbePortObject;
import org.example.probe.SourceNodeFactory;
import org.example.probe.UnregisteredPortNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.SettingsXml;
import org.radiosurv.standin.executor.document.WorkflowLoadException;

/** Optional and extendable ports; node_creation_config. */
class PortsTest {

    @TempDir
    private Path m_temporary;

    private static WorkflowAuthor author(final NodeDraft opt) {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(SourceNodeFactory.class));
        author.add(NodeDraft.of(FitNodeFactory.class));
        author.add(opt);
        return author.connect(1, 1, 2, 1).connect(1, 1, 3, 1);
    }

    private static NodeDraft all() {
        return NodeDraft.of(OptNodeFactory.class).addPort(OptNodeFactory.MODEL, ProbePortObject.TYPE)
            .addPort(OptNodeFactory.EXTRA, BufferedDataTable.TYPE).addPort(OptNodeFactory.EXTRA, BufferedDataTable.TYPE);
    }

    @Test
    void anOptionalPortIsAbsentByDefault() throws Exception {
        assertEquals("BufferedDataTable", inputs(run(author(NodeDraft.of(OptNodeFactory.class)))));
    }

    @Test
    void addedPortsComeInTheOrderOfTheGroups() throws Exception {
        final WorkflowAuthor author = author(all()).connect(2, 1, 3, 2).connect(1, 1, 3, 3).connect(1, 1, 3, 4);
        assertEquals("BufferedDataTable ProbePortObject BufferedDataTable BufferedDataTable", inputs(run(author)));
    }

    @Test
    void portsAreStoredByGroup() throws Exception {
        final Path workflow = Probe.write(author(all()), m_temporary.resolve("flow"));
        final NodeSettings config = SettingsXml.read(workflow.resolve("Probe Opt (#3)/settings.xml"), "settings.xml")
            .getNodeSettings("node_creation_config");
        assertEquals(Set.of("Data", OptNodeFactory.MODEL, OptNodeFactory.EXTRA, "Out"), config.keySet());
        assertEquals(Set.of("port_0", "port_1"), config.getNodeSettings(OptNodeFactory.EXTRA).keySet());
        assertEquals("org.example.probe.ProbePortObject",
            config.getNodeSettings(OptNodeFactory.MODEL).getNodeSettings("port_0").getString("object_class"));
    }

    @Test
    void anAddedPortIsMandatory() throws Exception {
        final WorkflowAuthor author = author(all()).connect(1, 1, 3, 3).connect(1, 1, 3, 4);
        assertEquals(NodeState.IDLE, run(author).node(3).state());
    }

    @Test
    void refusesAPortTypeThatTheGroupDoesNotSupport() throws Exception {
        final Path workflow = Probe.write(author(all()).connect(2, 1, 3, 2), m_temporary.resolve("flow"));
        Probe.edit(workflow.resolve("Probe Opt (#3)/settings.xml"), "org.example.probe.ProbePortObject",
            "org.example.probe.GonePortObject");
        final String problems = Probe.problems(workflow);
        assertTrue(problems.contains("node 'Probe Opt' #3"), problems);
        assertTrue(problems.contains("org.example.probe.GonePortObject"), problems);
    }

    @Test
    void refusesAPortTypeWithoutEntry() {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(UnregisteredPortNodeFactory.class));
        final String message = assertThrows(WorkflowLoadException.class,
            () -> author.write(m_temporary.resolve("flow"))).getMessage();
        assertTrue(message.contains("the type of a port must be registered in a plugin.xml"), message);
    }

    private WorkflowResult run(final WorkflowAuthor author) throws Exception {
        return Probe.run(Probe.write(author, m_temporary.resolve("flow")));
    }

    private static String inputs(final WorkflowResult result) {
        assertTrue(result.success(), result.toString());
        return ((BufferedDataTable)result.node(3).outputs().get(0)).iterator().next().getCell(0).toString();
    }
}
