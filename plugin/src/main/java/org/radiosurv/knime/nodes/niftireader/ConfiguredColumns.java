// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.NodeID;

/**
 * Remembers from configure to execute which columns a node promised: KNIME does not hand the configured spec to execute, and
 * the folder may have changed in between. Bounded, so that forgotten nodes cost nothing; a node that is not remembered
 * promises what it finds.
 */
final class ConfiguredColumns {

    private static final int MOST_NODES = 256;

    private final Map<NodeID, CohortColumns> promised = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<NodeID, CohortColumns> eldest) {
            return size() > MOST_NODES;
        }
    };

    /** @param columns what the node of this thread promises */
    synchronized void promise(final CohortColumns columns) {
        node().ifPresent(id -> promised.put(id, columns));
    }

    /** @return what the node of this thread promised */
    synchronized Optional<CohortColumns> promised() {
        return node().map(promised::get);
    }

    private static Optional<NodeID> node() {
        return Optional.ofNullable(NodeContext.getContext()).map(NodeContext::getNodeContainer).map(container -> container.getID());
    }
}
