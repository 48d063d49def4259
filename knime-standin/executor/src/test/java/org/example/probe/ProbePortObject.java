// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A model: the mean of a column. */
public final class ProbePortObject extends AbstractSimplePortObject {

    /** Type of this port. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ProbePortObject.class);

    private ProbePortObjectSpec m_spec;

    private double m_mean;

    /** For loading. */
    public ProbePortObject() {
    }

    ProbePortObject(final ProbePortObjectSpec spec, final double mean) {
        m_spec = spec;
        m_mean = mean;
    }

    double mean() {
        return m_mean;
    }

    /** The readable form that the command line writes. */
    public String toJson() {
        return "{\"mean\":" + m_mean + "}";
    }

    @Override
    public ProbePortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public String getSummary() {
        return "mean=" + m_mean;
    }

    @Override
    protected void save(final ModelContentWO model, final ExecutionMonitor monitor) throws CanceledExecutionException {
        model.addDouble("mean", m_mean);
    }

    @Override
    protected void load(final ModelContentRO model, final PortObjectSpec spec, final ExecutionMonitor monitor)
        throws InvalidSettingsException, CanceledExecutionException {
        m_spec = (ProbePortObjectSpec)spec;
        m_mean = model.getDouble("mean");
    }

    /** Registered in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<ProbePortObject> {
    }
}
