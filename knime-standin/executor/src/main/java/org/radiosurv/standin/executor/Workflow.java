// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.standin.executor.document.WorkflowDocument;
import org.radiosurv.standin.executor.document.WorkflowGraph;
import org.radiosurv.standin.spi.FlowVariableHook;
import org.radiosurv.standin.spi.StandIn;

/** A loaded workflow, ready to be executed once. Closing it deletes its temporary files, hence the data of its ports. */
public final class Workflow implements AutoCloseable {

    private final WorkflowDocument m_document;

    private final WorkflowGraph m_graph;

    private final Map<Integer, LoadedNode> m_nodes = new LinkedHashMap<>();

    private final Map<String, FlowVariable> m_variables = new LinkedHashMap<>();

    private final TemporaryDirectory m_temporary;

    Workflow(final WorkflowDocument document, final List<LoadedNode> nodes, final TemporaryDirectory temporary) {
        m_document = document;
        m_graph = new WorkflowGraph(document);
        m_temporary = temporary;
        nodes.forEach(n -> m_nodes.put(n.id(), n));
        document.variables().forEach(v -> m_variables.put(v.getName(), v));
    }

    public WorkflowDocument document() {
        return m_document;
    }

    public WorkflowGraph graph() {
        return m_graph;
    }

    /** The nodes in ascending order of id. */
    public List<LoadedNode> nodes() {
        return List.copyOf(m_nodes.values());
    }

    /** The node of that id. */
    public LoadedNode node(final int id) {
        return Optional.ofNullable(m_nodes.get(id))
            .orElseThrow(() -> new IllegalArgumentException("no node #" + id + " in this workflow"));
    }

    /** The workflow's name: that of its directory. */
    public String name() {
        return m_document.directory().getFileName().toString();
    }

    /** The workflow variables. */
    public List<FlowVariable> variables() {
        return new ArrayList<>(m_variables.values());
    }

    /**
     * Sets a workflow variable from text, as {@code -workflow.variable} does in KNIME. A declared variable keeps its type; an
     * undeclared one becomes a string variable.
     *
     * @throws InvalidSettingsException if the text is no value of the declared type
     */
    public void setVariable(final String name, final String text) throws InvalidSettingsException {
        final FlowVariable declared = m_variables.get(name);
        final String type = declared == null ? "STRING" : declared.getVariableType().getIdentifier();
        setVariable(StandIn.hook(FlowVariableHook.class).parse(name, text, type));
    }

    /** Sets or adds a workflow variable. */
    public void setVariable(final FlowVariable variable) {
        m_variables.put(variable.getName(), variable);
    }

    Path temporaryDirectory() {
        return m_temporary.path();
    }

    @Override
    public void close() throws IOException {
        m_temporary.close();
    }
}
