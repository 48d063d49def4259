// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.List;

/**
 * What became of a workflow.
 *
 * @param nodes results in the order of execution
 * @param canceled whether the run was canceled
 */
public record WorkflowResult(List<NodeResult> nodes, boolean canceled) {

    public WorkflowResult {
        nodes = List.copyOf(nodes);
    }

    /** Whether every node is executed; a node that stays unconfigured counts as a failure, as in KNIME's batch mode. */
    public boolean success() {
        return nodes.stream().allMatch(n -> n.state() == NodeState.EXECUTED);
    }

    /** @throws IllegalArgumentException if there is no such node */
    public NodeResult node(final int id) {
        return nodes.stream().filter(n -> n.id() == id).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no node #" + id));
    }
}
