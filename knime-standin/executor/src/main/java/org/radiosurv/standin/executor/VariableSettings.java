// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.Config;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.document.Settings;
import org.radiosurv.standin.spi.FlowVariableHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * The config {@code variables} of a node: which of its settings a flow variable overwrites, and which it exposes as one. The
 * tree mirrors that of the settings.
 */
public final class VariableSettings {

    private static final String VERSION = "V_2019_09_13";

    private static final Set<String> LEAF_KEYS = Set.of("used_variable", "exposed_variable", "used_variable_flawed");

    /** One setting that is overwritten or exposed. */
    private record Leaf(List<String> path, Optional<String> used, Optional<String> exposed) {

        String key() {
            return path.get(path.size() - 1);
        }

        Config parent(final Config settings) throws InvalidSettingsException {
            Config parent = settings;
            for (final String key : path.subList(0, path.size() - 1)) {
                parent = parent.getConfig(key);
            }
            return parent;
        }
    }

    private final List<Leaf> m_leaves = new ArrayList<>();

    private VariableSettings() {
    }

    static VariableSettings none() {
        return new VariableSettings();
    }

    /**
     * @param variables the config, with version and tree
     * @param settings the settings that it refers to
     * @param where names the place in messages
     */
    static VariableSettings read(final NodeSettings variables, final NodeSettings settings, final String where,
        final Problems problems) {
        final VariableSettings result = new VariableSettings();
        final Optional<String> version = Settings.string(variables, "version");
        final Optional<NodeSettings> tree = Settings.config(variables, "tree");
        if (!version.equals(Optional.of(VERSION)) || tree.isEmpty() || variables.keySet().size() != 2) {
            problems.add(where, "variables holds version " + VERSION + " and a tree", variables.keySet(),
                "Save the workflow again.");
            return result;
        }
        result.read(tree.get(), List.of(), where, problems);
        result.m_leaves.forEach(leaf -> result.checkPath(leaf, settings, where, problems));
        return result;
    }

    private void read(final NodeSettings tree, final List<String> path, final String where, final Problems problems) {
        if (tree.containsKey("used_variable")) {
            if (!LEAF_KEYS.containsAll(tree.keySet()) || !tree.containsKey("exposed_variable")) {
                problems.add(where + "/" + String.join("/", path), "a leaf holds used_variable and exposed_variable",
                    tree.keySet(), "Save the workflow again.");
            }
            m_leaves.add(new Leaf(path, Settings.string(tree, "used_variable"), Settings.string(tree, "exposed_variable")));
            return;
        }
        for (final String key : tree.keySet()) {
            final List<String> child = new ArrayList<>(path);
            child.add(key);
            Settings.config(tree, key).ifPresentOrElse(c -> read(c, child, where, problems),
                () -> problems.add(where + "/" + String.join("/", child), "the tree holds configs only", "an entry",
                    "Save the workflow again."));
        }
    }

    private void checkPath(final Leaf leaf, final NodeSettings settings, final String where, final Problems problems) {
        final String path = String.join("/", leaf.path());
        try {
            if (!leaf.parent(settings).containsKey(leaf.key())) {
                throw new InvalidSettingsException(path);
            }
        } catch (final InvalidSettingsException e) {
            problems.add(where + "/" + path, "a variable can only refer to a setting that the node has", "'" + path + "'",
                "Correct the path or remove it.");
        }
    }

    boolean isEmpty() {
        return m_leaves.isEmpty();
    }

    /**
     * Overwrites settings in place.
     *
     * @throws InvalidSettingsException if a variable does not exist or does not fit
     */
    void overwrite(final NodeSettings settings, final Map<String, FlowVariable> variables)
        throws InvalidSettingsException {
        for (final Leaf leaf : m_leaves) {
            if (leaf.used().isPresent()) {
                final String name = leaf.used().get();
                final FlowVariable variable = variables.get(name);
                if (variable == null) {
                    throw new InvalidSettingsException("Errors overwriting node settings with flow variables: "
                        + "Unknown variable \"" + name + "\" for setting \"" + String.join("/", leaf.path()) + "\"");
                }
                StandIn.hook(FlowVariableHook.class).overwrite(variable, leaf.parent(settings), leaf.key());
            }
        }
    }

    /** The variables that the (effective) settings are exposed as. */
    Map<String, FlowVariable> exposed(final NodeSettings settings) throws InvalidSettingsException {
        final Map<String, FlowVariable> exposed = new LinkedHashMap<>();
        for (final Leaf leaf : m_leaves) {
            if (leaf.exposed().isPresent()) {
                final String name = leaf.exposed().get();
                exposed.put(name,
                    StandIn.hook(FlowVariableHook.class).expose(name, leaf.parent(settings), leaf.key()));
            }
        }
        return exposed;
    }
}
