// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.standin.executor.document.CreationConfig;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeEntry;
import org.radiosurv.standin.executor.plugin.NodeRepository;
import org.radiosurv.standin.nodes.FluentNodeHook;
import org.radiosurv.standin.parameters.ParametersPersistence;
import org.radiosurv.standin.spi.NodeFactoryHook;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * Finds the classes of a node and loads its settings. Settings that KNIME would swallow or replace by defaults are refused: a
 * missing key (unless the parameters declare a default for it), a wrong type, a bad enum constant, a failing validate(), and an
 * unknown key.
 */
final class NodeLoader {

    private final NodeRepository m_repository;

    private final Problems m_problems;

    NodeLoader(final NodeRepository repository, final Problems problems) {
        m_repository = repository;
        m_problems = problems;
    }

    /** Empty if the node cannot be loaded; the reason is then among the problems. */
    Optional<LoadedNode> load(final NodeDocument node) {
        final Optional<NodeEntry> entry = m_repository.find(node.factory());
        if (entry.isEmpty()) {
            m_problems.add(node.label() + ", factory", "the node factory must be declared in a plugin.xml",
                "'" + node.factory() + "'", "Install the extension '" + bundle(node) + "', or declare the node there.");
            return Optional.empty();
        }
        try {
            final NodeFactory<?> factory = m_repository.createFactory(entry.get());
            final NodeModel model =
                StandIn.hook(NodeFactoryHook.class).createModel(factory, creationConfig(factory, node));
            checkPortTypes(node, StandIn.hook(NodeModelHook.class).inPortTypes(model));
            checkPortTypes(node, StandIn.hook(NodeModelHook.class).outPortTypes(model));
            return Optional.of(settings(node, entry.get(), factory, model));
        } catch (final ExtensionException | InvalidSettingsException | RuntimeException e) {
            m_problems.add(node.label() + ", factory", "the node must be creatable", e.getMessage(),
                "Correct the node '" + node.factory() + "' or its node_creation_config.");
            return Optional.empty();
        }
    }

    private void checkPortTypes(final NodeDocument node, final PortType[] types) {
        for (final PortType type : types) {
            final String name = type.getPortObjectClass().getName();
            if (PortTypeRegistry.getInstance().getObjectClass(name).isEmpty() && !type.equals(PortObject.TYPE)) {
                m_problems.add(node.label() + ", ports", "the type of a port must be registered in a plugin.xml", name,
                    "Add a portType element to the extension of org.knime.core.PortType.");
            }
        }
    }

    private static String bundle(final NodeDocument node) {
        return node.settings().getString("node-bundle-symbolic-name", "?");
    }

    private ModifiableNodeCreationConfiguration creationConfig(final NodeFactory<?> factory, final NodeDocument node)
        throws InvalidSettingsException {
        final Optional<NodeSettings> stored = node.part(CreationConfig.KEY);
        if (!(factory instanceof ConfigurableNodeFactory<?> configurable)) {
            return null;
        }
        final ModifiableNodeCreationConfiguration config = configurable.createNodeCreationConfig();
        if (stored.isPresent()) {
            CreationConfig.load(config, stored.get());
            for (final SettingsDifference d : SettingsDifference.between(stored.get(), CreationConfig.save(config))) {
                if (d.kind() != SettingsDifference.Kind.MISSING) { // groups may be left out
                    report(node, CreationConfig.KEY, d);
                }
            }
        }
        return config;
    }

    private LoadedNode settings(final NodeDocument node, final NodeEntry entry, final NodeFactory<?> factory,
        final NodeModel model) {
        node.part("model").ifPresent(s -> loadModel(node, factory, model, s));
        node.part("view").ifPresent(s -> checkView(node, model, s));
        return new LoadedNode(node, entry, factory, model, variables(node, "variables", "model"),
            variables(node, "view_variables", "view"));
    }

    private void loadModel(final NodeDocument node, final NodeFactory<?> factory, final NodeModel model,
        final NodeSettings settings) {
        final NodeModelHook hook = StandIn.hook(NodeModelHook.class);
        try {
            hook.validateSettings(model, settings);
            hook.loadSettings(model, settings);
        } catch (final InvalidSettingsException | RuntimeException e) {
            m_problems.add(node.label() + ", model" + places(settings, e.getMessage()),
                "Loading model settings failed: " + e.getMessage(), received(settings, e.getMessage()),
                "Correct the setting; KNIME would run the node with its defaults.");
            return;
        }
        for (final String path : unknownKeys(factory, model, settings)) {
            m_problems.add(node.label() + ", model/" + path, "the node has no such setting",
                SettingsPlaces.text(settings, path), "Remove or correct it; KNIME would ignore it.");
        }
    }

    /** Keys that the parameter class neither saves nor reads through a migration. */
    private static List<String> unknownKeys(final NodeFactory<?> factory, final NodeModel model,
        final NodeSettings settings) {
        if (factory instanceof DefaultNodeFactory fluent) {
            return FluentNodeHook.get().modelParameters(fluent)
                .map(type -> ParametersPersistence.inspect(type, settings).unknown())
                .orElseGet(() -> List.copyOf(settings.keySet()));
        }
        final NodeSettings saved = new NodeSettings("model");
        StandIn.hook(NodeModelHook.class).saveSettings(model, saved);
        return SettingsDifference.between(settings, saved).stream()
            .filter(d -> d.kind() == SettingsDifference.Kind.UNKNOWN).map(SettingsDifference::path).toList();
    }

    /** Keys that a message quotes or whose value it quotes, so that the place is named whatever the message says. */
    private static String places(final NodeSettings settings, final String message) {
        final List<String> found = SettingsPlaces.mentioned(settings, message);
        return found.isEmpty() ? "" : "/" + String.join(" or ", found);
    }

    private static String received(final NodeSettings settings, final String message) {
        return SettingsPlaces.mentioned(settings, message).stream().map(p -> SettingsPlaces.text(settings, p))
            .reduce((a, b) -> a + ", " + b).orElse("keys " + settings.keySet());
    }

    private void checkView(final NodeDocument node, final NodeModel model, final NodeSettings settings) {
        final NodeModelHook hook = StandIn.hook(NodeModelHook.class);
        try {
            hook.validateViewSettings(model, settings);
        } catch (final InvalidSettingsException | RuntimeException e) {
            m_problems.add(node.label() + ", view", "Loading view settings failed: " + e.getMessage(),
                "keys " + settings.keySet(), "Correct the setting.");
            return;
        }
        final NodeSettings defaults = new NodeSettings("view");
        hook.saveDefaultViewSettings(model, defaults);
        for (final SettingsDifference d : SettingsDifference.between(settings, defaults)) {
            if (d.kind() == SettingsDifference.Kind.UNKNOWN && !d.path().contains("/")) {
                report(node, "view", d);
            }
        }
    }

    private VariableSettings variables(final NodeDocument node, final String key, final String settingsKey) {
        final Optional<NodeSettings> variables = node.part(key);
        if (variables.isEmpty()) {
            return VariableSettings.none();
        }
        return VariableSettings.read(variables.get(), node.part(settingsKey).orElseGet(() -> new NodeSettings(settingsKey)),
            node.label() + ", " + key, m_problems);
    }

    private void report(final NodeDocument node, final String part, final SettingsDifference d) {
        final String rule = d.kind() == SettingsDifference.Kind.UNKNOWN ? "the node has no such setting"
            : "the setting must be of type " + d.expected();
        m_problems.add(node.label() + ", " + part + "/" + d.path(), rule, d.received(),
            "Remove or correct it; KNIME would ignore it.");
    }
}
