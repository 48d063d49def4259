// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import java.util.Map;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** Ports that can be changed. */
public interface ModifiablePortsConfiguration
    extends PortsConfiguration, DeepCopy<ModifiablePortsConfiguration>, NodeSettingsPersistable {

    /** A group, null when there is none of that name. */
    PortGroupConfiguration getGroup(String groupName);

    /** Which input port of this configuration becomes which of another, by group and order. */
    Map<Integer, Integer> mapInputPorts(PortsConfiguration otherConfig);

    /** Which output port of this configuration becomes which of another, by group and order. */
    Map<Integer, Integer> mapOutputPorts(PortsConfiguration otherConfig);

    /** The groups whose ports can be added and removed. */
    Map<String, ExtendablePortGroup> getExtendablePorts();

    /** The groups of one port whose type can be changed. */
    Map<String, ExchangeablePortGroup> getExchangeablePorts();
}
