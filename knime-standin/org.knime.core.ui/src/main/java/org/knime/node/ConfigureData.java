// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.stream.Stream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What configure reads. */
record ConfigureData(NodeParameters parameters, PortObjectSpec[] specs, PortType[] outTypes)
    implements DefaultModel.ConfigureInput {

    @Override
    @SuppressWarnings("unchecked")
    public <S extends NodeParameters> S getParameters() {
        return (S)parameters;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return specs;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends PortObjectSpec> S getInPortSpec(final int index) {
        return (S)specs[index];
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Stream.of(specs).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public DataTableSpec getInTableSpec(final int portIndex) {
        return (DataTableSpec)specs[portIndex];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes;
    }
}
