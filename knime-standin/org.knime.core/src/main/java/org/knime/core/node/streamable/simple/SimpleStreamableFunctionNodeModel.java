// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.streamable.simple;

import java.io.File;
import java.io.IOException;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortType;

/** A node model that changes the columns of one table. The stand-in executes it as any other; it does not stream. */
public abstract class SimpleStreamableFunctionNodeModel extends NodeModel {

    private final int m_inPort;

    private final int m_outPort;

    /** One table in, one out. */
    public SimpleStreamableFunctionNodeModel() {
        super(1, 1);
        m_inPort = 0;
        m_outPort = 0;
    }

    /** With ports of types, of which one input and one output are the table. */
    public SimpleStreamableFunctionNodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes,
        final int streamableInPortIdx, final int streamableOutPortIdx) {
        super(inPortTypes, outPortTypes);
        m_inPort = streamableInPortIdx;
        m_outPort = streamableOutPortIdx;
    }

    /** Describes the output table; called at configure and at execute. */
    protected abstract ColumnRearranger createColumnRearranger(DataTableSpec spec) throws InvalidSettingsException;

    /** Position of the input table. */
    protected int getStreamableInPortIdx() {
        return m_inPort;
    }

    /** Position of the output table. */
    public int getStreamableOutPortIdx() {
        return m_outPort;
    }

    /** Whether rows may be computed on several machines. */
    protected boolean isDistributable() {
        return true;
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        final DataTableSpec in = inSpecs[m_inPort];
        final DataTableSpec[] out = new DataTableSpec[getNrOutPorts()];
        out[m_outPort] = in == null ? null : createColumnRearranger(in).createSpec();
        return out;
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws Exception {
        final BufferedDataTable in = inData[m_inPort];
        final BufferedDataTable[] out = new BufferedDataTable[getNrOutPorts()];
        out[m_outPort] = exec.createColumnRearrangeTable(in, createColumnRearranger(in.getDataTableSpec()), exec);
        return out;
    }

    @Override
    protected void reset() {
        // nothing is kept
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        // nothing is kept
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        // nothing is kept
    }
}
