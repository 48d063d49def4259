// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import static org.knime.core.node.config.base.ConfigEntries.config;
import static org.knime.core.node.config.base.ConfigEntries.xboolean;
import static org.knime.core.node.config.base.ConfigEntries.xint;
import static org.knime.core.node.config.base.ConfigEntries.xstring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/**
 * Reads a workflow directory: {@code workflow.knime} and the {@code settings.xml} of every node, as strictly as
 * knime-facts section 9 says, and stricter where KNIME would only ignore.
 */
public final class WorkflowReader {

    /** The one version of the workflow format that KNIME 5.1 to 5.12 write. */
    static final String FORMAT_VERSION = "5.1.0";

    /** Keys of workflow.knime. */
    private static final KeyRules WORKFLOW_KEYS = new KeyRules().required(xstring, "version", "state")
        .required(config, "workflow_credentials", "nodes", "connections")
        .optional(xstring, "created_by", "name", "customDescription").optional(xboolean, "created_by_nightly")
        .optional(config, "authorInformation", "annotations", "workflow_variables", "tableBackend",
            "workflow_editor_settings", "nodecontainer_message");

    private static final KeyRules NODE_KEYS = new KeyRules().required(xint, "id")
        .required(xstring, "node_settings_file", "node_type").optional(xboolean, "node_is_meta")
        .optional(xstring, "ui_classname").optional(config, "ui_settings");

    private static final KeyRules CONNECTION_KEYS = new KeyRules()
        .required(xint, "sourceID", "sourcePort", "destID", "destPort").optional(xstring, "ui_classname")
        .optional(config, "ui_settings").optional(xint, "bendpoints_size").optional(xboolean, "deletable");

    private static final Set<String> STATES = Set.of("IDLE", "CONFIGURED", "EXECUTED");

    private final Path m_directory;

    private final Problems m_problems = new Problems();

    private WorkflowReader(final Path directory) {
        m_directory = directory.toAbsolutePath().normalize();
    }

    /**
     * @param directory the workflow directory
     * @throws WorkflowLoadException with every problem found in the files
     */
    public static WorkflowDocument read(final Path directory) throws WorkflowLoadException {
        return new WorkflowReader(directory).read();
    }

    private WorkflowDocument read() throws WorkflowLoadException {
        final NodeSettings settings = SettingsXml.read(m_directory.resolve("workflow.knime"), "workflow.knime");
        WORKFLOW_KEYS.check(settings, "workflow.knime", m_problems);
        checkHeader(settings);
        final List<NodeDocument> nodes = nodes(settings);
        final List<Connection> connections = connections(settings);
        final List<FlowVariable> variables = WorkflowVariables.read(settings, m_problems);
        Settings.config(settings, "annotations").ifPresent(a -> Annotations.check(a, m_problems));
        if (m_problems.isEmpty()) {
            m_problems.addAll(WorkflowGraph.problems(nodes, connections));
        }
        m_problems.throwIfAny("The workflow " + m_directory);
        return new WorkflowDocument(m_directory, nodes, connections, variables, settings);
    }

    private void checkHeader(final NodeSettings settings) {
        Settings.string(settings, "version").filter(v -> !v.equals(FORMAT_VERSION)).ifPresent(v -> m_problems
            .add("workflow.knime, version", "the format version must be " + FORMAT_VERSION, "'" + v + "'",
                "Save the workflow with KNIME 5.1 or later."));
        checkState(settings, "workflow.knime");
        Settings.config(settings, "workflow_credentials").filter(c -> !c.keySet().isEmpty()).ifPresent(c -> m_problems
            .add("workflow.knime, workflow_credentials", "the stand-in knows no credentials", c.keySet(),
                "Remove the credentials from the workflow."));
    }

    private void checkState(final NodeSettings settings, final String where) {
        Settings.string(settings, "state").filter(s -> !STATES.contains(s)).ifPresent(s -> m_problems
            .add(where + ", state", "the state must be IDLE, CONFIGURED or EXECUTED", "'" + s + "'", "Correct it."));
    }

    private List<NodeDocument> nodes(final NodeSettings settings) {
        final List<NodeDocument> nodes = new ArrayList<>();
        for (final NodeSettings entry : children(settings, "nodes")) {
            node(entry).ifPresent(nodes::add);
        }
        final Set<Integer> ids = new HashSet<>();
        for (final NodeDocument node : nodes) {
            if (!ids.add(node.id())) {
                m_problems.add("workflow.knime, nodes", "a node id must be unique", node.label(), "Give it another id.");
            }
        }
        nodes.sort(Comparator.comparingInt(NodeDocument::id));
        return nodes;
    }

    private Optional<NodeDocument> node(final NodeSettings entry) {
        final String where = "workflow.knime, nodes/" + entry.getKey();
        final Problems problems = new Problems();
        NODE_KEYS.check(entry, where, problems);
        if (entry.containsKey("ui_classname") != entry.containsKey("ui_settings")) {
            problems.add(where, "ui_classname and ui_settings must come together", "one of them", "Add the other.");
        }
        final String type = Settings.string(entry, "node_type").orElse("NativeNode");
        if (!type.equals("NativeNode")) {
            problems.add(where + ", node_type", "the stand-in runs native nodes only", "'" + type + "'",
                "Expand metanodes and components.");
        }
        m_problems.addAll(problems.list());
        return problems.isEmpty() ? settingsOf(entry, where) : Optional.empty();
    }

    private Optional<NodeDocument> settingsOf(final NodeSettings entry, final String where) {
        final String file = Settings.string(entry, "node_settings_file").orElse("");
        if (!NodeReader.isSafe(m_directory, file)) {
            m_problems.add(where + ", node_settings_file",
                "the file must be '<node directory>/settings.xml' inside the workflow directory", "'" + file + "'",
                "Correct the path.");
            return Optional.empty();
        }
        try {
            final NodeSettings settings = SettingsXml.read(m_directory.resolve(file), "settings.xml");
            final NodeDocument node = NodeReader.node(entry, file, settings, m_problems);
            checkState(settings, node.label());
            return Optional.of(node);
        } catch (final WorkflowLoadException e) {
            m_problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private List<Connection> connections(final NodeSettings settings) {
        final List<Connection> connections = new ArrayList<>();
        for (final NodeSettings entry : children(settings, "connections")) {
            final Problems problems = new Problems();
            CONNECTION_KEYS.check(entry, "workflow.knime, connections/" + entry.getKey(), problems);
            m_problems.addAll(problems.list());
            if (problems.isEmpty()) {
                connections.add(new Connection(number(entry, "sourceID"), number(entry, "sourcePort"),
                    number(entry, "destID"), number(entry, "destPort")));
            }
        }
        return connections;
    }

    private static int number(final NodeSettings entry, final String key) {
        return Settings.integer(entry, key).orElseThrow();
    }

    private List<NodeSettings> children(final NodeSettings settings, final String key) {
        final List<NodeSettings> children = new ArrayList<>();
        Settings.config(settings, key).ifPresent(parent -> {
            for (final String child : parent.keySet()) {
                Settings.config(parent, child).ifPresentOrElse(children::add, () -> m_problems.add(
                    "workflow.knime, " + key + "/" + child, "only configs are allowed here", "an entry", "Remove it."));
            }
        });
        return children;
    }
}
