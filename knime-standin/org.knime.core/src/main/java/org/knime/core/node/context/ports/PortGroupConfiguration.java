// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** A group of ports. */
public interface PortGroupConfiguration extends DeepCopy<PortGroupConfiguration>, NodeSettingsPersistable {

    /** Whether these are input ports. */
    boolean definesInputPorts();

    /** Whether these are output ports. */
    boolean definesOutputPorts();

    /** The input ports. */
    PortType[] getInputPorts();

    /** The output ports. */
    PortType[] getOutputPorts();
}
