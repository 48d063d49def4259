// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** Ports that can be added and removed. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    /** The ports that are always there. */
    PortType[] getFixedPorts();

    /** The ports that were added. */
    PortType[] getConfiguredPorts();

    /** Whether ports were added. */
    boolean hasConfiguredPorts();

    /** Whether one more can be added. */
    boolean canAddPort();

    /** Adds a port. */
    void addPort(PortType pType);

    /** Removes the port that was added last; null when there is none. */
    PortType removeLastPort();

    /** Removes an added port by its position among all ports of the group. */
    PortType removePort(int portIndex);
}
