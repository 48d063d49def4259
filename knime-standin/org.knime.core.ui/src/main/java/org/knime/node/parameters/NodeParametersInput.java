// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What a node's settings can see of its input when defaults are made or the dialog opens; every spec may be absent. */
public interface NodeParametersInput {

    /** @return types of all input ports, the hidden flow variable port left out */
    PortType[] getInPortTypes();

    /** @return types of all output ports, the hidden flow variable port left out */
    PortType[] getOutPortTypes();

    /** @return the specs; an element is null where nothing is connected or configured */
    PortObjectSpec[] getInPortSpecs();

    /**
     * @param portIndex 0-based index of an existing port
     * @return the spec, empty where nothing is connected or configured
     */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** @return all specs as table specs; fails with a ClassCastException if a port is not a table */
    DataTableSpec[] getInTableSpecs();

    /**
     * @param portIndex 0-based index of an existing table port
     * @return the table spec, empty where nothing is connected or configured
     */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** @return the objects; an element is null where the predecessor is not executed */
    PortObject[] getInPortObjects();

    /**
     * @param portIndex 0-based index of an existing port
     * @return the object, empty where the predecessor is not executed
     */
    Optional<PortObject> getInPortObject(int portIndex);

    /** @return all objects as tables; fails with a ClassCastException if a port is not a table */
    BufferedDataTable[] getInTables();

    /**
     * @param portIndex 0-based index of an existing table port
     * @return the table, empty where the predecessor is not executed
     */
    Optional<BufferedDataTable> getInTable(int portIndex);
}
