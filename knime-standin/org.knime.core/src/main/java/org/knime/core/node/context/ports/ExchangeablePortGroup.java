// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** One port whose type can be changed. */
public interface ExchangeablePortGroup extends ConfigurablePortGroup {

    /** The type. */
    PortType getSelectedPortType();

    /** Changes the type. */
    void setSelectedPortType(PortType portType);
}
