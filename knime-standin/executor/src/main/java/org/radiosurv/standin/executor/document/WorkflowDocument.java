// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.nio.file.Path;
import java.util.List;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/**
 * A workflow as its files describe it, before any node class is looked at.
 *
 * @param directory the workflow directory
 * @param nodes in ascending order of id
 * @param connections in the order of the file
 * @param variables workflow variables
 * @param settings the whole workflow.knime, as read
 */
public record WorkflowDocument(Path directory, List<NodeDocument> nodes, List<Connection> connections,
    List<FlowVariable> variables, NodeSettings settings) {

    public WorkflowDocument {
        nodes = List.copyOf(nodes);
        connections = List.copyOf(connections);
        variables = List.copyOf(variables);
    }

    /** @throws IllegalArgumentException if there is no such node */
    public NodeDocument node(final int id) {
        return nodes.stream().filter(n -> n.id() == id).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no node #" + id + " in " + directory));
    }
}
