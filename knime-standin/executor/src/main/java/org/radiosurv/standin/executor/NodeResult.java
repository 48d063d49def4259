// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.spi.FileStores;

/**
 * What became of a node.
 *
 * @param id its id
 * @param name its display name
 * @param state its state after the run
 * @param message its message; {@link NodeMessage#NONE} if there is none
 * @param specs of the output ports, index 0 is port 1; an element is null where the spec is not known
 * @param outputs of the output ports, index 0 is port 1; empty unless executed
 * @param internals the data kept for the node's view; empty if there is none
 * @param variables flow variables at the node's output, by name
 * @param fileStores where the files of its cells are; empty unless executed
 */
public record NodeResult(int id, String name, NodeState state, NodeMessage message, List<PortObjectSpec> specs,
    List<PortObject> outputs, List<PortObject> internals, Map<String, FlowVariable> variables,
    Optional<FileStores> fileStores) {

    /** Whether the node ended with an error, at configure or at execute. */
    public boolean failed() {
        return message.getMessageType() == NodeMessage.Type.ERROR;
    }

    /** Whether the node has a warning, with which it may be executed or not. */
    public boolean warned() {
        return message.getMessageType() == NodeMessage.Type.WARNING;
    }

    /** One line: "VOI Calculator #4: EXECUTED" and the message, if any. */
    public String line() {
        final String head = name + " #" + id + ": " + state;
        return failed() || warned() ? head + ", " + message.getMessageType() + " " + message.getMessage() : head;
    }
}
