// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.example.probe.FitNodeFactory;
import org.example.probe.RearrNodeFactory;
import org.example.probe.SourceNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;

class VariablesTest {

    @TempDir
    private Path m_temporary;

    /** rows, a double from an int, a nested int and an enum are overwritten; the row count is exposed. */
    private WorkflowAuthor author() {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(SourceNodeFactory.class).useVariable("vi", "rows_key").exposeVariable("rows", "rows_key")
            .useVariable("vi", "dbl").useVariable("vi", "group", "inner").useVariable("vs", "enum")
            .exposeVariable("mode", "enum"));
        author.add(NodeDraft.of(FitNodeFactory.class).useVariable("rows", "chars"));
        return author.connect(1, 1, 2, 1).variable(new FlowVariable("vi", 12)).variable(new FlowVariable("vs", "ALPHA"));
    }

    @Test
    void overwritesAndExposes() throws Exception {
        final WorkflowResult result = Probe.run(write(author()));
        assertTrue(result.success(), result.toString());
        assertEquals("Rows: 12, Cols: 3", result.node(1).outputs().get(0).getSummary());
        assertEquals("mean=66.0", result.node(2).outputs().get(0).getSummary());
        assertEquals(12, result.node(2).variables().get("rows").getIntValue());
        assertEquals("ALPHA", result.node(1).variables().get("mode").getStringValue());
    }

    @Test
    void theCommandLineOverridesWithTheDeclaredType() throws Exception {
        try (Workflow workflow = Probe.load(write(author()))) {
            workflow.setVariable("vi", "5");
            workflow.setVariable("note", "new");
            final WorkflowResult result = new WorkflowExecutor(workflow, ExecutionListener.NONE).execute();
            assertEquals("Rows: 5, Cols: 3", result.node(1).outputs().get(0).getSummary());
            assertEquals("new", result.node(2).variables().get("note").getStringValue());
            assertThrows(InvalidSettingsException.class, () -> workflow.setVariable("vi", "five"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"used_variable\" type=\"xstring\" value=\"vs\" | \"used_variable\" type=\"xstring\" value=\"gone\" | gone",
        "\"used_variable\" type=\"xstring\" value=\"vs\" | \"used_variable\" type=\"xstring\" value=\"vi\" | Invalid value '12'"})
    void anUnknownOrUnfittingVariableLeavesTheNodeIdle(final String old, final String replacement, final String word)
        throws Exception {
        final Path workflow = write(author());
        Probe.edit(workflow.resolve("Probe Source (#1)/settings.xml"), old, replacement);
        assertIdle(Probe.run(workflow).node(1), word);
    }

    @Test
    void aBadEnumOrAFailingValidateLeavesTheNodeIdle() throws Exception {
        final Path workflow = write(author());
        try (Workflow loaded = Probe.load(workflow)) {
            loaded.setVariable("vs", "GAMMA");
            assertIdle(new WorkflowExecutor(loaded, ExecutionListener.NONE).execute().node(1), "GAMMA");
        }
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(SourceNodeFactory.class).useVariable("n", "int"));
        author.variable(new FlowVariable("n", -3));
        assertIdle(Probe.run(write(author)).node(1), "int must be >= 0 but is -3");
    }

    private static void assertIdle(final NodeResult node, final String word) {
        assertEquals(NodeState.IDLE, node.state());
        assertEquals(NodeMessage.Type.WARNING, node.message().getMessageType());
        final String text = node.message().getMessage();
        assertTrue(text.startsWith("Errors loading flow variables into node : "), text);
        assertTrue(text.contains(word), text);
    }

    @Test
    void ofTwoInputsTheLowerPortWins() throws Exception {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(SourceNodeFactory.class).useVariable("a", "rows_key").exposeVariable("v", "rows_key"));
        author.add(NodeDraft.of(SourceNodeFactory.class).useVariable("b", "rows_key").exposeVariable("v", "rows_key"));
        author.add(NodeDraft.of(RearrNodeFactory.class).settings(Probe.column("val")));
        author.connect(2, 0, 3, 0).connect(1, 1, 3, 1);
        author.variable(new FlowVariable("a", 2)).variable(new FlowVariable("b", 3)).variable(new FlowVariable("v", 99));
        assertEquals(3, Probe.run(write(author)).node(3).variables().get("v").getIntValue());
    }

    @Test
    void refusesAPathThatTheNodeDoesNotHave() throws Exception {
        final Path workflow = write(author());
        Probe.edit(workflow.resolve("Probe Fit (#2)/settings.xml"), "<config key=\"chars\">", "<config key=\"char\">");
        final String problems = Probe.problems(workflow);
        assertTrue(problems.contains("node 'Probe Fit' #2, variables/char: a variable can only refer to a setting"),
            problems);
    }

    @Test
    void refusesBadWorkflowVariables() throws Exception {
        final Path workflow = write(author());
        Probe.edit(workflow.resolve("workflow.knime"), "value=\"INTEGER\"", "value=\"QUATERNION\"");
        assertTrue(Probe.problems(workflow).contains("workflow_variables/Var_0: a variable must have a known class"),
            Probe.problems(workflow));
    }

    private Path write(final WorkflowAuthor author) {
        return Probe.write(author, m_temporary.resolve("flow"));
    }
}
