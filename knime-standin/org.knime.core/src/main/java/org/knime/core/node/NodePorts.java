// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;

/**
 * The ports of a node by groups. On load a missing group keeps its default, as in KNIME; other than there, an unknown group is refused.
 */
final class NodePorts implements ModifiablePortsConfiguration {

    private final Map<String, PortGroupConfiguration> m_groups;

    NodePorts(final Map<String, PortGroupConfiguration> groups) {
        m_groups = new LinkedHashMap<>(groups);
    }

    @Override
    public List<String> getPortGroupNames() {
        return List.copyOf(m_groups.keySet());
    }

    @Override
    public PortGroupConfiguration getGroup(final String groupName) {
        return m_groups.get(groupName);
    }

    @Override
    public PortType[] getInputPorts() {
        return ports(PortGroupConfiguration::definesInputPorts, PortGroupConfiguration::getInputPorts);
    }

    @Override
    public PortType[] getOutputPorts() {
        return ports(PortGroupConfiguration::definesOutputPorts, PortGroupConfiguration::getOutputPorts);
    }

    private PortType[] ports(final Predicate<PortGroupConfiguration> side,
        final Function<PortGroupConfiguration, PortType[]> ports) {
        return m_groups.values().stream().filter(side).map(ports).flatMap(Arrays::stream).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::definesInputPorts, PortGroupConfiguration::getInputPorts);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::definesOutputPorts, PortGroupConfiguration::getOutputPorts);
    }

    private Map<String, int[]> locations(final Predicate<PortGroupConfiguration> side,
        final Function<PortGroupConfiguration, PortType[]> ports) {
        final Map<String, int[]> locations = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, PortGroupConfiguration> group : m_groups.entrySet()) {
            final int count = side.test(group.getValue()) ? ports.apply(group.getValue()).length : 0;
            if (count > 0) {
                locations.put(group.getKey(), IntStream.range(next, next + count).toArray());
            }
            next += count;
        }
        return locations;
    }

    @Override
    public Map<Integer, Integer> mapInputPorts(final PortsConfiguration otherConfig) {
        return map(getInputPortLocation(), otherConfig.getInputPortLocation());
    }

    @Override
    public Map<Integer, Integer> mapOutputPorts(final PortsConfiguration otherConfig) {
        return map(getOutputPortLocation(), otherConfig.getOutputPortLocation());
    }

    private static Map<Integer, Integer> map(final Map<String, int[]> from, final Map<String, int[]> to) {
        final Map<Integer, Integer> mapped = new LinkedHashMap<>();
        from.forEach((group, ports) -> {
            final int[] others = to.getOrDefault(group, new int[0]);
            for (int i = 0; i < Math.min(ports.length, others.length); i++) {
                mapped.put(ports[i], others[i]);
            }
        });
        return mapped;
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        return groups(ExtendablePortGroup.class);
    }

    @Override
    public Map<String, ExchangeablePortGroup> getExchangeablePorts() {
        return groups(ExchangeablePortGroup.class);
    }

    private <G> Map<String, G> groups(final Class<G> type) {
        final Map<String, G> found = new LinkedHashMap<>();
        m_groups.forEach((name, group) -> {
            if (type.isInstance(group)) {
                found.put(name, type.cast(group));
            }
        });
        return found;
    }

    @Override
    public ModifiablePortsConfiguration copy() {
        final Map<String, PortGroupConfiguration> copies = new LinkedHashMap<>();
        m_groups.forEach((name, group) -> copies.put(name, group.copy()));
        return new NodePorts(copies);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_groups.forEach((name, group) -> group.saveSettingsTo(settings.addNodeSettings(name)));
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        final List<String> unknown = new ArrayList<>(settings.keySet());
        unknown.removeAll(m_groups.keySet());
        if (!unknown.isEmpty()) {
            throw new InvalidSettingsException("The node has no port group(s) " + unknown + "; it has "
                + m_groups.keySet());
        }
        for (Map.Entry<String, PortGroupConfiguration> group : m_groups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }
}
