// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.example.probe.UnlistedNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in workflow.knime and in the frame of settings.xml. */
class WorkflowStructureTest {

    @TempDir
    private Path m_temporary;

    private Path m_workflow;

    @BeforeEach
    void write() {
        m_workflow = Probe.write(Probe.cohort(), m_temporary.resolve("flow"));
    }

    @Test
    void acceptsWhatTheAuthorWrites() throws IOException {
        assertEquals("", Probe.problems(m_workflow));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "value=\"5.1.0\" | value=\"4.1.0\" | the format version must be 5.1.0; received '4.1.0'",
        "value=\"NativeNode\" | value=\"MetaNode\" | the stand-in runs native nodes only; received 'MetaNode'",
        "key=\"workflow_credentials\" | key=\"other\" | the key 'workflow_credentials' (config) is required",
        "key=\"customDescription\" | key=\"colour\" | received 'colour'",
        "Probe Fit (#3)/settings.xml | Probe Gone (#3)/settings.xml | Probe Gone (#3)/settings.xml: a workflow needs this file",
        "Probe Fit (#3)/settings.xml | ../x/settings.xml | the file must be '<node directory>/settings.xml' inside",
        "Probe Fit (#3)/settings.xml | /etc/settings.xml | the file must be '<node directory>/settings.xml' inside",
        "key=\"ui_classname\" | key=\"ui_other\" | ui_classname and ui_settings must come together"})
    void refusesInWorkflow(final String old, final String replacement, final String problem) throws IOException {
        Probe.edit(m_workflow.resolve("workflow.knime"), old, replacement);
        assertProblem(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"sourceID\" type=\"xint\" value=\"3\" | \"sourceID\" type=\"xint\" value=\"9\" | both nodes must exist",
        "\"sourceID\" type=\"xint\" value=\"3\" | \"sourceID\" type=\"xint\" value=\"4\" | a workflow must not have a cycle; received one through or before node 'Probe Apply' #4",
        "\"destPort\" type=\"xint\" value=\"2\" | \"destPort\" type=\"xint\" value=\"1\" | an input port takes one connection",
        "\"destPort\" type=\"xint\" value=\"2\" | \"destPort\" type=\"xint\" value=\"7\" | node 'Probe Apply' #4 has 2 input ports; received port 7",
        "\"destPort\" type=\"xint\" value=\"2\" | \"destPort\" type=\"xint\" value=\"-2\" | port numbers must not be negative",
        "\"destPort\" type=\"xint\" value=\"2\" | \"destPort\" type=\"xint\" value=\"0\" | connects to flow variable ports only"})
    void refusesConnections(final String old, final String replacement, final String problem) throws IOException {
        Probe.edit(m_workflow.resolve("workflow.knime"), old, replacement);
        assertProblem(problem);
    }

    @Test
    void refusesTypesThatDoNotFit() throws IOException {
        final Path file = m_workflow.resolve("workflow.knime");
        final String text = Files.readString(file);
        final int first = text.indexOf("connection_2");
        Files.writeString(file, text.substring(0, first) + text.substring(first).replaceFirst(
            "\"sourceID\" type=\"xint\" value=\"3\"", "\"sourceID\" type=\"xint\" value=\"1\""));
        assertProblem("the input must accept the output's type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "key=\"node-bundle-vendor\" | key=\"node-vendor\" | node 'Probe Fit' #3: the key 'node-bundle-vendor' (xstring) is required",
        "key=\"memory_policy\" | key=\"memory\" | the key 'memory_policy' (xstring) is required",
        "key=\"file_store_id\" | key=\"id\" | the key 'file_store_id' (xstring) is required",
        "value=\"CONFIGURED\" | value=\"READY\" | the state must be IDLE, CONFIGURED or EXECUTED; received 'READY'",
        "\"hasContent\" type=\"xboolean\" | \"hasContent\" type=\"xstring\" | the entry must be of type xboolean; received xstring 'false'",
        "\"index\" type=\"xint\" value=\"1\" | \"index\" type=\"xint\" value=\"2\" | index must be the number in the key",
        "org.example.probe.FitNodeFactory | org.example.probe.UnlistedNodeFactory | must be declared in a plugin.xml; received 'org.example.probe.UnlistedNodeFactory'",
        "org.example.probe.FitNodeFactory | org.example.probe.ThrowingNodeFactory | static initialiser failed",
        "<config key=\"In\"/> | <config key=\"Inn\"/> | node 'Probe Fit' #3, factory: the node must be creatable; received The node has no port group(s) [Inn]"})
    void refusesInSettings(final String old, final String replacement, final String problem) throws IOException {
        Probe.edit(m_workflow.resolve("Probe Fit (#3)/settings.xml"), old, replacement);
        assertProblem(problem);
    }

    @Test
    void doesNotFindNodesByClassNameAlone() {
        assertTrue(Probe.repository().find(UnlistedNodeFactory.class.getName()).isEmpty());
        assertEquals("org.example.probe",
            Probe.repository().find("org.example.probe.FitNodeFactory").orElseThrow().bundle().symbolicName());
    }

    @Test
    void tellsAllProblemsAtOnce() throws IOException {
        Probe.edit(m_workflow.resolve("workflow.knime"), "value=\"5.1.0\"", "value=\"9\"");
        Probe.edit(m_workflow.resolve("Probe Fit (#3)/settings.xml"), "key=\"node-name\"", "key=\"x\"");
        assertProblem("the format version must be");
        assertProblem("the key 'node-name' (xstring) is required");
    }

    private void assertProblem(final String expected) throws IOException {
        final String problems = Probe.problems(m_workflow);
        assertTrue(problems.contains(expected), problems);
    }
}
