// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.author;

import java.util.List;
import java.util.Map;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.CreationConfig;
import org.radiosurv.standin.executor.document.NodeForm;
import org.radiosurv.standin.executor.document.Settings;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeEntry;
import org.radiosurv.standin.executor.plugin.NodeRepository;
import org.radiosurv.standin.parameters.ParametersPersistence;
import org.radiosurv.standin.spi.NodeFactoryHook;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/** Makes the settings.xml of a draft. */
final class DraftSettings {

    private final NodeDraft m_draft;

    private final NodeEntry m_entry;

    private final NodeFactory<?> m_factory;

    DraftSettings(final NodeDraft draft, final NodeRepository repository) throws ExtensionException {
        m_draft = draft;
        final String factory = draft.factory().getName();
        m_entry = repository.find(factory)
            .orElseThrow(() -> new ExtensionException("The node " + factory + " is in no plugin.xml", null));
        m_factory = repository.createFactory(m_entry);
    }

    NodeSettings toSettings() throws InvalidSettingsException {
        final NodeForm form = new NodeForm(m_entry.factoryClass(), m_factory.getNodeName(), m_entry.bundle());
        final ModifiableNodeCreationConfiguration config = creationConfig();
        final NodeModel model = StandIn.hook(NodeFactoryHook.class).createModel(m_factory, config);
        form.part(model(model));
        if (!m_draft.variables().isEmpty()) {
            form.part(variables());
        }
        m_draft.viewParameters().ifPresent(p -> form.part(view(p)));
        m_draft.label().ifPresent(text -> form.annotation(Annotation.label(text).toSettings("nodeAnnotation")));
        if (config != null) {
            form.creationConfig(CreationConfig.save(config));
        }
        final int ports = StandIn.hook(NodeModelHook.class).outPortTypes(model).length;
        for (int i = 0; i < ports; i++) {
            form.port(NodeForm.PortForm.EMPTY);
        }
        return form.toSettings();
    }

    /** The settings as the node itself saves them once it has taken those of the draft. */
    private NodeSettings model(final NodeModel model) throws InvalidSettingsException {
        final NodeModelHook hook = StandIn.hook(NodeModelHook.class);
        final NodeSettings given = m_draft.settings().orElseGet(() -> new NodeSettings("model"));
        m_draft.parameters().ifPresent(p -> ParametersPersistence.save(p, given));
        if (!given.keySet().isEmpty()) {
            hook.validateSettings(model, given);
            hook.loadSettings(model, given);
        }
        final NodeSettings saved = new NodeSettings("model");
        hook.saveSettings(model, saved);
        return saved;
    }

    private static NodeSettings view(final NodeParameters parameters) {
        final NodeSettings view = new NodeSettings("view");
        ParametersPersistence.save(parameters, view);
        return view;
    }

    private ModifiableNodeCreationConfiguration creationConfig() {
        if (!(m_factory instanceof ConfigurableNodeFactory<?> configurable)) {
            return null;
        }
        final ModifiableNodeCreationConfiguration config = configurable.createNodeCreationConfig();
        for (final NodeDraft.AddedPort port : m_draft.ports()) {
            final ModifiablePortsConfiguration ports = config.getPortConfig().orElseThrow();
            if (!(ports.getGroup(port.group()) instanceof ExtendablePortGroup group)) {
                throw new IllegalArgumentException("The node " + m_factory.getNodeName()
                    + " has no optional or extendable port group '" + port.group() + "'");
            }
            group.addPort(port.type());
        }
        return config;
    }

    private NodeSettings variables() {
        final NodeSettings variables = new NodeSettings("variables");
        variables.addString("version", "V_2019_09_13");
        final NodeSettings tree = new NodeSettings("tree");
        for (final Map.Entry<List<String>, NodeDraft.VariableUse> entry : m_draft.variables().entrySet()) {
            final NodeSettings leaf = leaf(tree, entry.getKey());
            leaf.addString("used_variable", entry.getValue().used());
            leaf.addString("exposed_variable", entry.getValue().exposed());
        }
        variables.addNodeSettings(tree);
        return variables;
    }

    private static NodeSettings leaf(final NodeSettings tree, final List<String> path) {
        NodeSettings leaf = tree;
        for (final String key : path) {
            final NodeSettings parent = leaf;
            leaf = Settings.config(parent, key)
                .orElseGet(() -> (NodeSettings)parent.addNodeSettings(key));
        }
        return leaf;
    }
}
