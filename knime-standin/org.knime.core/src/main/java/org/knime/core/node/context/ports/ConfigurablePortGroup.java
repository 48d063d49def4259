// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group whose ports can be changed. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /** The types to choose from. */
    PortType[] getSupportedPortTypes();
}
