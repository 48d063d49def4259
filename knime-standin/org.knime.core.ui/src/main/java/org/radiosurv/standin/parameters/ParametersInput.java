// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;

/**
 * The input of a node as its settings see it.
 *
 * @param inTypes types of the inputs
 * @param outTypes types of the outputs
 * @param specs of the inputs, null where absent
 * @param objects of the inputs, null where not executed
 */
public record ParametersInput(PortType[] inTypes, PortType[] outTypes, PortObjectSpec[] specs, PortObject[] objects)
    implements NodeParametersInput {

    /** Requires one element per input in specs and objects. */
    public ParametersInput {
        Objects.requireNonNull(outTypes);
        if (specs.length != inTypes.length || objects.length != inTypes.length) {
            throw new IllegalArgumentException("A node with " + inTypes.length + " inputs needs as many specs and "
                + "objects; received " + specs.length + " and " + objects.length + ".");
        }
    }

    /**
     * @param inTypes types of the inputs
     * @param outTypes types of the outputs
     * @param specs of the inputs, null where absent
     * @return an input none of which is executed
     */
    public static ParametersInput ofSpecs(final PortType[] inTypes, final PortType[] outTypes,
        final PortObjectSpec... specs) {
        return new ParametersInput(inTypes, outTypes, specs, new PortObject[specs.length]);
    }

    /**
     * @param specs of input tables, null where absent
     * @return an input of tables none of which is executed, for a node without outputs
     */
    public static ParametersInput ofTables(final DataTableSpec... specs) {
        final PortType[] types = Stream.of(specs).map(s -> BufferedDataTable.TYPE).toArray(PortType[]::new);
        return ofSpecs(types, new PortType[0], specs);
    }

    @Override
    public PortType[] getInPortTypes() {
        return inTypes.clone();
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes.clone();
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return specs.clone();
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return Optional.ofNullable(specs[portIndex]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Stream.of(specs).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return getInPortSpec(portIndex).map(DataTableSpec.class::cast);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return objects.clone();
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.ofNullable(objects[portIndex]);
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Stream.of(objects).map(BufferedDataTable.class::cast).toArray(BufferedDataTable[]::new);
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return getInPortObject(portIndex).map(BufferedDataTable.class::cast);
    }
}
