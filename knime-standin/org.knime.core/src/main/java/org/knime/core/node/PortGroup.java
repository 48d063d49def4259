// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Arrays;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** A port group of input ports or of output ports. */
abstract class PortGroup implements PortGroupConfiguration {

    private final boolean m_input;

    PortGroup(final boolean input) {
        m_input = input;
    }

    abstract PortType[] ports();

    static PortType[] checked(final PortType[] types, final String what) {
        if (types == null || Arrays.asList(types).contains(null)) {
            throw new IllegalArgumentException("The " + what + " port types cannot be null and cannot contain null entries");
        }
        return types.clone();
    }

    @Override
    public boolean definesInputPorts() {
        return m_input;
    }

    @Override
    public boolean definesOutputPorts() {
        return !m_input;
    }

    @Override
    public PortType[] getInputPorts() {
        if (!m_input) {
            throw new IllegalStateException("This port group does not specify input ports.");
        }
        return ports();
    }

    @Override
    public PortType[] getOutputPorts() {
        if (m_input) {
            throw new IllegalStateException("This port group does not specify output ports.");
        }
        return ports();
    }
}
