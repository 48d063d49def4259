// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Fixed ports and, behind them, ports that users can add and remove. Stricter than KNIME: the number and types are checked on load. */
final class AddablePortGroup extends PortGroup implements ExtendablePortGroup {

    private static final String PORT = "port_";

    private final PortType[] m_fixed;

    private final PortType[] m_supported;

    private final int m_maxAdded;

    private final List<PortType> m_added = new ArrayList<>();

    private AddablePortGroup(final PortType[] fixed, final PortType[] supported, final int maxAdded,
        final boolean input) {
        super(input);
        m_fixed = checked(fixed, "static");
        m_supported = checked(supported, "supported");
        m_maxAdded = maxAdded;
        if (supported.length == 0 || !Arrays.asList(supported).containsAll(Arrays.asList(fixed))) {
            throw new IllegalArgumentException(
                "The supported port types have to contain at least one element and all the static port types");
        }
    }

    static AddablePortGroup extendable(final PortType[] fixed, final PortType[] defaults, final PortType[] supported,
        final boolean input) {
        final AddablePortGroup group = new AddablePortGroup(fixed, supported, Integer.MAX_VALUE, input);
        Arrays.asList(checked(defaults, "default")).forEach(group::addPort);
        return group;
    }

    static AddablePortGroup optional(final PortType def, final PortType[] supported, final boolean input) {
        final AddablePortGroup group = new AddablePortGroup(new PortType[0], supported, 1, input);
        if (def != null) {
            group.addPort(def);
        }
        return group;
    }

    @Override
    PortType[] ports() {
        return Stream.concat(Arrays.stream(m_fixed), m_added.stream()).toArray(PortType[]::new);
    }

    @Override
    public PortType[] getInputPorts() {
        return super.getInputPorts();
    }

    @Override
    public PortType[] getOutputPorts() {
        return super.getOutputPorts();
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return m_supported.clone();
    }

    @Override
    public PortType[] getFixedPorts() {
        return m_fixed.clone();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return m_added.toArray(PortType[]::new);
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !m_added.isEmpty();
    }

    @Override
    public boolean canAddPort() {
        return m_added.size() < m_maxAdded;
    }

    @Override
    public void addPort(final PortType pType) {
        if (!canAddPort()) {
            throw new IllegalArgumentException("The port group takes at most " + m_maxAdded + " added port(s)");
        }
        if (!Arrays.asList(m_supported).contains(pType)) {
            throw new IllegalArgumentException("Port type " + pType + " is none of " + Arrays.toString(m_supported));
        }
        m_added.add(pType);
    }

    @Override
    public PortType removeLastPort() {
        return m_added.isEmpty() ? null : m_added.remove(m_added.size() - 1);
    }

    @Override
    public PortType removePort(final int portIndex) {
        if (portIndex < m_fixed.length || portIndex >= m_fixed.length + m_added.size()) {
            throw new IllegalArgumentException("Port at index " + portIndex + " cannot be removed; there are "
                + m_fixed.length + " fixed and " + m_added.size() + " added ports");
        }
        return m_added.remove(portIndex - m_fixed.length);
    }

    @Override
    public PortGroupConfiguration copy() {
        final AddablePortGroup copy =
            new AddablePortGroup(m_fixed, m_supported, m_maxAdded, definesInputPorts());
        copy.m_added.addAll(m_added);
        return copy;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < m_added.size(); i++) {
            m_added.get(i).save(settings.addNodeSettings(PORT + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_added.clear();
        for (String key : settings) {
            if (!key.equals(PORT + m_added.size())) {
                throw new InvalidSettingsException("The port group \"" + settings.getKey() + "\" expects key \"" + PORT
                    + m_added.size() + "\"; received \"" + key + "\"");
            }
            try {
                addPort(PortType.load(settings.getNodeSettings(key)));
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingsException("Port group \"" + settings.getKey() + "\": " + e.getMessage(), e);
            }
        }
    }
}
