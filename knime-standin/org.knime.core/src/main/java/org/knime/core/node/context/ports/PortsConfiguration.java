// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports of a node by groups. */
public interface PortsConfiguration {

    /** The groups in order. */
    List<String> getPortGroupNames();

    /** All input ports in order. */
    PortType[] getInputPorts();

    /** All output ports in order. */
    PortType[] getOutputPorts();

    /** Positions of the input ports of each group that has any. */
    Map<String, int[]> getInputPortLocation();

    /** Positions of the output ports of each group that has any. */
    Map<String, int[]> getOutputPortLocation();
}
