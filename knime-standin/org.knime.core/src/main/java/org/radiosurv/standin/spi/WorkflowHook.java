// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.WorkflowManager;

/**
 * Creates the containers that {@code NodeContext} hands to a node. They only carry identity, folders and messages; scheduling is the
 * executor's business.
 */
public interface WorkflowHook {

    /**
     * The container of a project workflow, to be pushed as context for everything that concerns the workflow as a whole.
     *
     * @param directory the workflow's folder, absolute
     * @param name the workflow's name
     * @param temporaryDirectory folder for temporary files of this workflow, absolute, existing
     */
    WorkflowManager createWorkflow(Path directory, String name, Path temporaryDirectory);

    /**
     * The container of one node.
     *
     * @param workflow the workflow it belongs to
     * @param index its id in the workflow
     * @param name its display name
     * @param directory the node's folder in the workflow, null when the workflow was never saved
     * @param onMessage told whenever a node message is set, by the executor or by the node itself; never null
     */
    NodeContainer createNode(WorkflowManager workflow, int index, String name, Path directory,
        Consumer<NodeMessage> onMessage);

    /** The folder that a node was created with, null when the workflow was never saved or the container is no single node. */
    Path nodeDirectory(NodeContainer node);
}
