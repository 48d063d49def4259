// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A node with an output port whose type no plugin.xml registers. */
public final class UnregisteredPortNodeFactory extends DefaultNodeFactory {

    /** The port object without entry. */
    public static final class UnregisteredPortObject implements PortObject {

        @Override
        public String getSummary() {
            return "unregistered";
        }

        @Override
        public PortObjectSpec getSpec() {
            return new ProbePortObjectSpec("x");
        }

        @Override
        public JComponent[] getViews() {
            return new JComponent[0];
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Unregistered Port").icon("icon.png")
        .shortDescription("Has a strange port").fullDescription("Has a strange port.").sinceVersion(1, 0, 0)
        .ports(p -> p.addOutputPort("Out", "Strange",
            PortTypeRegistry.getInstance().getPortType(UnregisteredPortObject.class)))
        .model(m -> m.withoutParameters().configure((in, out) -> { })
            .execute((in, out) -> out.setOutData(0, new UnregisteredPortObject())));

    public UnregisteredPortNodeFactory() {
        super(NODE);
    }
}
