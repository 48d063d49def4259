// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The container of one node. */
final class SingleNode extends NodeContainer {

    private final String m_name;

    private final Path m_directory;

    private final Consumer<NodeMessage> m_onMessage;

    SingleNode(final WorkflowManager workflow, final int index, final String name, final Path directory,
        final Consumer<NodeMessage> onMessage) {
        super(workflow, workflow.getID().createChild(index));
        m_name = name;
        m_directory = directory;
        m_onMessage = onMessage;
    }

    @Override
    public String getName() {
        return m_name;
    }

    /** The node's folder, null when the workflow was never saved. */
    Path directory() {
        return m_directory;
    }

    @Override
    void messageChanged(final NodeMessage message) {
        m_onMessage.accept(message);
    }
}
