// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.example.probe.ApplyNodeFactory;
import org.example.probe.FitNodeFactory;
import org.example.probe.RearrNodeFactory;
import org.example.probe.SourceNodeFactory;
import org.example.probe.StrangeOutputNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;

class ExecutionTest {

    @TempDir
    private Path m_temporary;

    @Test
    void runsTableAndModelBranches() throws Exception {
        final WorkflowResult result = run(Probe.cohort());
        assertTrue(result.success(), result.toString());
        assertEquals("mean=0.25", result.node(3).outputs().get(0).getSummary());
        final BufferedDataTable applied = (BufferedDataTable)result.node(4).outputs().get(0);
        final List<Double> deviations = new ArrayList<>();
        for (final DataRow row : applied) {
            deviations.add(((DoubleValue)row.getCell(3)).getDoubleValue());
        }
        assertEquals(6, deviations.size());
        assertEquals(-0.25, deviations.get(0), 1e-15);
        assertEquals(0.25, deviations.get(5), 1e-15);
    }

    @Test
    void fileStoresAreReadDownstream() throws Exception {
        final Path workflow = Probe.write(Probe.cohort(), m_temporary.resolve("flow"));
        try (Workflow loaded = Probe.load(workflow)) {
            final BufferedDataTable table = (BufferedDataTable)new WorkflowExecutor(loaded, ExecutionListener.NONE)
                .execute().node(2).outputs().get(0);
            final List<String> texts = new ArrayList<>();
            for (final DataRow row : table) {
                texts.add(row.getCell(3).isMissing() ? "?" : row.getCell(3).toString());
            }
            assertEquals(List.of("{\"row\":0}:-1", "{\"row\":1}:101", "?", "{\"row\":3}:-1", "{\"row\":4}:104", "?"), texts);
        }
    }

    @Test
    void aFailedNodeStopsItsBranchOnly() throws Exception {
        final WorkflowAuthor author = Probe.failing("rt");
        final int fit = author.add(NodeDraft.of(FitNodeFactory.class));
        author.connect(1, 1, fit, 1);
        final WorkflowResult result = run(author);
        assertFalse(result.success());
        assertEquals(NodeState.EXECUTED, result.node(1).state());
        assertEquals(NodeState.CONFIGURED, result.node(2).state());
        assertTrue(result.node(2).failed());
        assertEquals(NodeState.CONFIGURED, result.node(3).state());
        assertFalse(result.node(3).failed());
        assertTrue(result.node(3).outputs().isEmpty());
        assertEquals(NodeState.EXECUTED, result.node(fit).state());
    }

    @Test
    void configuresSuccessorsWithTheSpecThatTheyReallyGet() throws Exception {
        final WorkflowAuthor author = Probe.failing("otherspec");
        final int strict = author.add(NodeDraft.of(RearrNodeFactory.class).settings(Probe.column("val")));
        author.connect(2, 1, strict, 1);
        final WorkflowResult result = run(author);
        assertEquals(Messages.SPEC_MISMATCH, result.node(2).message().getMessage());
        assertEquals(NodeState.IDLE, result.node(strict).state());
        assertEquals("no column 'val'", result.node(strict).message().getMessage());
        assertEquals(NodeMessage.Type.WARNING, result.node(strict).message().getMessageType());
    }

    @Test
    void anUnconnectedNodeStaysIdleAndSoDoItsSuccessors() throws Exception {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(FitNodeFactory.class));
        author.add(NodeDraft.of(SourceNodeFactory.class));
        author.add(NodeDraft.of(ApplyNodeFactory.class));
        final WorkflowResult result = run(author.connect(1, 1, 3, 1).connect(2, 1, 3, 2));
        assertEquals(NodeState.IDLE, result.node(1).state());
        assertEquals(NodeState.EXECUTED, result.node(2).state());
        assertEquals(NodeState.IDLE, result.node(3).state());
        assertFalse(result.success());
    }

    @Test
    void aNullSpecLeavesTheNextNodeUnconfiguredUntilItIsKnown() throws Exception {
        final Path workflow = Probe.write(Probe.failing("cfg_null"), m_temporary.resolve("flow"));
        try (Workflow loaded = Probe.load(workflow)) {
            final WorkflowResult configured = new WorkflowExecutor(loaded, ExecutionListener.NONE).configure();
            assertEquals(NodeState.CONFIGURED, configured.node(2).state());
            assertEquals(NodeState.IDLE, configured.node(3).state());
        }
        assertEquals(NodeState.EXECUTED, Probe.run(workflow).node(3).state());
    }

    @Test
    void aCellWithoutSerializerFailsTheNode() throws Exception {
        assertStrange(true, "UnregisteredCell");
        assertStrange(false, "BrokenCell");
    }

    private void assertStrange(final boolean unregistered, final String cell) throws Exception {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(StrangeOutputNodeFactory.class)
            .parameters(new StrangeOutputNodeFactory.Parameters(unregistered)));
        final NodeResult node = run(author).node(1);
        assertTrue(node.failed(), node.toString());
        assertTrue(node.message().getMessage().startsWith("Execute failed: "), node.message().getMessage());
        assertTrue(node.message().getMessage().contains(cell), node.message().getMessage());
    }

    @Test
    void reportsProgressInOrder() throws Exception {
        final List<String> events = new ArrayList<>();
        final Path workflow = Probe.write(Probe.cohort(), m_temporary.resolve("flow"));
        try (Workflow loaded = Probe.load(workflow)) {
            new WorkflowExecutor(loaded, new ExecutionListener() {
                @Override
                public void started(final LoadedNode node, final int index, final int count) {
                    events.add("start " + node.id() + " " + index + "/" + count);
                }

                @Override
                public void progress(final LoadedNode node, final double fraction, final String message) {
                    if (node.id() == 1 && "row 5".equals(message)) {
                        events.add("progress " + fraction);
                    }
                }

                @Override
                public void finished(final LoadedNode node, final NodeResult result) {
                    events.add("finish " + node.id() + " " + result.state());
                }
            }).execute();
        }
        assertEquals(List.of("start 1 0/4", "progress 1.0", "finish 1 EXECUTED", "start 2 1/4", "finish 2 EXECUTED",
            "start 3 2/4", "finish 3 EXECUTED", "start 4 3/4", "finish 4 EXECUTED"), events);
    }

    private WorkflowResult run(final WorkflowAuthor author) throws Exception {
        return Probe.run(Probe.write(author, m_temporary.resolve("flow")));
    }
}
