// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.context.NodeCreationConfiguration;

/** Drives the protected members of a {@link NodeFactory}. */
public interface NodeFactoryHook {

    /** Calls {@code init()} and reads the description, as KNIME does before it first uses a factory. */
    void initialise(NodeFactory<?> factory);

    /** Creates the model for a creation configuration; {@code configuration} may be null for factories without one. */
    NodeModel createModel(NodeFactory<?> factory, NodeCreationConfiguration configuration);

    /** The node description, never null. */
    NodeDescription description(NodeFactory<?> factory);

    /** Number of classic views. */
    int viewCount(NodeFactory<?> factory);

    /** Whether the node has a classic or web dialog. */
    boolean hasDialog(NodeFactory<?> factory);
}
