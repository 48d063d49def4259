// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.parameters.ParametersPersistence;

/**
 * What the host of a view needs: the page and the JSON that the page gets when it opens.
 *
 * @param page HTML and files
 * @param initialData {"result": ...} or {"internalError": ...}; empty for a view without data
 */
public record NodeViewContent(Page page, Optional<String> initialData) {

    /**
     * @param factory of the node
     * @param viewSettings the config "view" of settings.xml, or null for the defaults
     * @param internalObjects what execute kept for the view
     * @return the view, empty for a node without one
     * @throws InvalidSettingsException if the settings do not fit
     */
    public static Optional<NodeViewContent> of(final DefaultNodeFactory factory, final NodeSettingsRO viewSettings,
        final PortObject... internalObjects) throws InvalidSettingsException {
        final FluentNodeHook hook = FluentNodeHook.get();
        final Optional<Page> page = hook.page(factory);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        final NodeParameters parameters = parameters(hook, factory, viewSettings);
        final Optional<String> data =
            hook.initialData(factory, parameters, internalObjects).map(InitialDataJson::write);
        return Optional.of(new NodeViewContent(page.get(), data));
    }

    private static NodeParameters parameters(final FluentNodeHook hook, final DefaultNodeFactory factory,
        final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        final Optional<Class<? extends NodeParameters>> type = hook.viewParameters(factory);
        if (type.isEmpty()) {
            return null;
        }
        return viewSettings == null ? ParametersPersistence.defaults(type.get())
            : ParametersPersistence.loadStrictly(type.get(), viewSettings);
    }
}
