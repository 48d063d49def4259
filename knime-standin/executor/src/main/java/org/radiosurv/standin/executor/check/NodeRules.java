// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.util.List;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;
import org.radiosurv.standin.executor.LoadedNode;
import org.radiosurv.standin.executor.SettingsDifference;
import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.document.CreationConfig;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.plugin.BundleInfo;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/** What can be checked of nodes whose classes are there: their settings are exactly those that they would save. */
final class NodeRules {

    private final Problems m_problems;

    NodeRules(final Problems problems) {
        m_problems = problems;
    }

    void check(final Workflow workflow) {
        for (final LoadedNode node : workflow.nodes()) {
            checkModel(node);
            checkCreationConfig(node);
            checkBundle(node);
            checkPorts(node, workflow);
        }
    }

    /** Keys that KNIME would fill with defaults, or read through a migration, are missing here. */
    private void checkModel(final LoadedNode node) {
        node.document().part("model").ifPresent(model -> {
            final NodeSettings saved = new NodeSettings("model");
            StandIn.hook(NodeModelHook.class).saveSettings(node.model(), saved);
            report(node, "model", SettingsDifference.between(model, saved));
        });
    }

    private void checkCreationConfig(final LoadedNode node) {
        if (node.factory() instanceof ConfigurableNodeFactory<?> factory) {
            node.document().part(CreationConfig.KEY).ifPresent(stored -> {
                final NodeSettings saved = CreationConfig.save(factory.createNodeCreationConfig());
                report(node, CreationConfig.KEY, SettingsDifference.between(stored, saved).stream()
                    .filter(d -> d.kind() == SettingsDifference.Kind.MISSING).toList());
            });
        }
    }

    private void report(final LoadedNode node, final String part, final List<SettingsDifference> differences) {
        for (final SettingsDifference d : differences) {
            m_problems.add(node.document().label() + ", " + part + "/" + d.path(),
                "the keys must be exactly those that the node saves, here " + d.expected(), d.received(),
                "Write the settings with the node's parameter class.");
        }
    }

    private void checkBundle(final LoadedNode node) {
        final BundleInfo bundle = node.entry().bundle();
        checkText(node, "node-bundle-name", bundle.name());
        checkText(node, "node-bundle-symbolic-name", bundle.symbolicName());
        checkText(node, "node-bundle-vendor", bundle.vendor());
        checkText(node, "node-name", node.factory().getNodeName());
    }

    private void checkText(final LoadedNode node, final String key, final String expected) {
        final String received = node.document().settings().getString(key, null);
        if (!expected.equals(received)) {
            m_problems.add(node.document().label() + ", " + key, "the text must be '" + expected + "'",
                "'" + received + "'", "Correct it.");
        }
    }

    private void checkPorts(final LoadedNode node, final Workflow workflow) {
        final PortType[] types = node.inPortTypes();
        for (int i = 1; i <= types.length; i++) {
            final int port = i;
            final boolean connected =
                workflow.graph().incoming(node.id()).stream().anyMatch(c -> c.destPort() == port);
            if (!connected && !types[i - 1].isOptional()) {
                m_problems.add(node.document().label() + ", input port " + port,
                    "a node that is authored CONFIGURED must have its inputs connected", "no connection",
                    "Connect the port.");
            }
        }
        final int stored = node.document().part("ports").map(p -> p.keySet().size()).orElse(0);
        if (stored != node.outPortTypes().length) {
            m_problems.add(node.document().label() + ", ports",
                "there must be one entry for each of the " + node.outPortTypes().length + " output ports", stored,
                "Complete the ports.");
        }
    }
}
