// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.WorkflowManager;
import org.radiosurv.standin.spi.FileStores;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** The changing part of a node while a workflow runs. */
final class NodeRun {

    private final LoadedNode m_node;

    private final NodeContainer m_container;

    private NodeState m_state = NodeState.IDLE;

    private volatile NodeMessage m_message = NodeMessage.NONE;

    private PortObjectSpec[] m_specs;

    private PortObject[] m_outputs = new PortObject[0];

    private PortObject[] m_internals = new PortObject[0];

    private Map<String, FlowVariable> m_variables = Map.of();

    private Optional<FileStores> m_fileStores = Optional.empty();

    NodeRun(final LoadedNode node, final WorkflowManager workflow, final Path directory) {
        m_node = node;
        m_specs = new PortObjectSpec[node.outPortTypes().length];
        m_container = StandIn.hook(WorkflowHook.class).createNode(workflow, node.id(), node.name(), directory,
            message -> m_message = message);
    }

    LoadedNode node() {
        return m_node;
    }

    NodeContainer container() {
        return m_container;
    }

    NodeState state() {
        return m_state;
    }

    NodeMessage message() {
        return m_message;
    }

    void setMessage(final NodeMessage message) {
        m_message = message;
    }

    /** The spec at an output port, counted from 1; null if not known. */
    PortObjectSpec spec(final int port) {
        return m_specs[port - 1];
    }

    /** The object at an output port, counted from 1, of an executed node. */
    PortObject output(final int port) {
        return m_outputs[port - 1];
    }

    /** Flow variables at the output. */
    Map<String, FlowVariable> variables() {
        return m_variables;
    }

    void idle(final NodeMessage message) {
        m_state = NodeState.IDLE;
        m_message = message;
        m_specs = new PortObjectSpec[m_specs.length];
        m_variables = Map.of();
    }

    void configured(final PortObjectSpec[] specs, final Map<String, FlowVariable> variables, final NodeMessage message) {
        m_state = NodeState.CONFIGURED;
        m_message = message;
        m_specs = specs;
        m_variables = new LinkedHashMap<>(variables);
    }

    void executed(final PortObject[] outputs, final PortObject[] internals, final Map<String, FlowVariable> variables,
        final NodeMessage message) {
        m_state = NodeState.EXECUTED;
        m_message = message;
        m_outputs = outputs;
        m_internals = internals;
        m_specs = Arrays.stream(outputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        m_variables = new LinkedHashMap<>(variables);
    }

    void setFileStores(final FileStores fileStores) {
        m_fileStores = Optional.of(fileStores);
    }

    /** A failed execution: the node stays configured and keeps the message. */
    void failed(final NodeMessage message) {
        m_fileStores = Optional.empty();
        m_message = message;
    }

    NodeResult result() {
        return new NodeResult(m_node.id(), m_node.name(), m_state, m_message, Arrays.asList(m_specs), List.of(m_outputs),
            List.of(m_internals), Map.copyOf(m_variables), m_fileStores);
    }
}
