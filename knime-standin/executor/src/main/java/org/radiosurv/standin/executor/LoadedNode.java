// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.Optional;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.plugin.NodeEntry;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * A node whose classes are found and whose settings are accepted.
 *
 * @param document its files
 * @param entry its entry in the node repository
 * @param factory its factory
 * @param model its model, with the settings of the file
 * @param variables flow variables of the model settings
 * @param viewVariables flow variables of the view settings
 */
public record LoadedNode(NodeDocument document, NodeEntry entry, NodeFactory<?> factory, NodeModel model,
    VariableSettings variables, VariableSettings viewVariables) {

    public int id() {
        return document.id();
    }

    public String name() {
        return document.name();
    }

    /** Types of the data input ports; index 0 is port 1. */
    public PortType[] inPortTypes() {
        return StandIn.hook(NodeModelHook.class).inPortTypes(model);
    }

    /** Types of the data output ports; index 0 is port 1. */
    public PortType[] outPortTypes() {
        return StandIn.hook(NodeModelHook.class).outPortTypes(model);
    }

    /** The model settings of the file; empty if the node "never had settings". */
    Optional<NodeSettings> modelSettings() {
        return document.part("model");
    }
}
