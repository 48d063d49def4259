// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that cannot be changed; its settings are empty. */
final class FixedPortGroup extends PortGroup {

    private final PortType[] m_types;

    FixedPortGroup(final PortType[] types, final boolean input) {
        super(input);
        m_types = checked(types, "static");
        if (types.length == 0) {
            throw new IllegalArgumentException("At least one static port type has to be set");
        }
    }

    @Override
    PortType[] ports() {
        return m_types.clone();
    }

    @Override
    public PortGroupConfiguration copy() {
        return this;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        // nothing to save
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (settings.iterator().hasNext()) {
            throw new InvalidSettingsException("The fixed port group \"" + settings.getKey() + "\" has settings: "
                + settings.keySet());
        }
    }
}
