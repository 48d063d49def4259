// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A mean, for tests. */
public final class MeanPortObject extends AbstractSimplePortObject {

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(MeanPortObject.class);

    private MeanPortObjectSpec m_spec;

    private double m_mean;

    /** For loading. */
    public MeanPortObject() {
    }

    /** With a unit and a value. */
    public MeanPortObject(final MeanPortObjectSpec spec, final double mean) {
        m_spec = spec;
        m_mean = mean;
    }

    @Override
    public String getSummary() {
        return "mean " + m_mean;
    }

    @Override
    public PortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    protected void save(final ModelContentWO model, final ExecutionMonitor exec) {
        model.addDouble("mean", m_mean);
    }

    @Override
    protected void load(final ModelContentRO model, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws InvalidSettingsException {
        m_spec = (MeanPortObjectSpec)spec;
        m_mean = model.getDouble("mean");
    }

    /** The serializer. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<MeanPortObject> {
    }
}
