// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;

/** Writes workflow.knime with the keys, and in the order, that KNIME 5.8.2 uses. */
public final class WorkflowForm {

    /** The version that a real 5.8.2 writes; the file is in its format. */
    static final String CREATED_BY = "5.8.2.v202511251200";

    private final String m_name;

    private final List<NodeSettings> m_nodes = new ArrayList<>();

    private final List<Connection> m_connections = new ArrayList<>();

    private final List<FlowVariable> m_variables = new ArrayList<>();

    private final List<NodeSettings> m_annotations = new ArrayList<>();

    private Optional<NodeSettings> m_author = Optional.empty();

    private String m_description;

    private String m_state = "CONFIGURED";

    private NodeMessage m_message = NodeMessage.NONE;

    public WorkflowForm(final String name) {
        m_name = name;
    }

    public WorkflowForm state(final String state, final NodeMessage message) {
        m_state = state;
        m_message = message;
        return this;
    }

    public WorkflowForm description(final String description) {
        m_description = description;
        return this;
    }

    /** Takes the author information of another file; without it the fields stay empty. */
    public WorkflowForm author(final NodeSettings authorInformation) {
        m_author = Optional.of(authorInformation);
        return this;
    }

    public WorkflowForm node(final int id, final String settingsFile, final Optional<Bounds> bounds) {
        final NodeSettings node = new NodeSettings("node_" + id);
        node.addInt("id", id);
        node.addString("node_settings_file", settingsFile);
        node.addBoolean("node_is_meta", false);
        node.addString("node_type", "NativeNode");
        bounds.ifPresent(b -> {
            node.addString("ui_classname", "org.knime.core.node.workflow.NodeUIInformation");
            node.addNodeSettings("ui_settings").addIntArray("extrainfo.node.bounds",
                new int[]{b.x(), b.y(), b.width(), b.height()});
        });
        m_nodes.add(node);
        return this;
    }

    public WorkflowForm connection(final Connection connection) {
        m_connections.add(connection);
        return this;
    }

    public WorkflowForm variable(final FlowVariable variable) {
        m_variables.add(variable);
        return this;
    }

    /** An annotation's config, of whatever key. */
    public WorkflowForm annotation(final NodeSettings annotation) {
        m_annotations.add(annotation);
        return this;
    }

    public NodeSettings toSettings() {
        final NodeSettings settings = new NodeSettings("workflow.knime");
        settings.addString("created_by", CREATED_BY);
        settings.addBoolean("created_by_nightly", false);
        settings.addString("version", WorkflowReader.FORMAT_VERSION);
        settings.addString("name", m_name);
        settings.addNodeSettings(m_author.orElseGet(WorkflowForm::noAuthor));
        settings.addString("customDescription", m_description);
        settings.addString("state", m_state);
        MessageForm.save(m_message, settings);
        settings.addNodeSettings("workflow_credentials");
        if (!m_variables.isEmpty()) {
            WorkflowVariables.write(m_variables, settings);
        }
        if (!m_annotations.isEmpty()) {
            saveAnnotations(settings);
        }
        final NodeSettings nodes = new NodeSettings("nodes");
        m_nodes.forEach(nodes::addNodeSettings);
        settings.addNodeSettings(nodes);
        saveConnections(settings);
        return settings;
    }

    private static NodeSettings noAuthor() {
        final NodeSettings author = new NodeSettings("authorInformation");
        author.addString("authored-by", "");
        author.addString("authored-when", null);
        author.addString("lastEdited-by", null);
        author.addString("lastEdited-when", null);
        return author;
    }

    private void saveAnnotations(final NodeSettings settings) {
        final NodeSettings annotations = new NodeSettings("annotations");
        for (int i = 0; i < m_annotations.size(); i++) {
            final NodeSettings copy = new NodeSettings("annotation_" + i);
            m_annotations.get(i).copyTo(copy);
            annotations.addNodeSettings(copy);
        }
        settings.addNodeSettings(annotations);
    }

    private void saveConnections(final NodeSettings settings) {
        final NodeSettings connections = new NodeSettings("connections");
        for (int i = 0; i < m_connections.size(); i++) {
            final NodeSettings connection = new NodeSettings("connection_" + i);
            connection.addInt("sourceID", m_connections.get(i).sourceId());
            connection.addInt("destID", m_connections.get(i).destId());
            connection.addInt("sourcePort", m_connections.get(i).sourcePort());
            connection.addInt("destPort", m_connections.get(i).destPort());
            connections.addNodeSettings(connection);
        }
        settings.addNodeSettings(connections);
    }
}
