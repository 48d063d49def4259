// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Arrays;

import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** One port of one of several types. */
final class SwitchablePortGroup extends PortGroup implements ExchangeablePortGroup {

    private final PortType[] m_supported;

    private PortType m_selected;

    SwitchablePortGroup(final PortType selected, final PortType[] supported, final boolean input) {
        super(input);
        m_supported = checked(supported, "supported");
        setSelectedPortType(selected);
    }

    @Override
    PortType[] ports() {
        return new PortType[]{m_selected};
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
    public PortType getSelectedPortType() {
        return m_selected;
    }

    @Override
    public void setSelectedPortType(final PortType portType) {
        if (portType == null || !Arrays.asList(m_supported).contains(portType)) {
            throw new IllegalArgumentException("Port type " + portType + " is none of " + Arrays.toString(m_supported));
        }
        m_selected = portType;
    }

    @Override
    public PortGroupConfiguration copy() {
        return new SwitchablePortGroup(m_selected, m_supported, definesInputPorts());
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_selected.save(settings);
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        try {
            setSelectedPortType(PortType.load(settings));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("Port group \"" + settings.getKey() + "\": " + e.getMessage(), e);
        }
    }
}
