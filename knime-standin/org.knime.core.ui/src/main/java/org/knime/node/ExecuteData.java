// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.stream.Stream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What execute reads. */
record ExecuteData(NodeParameters parameters, PortObject[] objects, PortType[] outTypes, ExecutionContext context)
    implements DefaultModel.ExecuteInput {

    @Override
    @SuppressWarnings("unchecked")
    public <S extends NodeParameters> S getParameters() {
        return (S)parameters;
    }

    @Override
    public ExecutionContext getExecutionContext() {
        return context;
    }

    @Override
    public PortObject[] getInPortObjects() {
        return objects;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D extends PortObject> D getInPortObject(final int portIndex) {
        return (D)objects[portIndex];
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Stream.of(objects).map(BufferedDataTable.class::cast).toArray(BufferedDataTable[]::new);
    }

    @Override
    public BufferedDataTable getInTable(final int portIndex) {
        return (BufferedDataTable)objects[portIndex];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes;
    }
}
