// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.context.NodeCreationConfiguration;
import org.radiosurv.standin.spi.NodeFactoryHook;

/** Calls the protected methods of node factories on behalf of the executor. */
final class NodeFactoryDriver implements NodeFactoryHook {

    @Override
    public void initialise(final NodeFactory<?> factory) {
        factory.init();
        factory.description();
    }

    @Override
    public NodeModel createModel(final NodeFactory<?> factory, final NodeCreationConfiguration configuration) {
        return configuration == null ? factory.createNodeModel() : factory.createNodeModel(configuration);
    }

    @Override
    public NodeDescription description(final NodeFactory<?> factory) {
        return factory.description();
    }

    @Override
    public int viewCount(final NodeFactory<?> factory) {
        return factory.getNrNodeViews();
    }

    @Override
    @SuppressWarnings("deprecation")
    public boolean hasDialog(final NodeFactory<?> factory) {
        return factory.hasDialog();
    }
}
