// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;
import org.knime.node.RequirePorts.RequireInputPortName;
import org.knime.node.RequirePorts.RequirePortName;

/** Takes down the port groups of a node in the order in which they are added. */
final class PortGroups implements DynamicPortsAdder {

    private final List<PortGroup> m_groups = new ArrayList<>();

    private PortGroups() {
    }

    static List<PortGroup> collect(final Consumer<DynamicPortsAdder> ports) {
        final PortGroups collected = new PortGroups();
        ports.accept(collected);
        collected.requireUniqueIds();
        return List.copyOf(collected.m_groups);
    }

    /** Adds every port as a fixed group of its own whose id is its name. */
    static PortsAdder fixed(final DynamicPortsAdder groups) {
        return new PortsAdder() {

            @Override
            public PortsAdder addInputPort(final String name, final String description, final PortType portType) {
                groups.addInputPortGroup(name, g -> g.name(name).description(description).fixed(portType));
                return this;
            }

            @Override
            public PortsAdder addOutputPort(final String name, final String description, final PortType portType) {
                groups.addOutputPortGroup(name, g -> g.name(name).description(description).fixed(portType));
                return this;
            }
        };
    }

    @Override
    public DynamicPortsAdder addInputPortGroup(final String groupId,
        final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
        groupConfiguration.apply(name -> description -> new PortModes(
            new PortGroup(groupId, PortGroup.Side.INPUT, name, description), m_groups::add));
        return this;
    }

    @Override
    public DynamicPortsAdder addOutputPortGroup(final String groupId,
        final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
        groupConfiguration.apply(name -> description -> new PortModes(
            new PortGroup(groupId, PortGroup.Side.OUTPUT, name, description), m_groups::add));
        return this;
    }

    @Override
    public DynamicPortsAdder addInputAndOutputPortGroup(final String groupId,
        final Function<RequireInputPortName, ConfigurablePort> groupConfiguration) {
        throw new IllegalStateException("The stand-in has no groups that add an input and an output at once (group '"
            + groupId + "'). Add an input group and an output group.");
    }

    private void requireUniqueIds() {
        final Set<String> ids = new HashSet<>();
        for (final PortGroup group : m_groups) {
            if (!ids.add(group.m_id)) {
                throw new IllegalArgumentException("Two port groups of a node have the id '" + group.m_id
                    + "'; with ports(...) the id is the port's name. Give every port a name of its own.");
            }
        }
    }
}
