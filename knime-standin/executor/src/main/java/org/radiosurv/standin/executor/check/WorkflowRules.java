// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeSettings;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.document.Settings;
import org.radiosurv.standin.executor.document.WorkflowDocument;

/** How a shared workflow is authored: version, states, bundles, annotations. */
final class WorkflowRules {

    private final CheckOptions m_options;

    private final Problems m_problems;

    WorkflowRules(final CheckOptions options, final Problems problems) {
        m_options = options;
        m_problems = problems;
    }

    void check(final WorkflowDocument document) {
        checkVersion(document.settings());
        checkState("workflow.knime", Settings.string(document.settings(), "state").orElse(""));
        checkAnnotations(document);
        for (final NodeDocument node : document.nodes()) {
            checkNode(node);
        }
    }

    private void checkVersion(final NodeSettings settings) {
        final Optional<String> version = Settings.string(settings, "created_by");
        if (version.isEmpty()) {
            m_problems.add("workflow.knime, created_by", "a shared workflow must tell the version it is made for", "none",
                "Add it.");
        } else if (!version.get().matches("\\d+\\.\\d+\\.\\d+(\\..*)?") || isNewer(version.get())) {
            m_problems.add("workflow.knime, created_by", "the version must not be newer than " + m_options.newestVersion(),
                "'" + version.get() + "'", "Save it with an older KNIME; a newer file may not load in an older one.");
        }
    }

    private boolean isNewer(final String version) {
        return Arrays.compare(numbers(version), numbers(m_options.newestVersion())) > 0;
    }

    private static int[] numbers(final String version) {
        return Arrays.stream(version.split("\\.")).limit(3).mapToInt(Integer::parseInt).toArray();
    }

    private void checkState(final String where, final String state) {
        if (!state.equals("CONFIGURED")) {
            m_problems.add(where + ", state",
                "everything must be authored CONFIGURED, since KNIME swallows bad settings of IDLE nodes",
                "'" + state + "'", "Configure the node, without executing it, and save.");
        }
    }

    private void checkNode(final NodeDocument node) {
        checkState(node.label(), node.state());
        final NodeSettings settings = node.settings();
        if (settings.getBoolean("hasContent", false)) {
            m_problems.add(node.label() + ", hasContent", "a shared workflow must not hold data", "true",
                "Reset the node and save.");
        }
        final String bundle = settings.getString("node-bundle-symbolic-name", "");
        if (!m_options.bundles().contains(bundle)) {
            m_problems.add(node.label() + ", node-bundle-symbolic-name",
                "nodes may come from " + m_options.bundles() + " only", "'" + bundle + "'", "Use another node.");
        }
        for (final String key : List.of("node-bundle-vendor", "node-bundle-version")) {
            if (Settings.string(settings, key).filter(v -> !v.isBlank()).isEmpty()) {
                m_problems.add(node.label() + ", " + key, "the key must have a value", "none",
                    "Add it, so that KNIME can name what to install.");
            }
        }
        for (final String key : List.of("model", "node_creation_config")) {
            if (node.part(key).isEmpty()) {
                m_problems.add(node.label() + ", " + key, "a node must be authored complete", "no " + key, "Add it.");
            }
        }
        Settings.config(settings, "ports").ifPresent(ports -> checkPorts(node, ports));
    }

    private void checkPorts(final NodeDocument node, final NodeSettings ports) {
        for (final String key : ports.keySet()) {
            Settings.config(ports, key).flatMap(port -> Settings.string(port, "port_dir_location"))
                .ifPresent(location -> m_problems.add(node.label() + ", ports/" + key,
                    "a shared workflow must not hold data", "port_dir_location '" + location + "'",
                    "Reset the node and save."));
        }
    }

    /** Every node stands in a box that says what its section does. */
    private void checkAnnotations(final WorkflowDocument document) {
        final Optional<NodeSettings> annotations = Settings.config(document.settings(), "annotations");
        final List<NodeSettings> boxes = annotations
            .map(all -> all.keySet().stream().map(k -> Settings.config(all, k)).flatMap(Optional::stream).toList())
            .orElse(List.of());
        for (final NodeDocument node : document.nodes()) {
            if (node.bounds().isEmpty() || boxes.stream().noneMatch(box -> holds(box, node.bounds().get()))) {
                m_problems.add(node.label() + ", position", "every node must stand in an annotation of its section",
                    node.bounds().map(Bounds::toString).orElse("no position"), "Draw an annotation around the section.");
            }
        }
    }

    private static boolean holds(final NodeSettings box, final Bounds node) {
        final int x = node.x() - box.getInt("x-coordinate", 0);
        final int y = node.y() - box.getInt("y-coordinate", 0);
        return x >= 0 && x < box.getInt("width", 0) && y >= 0 && y < box.getInt("height", 0)
            && !box.getString("text", "").isBlank();
    }
}
