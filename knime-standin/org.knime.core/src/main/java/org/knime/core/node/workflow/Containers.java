// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2;
import org.radiosurv.standin.spi.WorkflowHook;

/** Makes containers for the executor. */
final class Containers implements WorkflowHook {

    private final AtomicInteger m_workflows = new AtomicInteger(1);

    @Override
    public WorkflowManager createWorkflow(final Path directory, final String name, final Path temporaryDirectory) {
        final WorkflowContextV2 context = WorkflowContextV2.forTemporaryWorkflow(directory, temporaryDirectory);
        return new WorkflowManager(NodeID.ROOTID.createChild(m_workflows.getAndIncrement()), name, context);
    }

    @Override
    public NodeContainer createNode(final WorkflowManager workflow, final int index, final String name,
        final Path directory, final Consumer<NodeMessage> onMessage) {
        return new SingleNode(workflow, index, name, directory, onMessage);
    }

    @Override
    public Path nodeDirectory(final NodeContainer node) {
        return node instanceof SingleNode single ? single.directory() : null;
    }
}
