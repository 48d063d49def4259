// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/** What a node computes. Not here: streaming, loops, hiliting, credentials. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    static {
        StandIn.provide(NodeModelHook.class, new NodeModelDriver());
    }

    private final PortType[] m_inPorts;

    private final PortType[] m_outPorts;

    private final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    private Message m_warning;

    private Map<String, FlowVariable> m_variables = Map.of();

    private final Map<String, FlowVariable> m_pushed = new LinkedHashMap<>();

    /** With table ports. */
    protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
        this(tables(nrInDataPorts), tables(nrOutDataPorts));
    }

    /** With ports of types, none of them null. */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        m_inPorts = inPortTypes == null ? new PortType[0] : inPortTypes.clone();
        m_outPorts = outPortTypes == null ? new PortType[0] : outPortTypes.clone();
        if (Arrays.asList(m_inPorts).contains(null) || Arrays.asList(m_outPorts).contains(null)) {
            throw new NullPointerException("Port types must not be null");
        }
    }

    private static PortType[] tables(final int count) {
        final PortType[] types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    final PortType[] inPorts() {
        return m_inPorts.clone();
    }

    final PortType[] outPorts() {
        return m_outPorts.clone();
    }

    /** Number of input ports. */
    protected final int getNrInPorts() {
        return m_inPorts.length;
    }

    /** Number of output ports. */
    protected final int getNrOutPorts() {
        return m_outPorts.length;
    }

    /** Type of an input port. */
    protected final PortType getInPortType(final int index) {
        return m_inPorts[index];
    }

    /** Type of an output port. */
    protected final PortType getOutPortType(final int index) {
        return m_outPorts[index];
    }

    /** Checks settings and inputs and tells the specs of the outputs; a null spec is allowed. */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        final DataTableSpec[] tables = new DataTableSpec[inSpecs.length];
        for (int i = 0; i < inSpecs.length; i++) {
            if (inSpecs[i] != null && !(inSpecs[i] instanceof DataTableSpec)) {
                throw new InvalidSettingsException("Input Port " + i + " does not hold data table specs. "
                    + "Likely reason: wrong version of NodeModel.configure() overwritten!");
            }
            tables[i] = (DataTableSpec)inSpecs[i];
        }
        return configure(tables);
    }

    /** As {@link #configure(PortObjectSpec[])}, for table ports only. */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new InvalidSettingsException("NodeModel.configure() implementation missing!");
    }

    /** Computes the outputs. */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final BufferedDataTable[] tables = new BufferedDataTable[inObjects.length];
        for (int i = 0; i < inObjects.length; i++) {
            if (!(inObjects[i] instanceof BufferedDataTable table)) {
                throw new IOException("Input port " + i + " does not hold a data table. "
                    + "Likely reason: wrong version of NodeModel.execute() overwritten!");
            }
            tables[i] = table;
        }
        return execute(tables, exec);
    }

    /** As {@link #execute(PortObject[], ExecutionContext)}, for table ports only. */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws Exception {
        throw new IOException("NodeModel.execute() implementation missing!");
    }

    /** Writes the settings. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Checks settings without taking them. */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes settings that were validated. */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Drops what execute has computed. */
    protected abstract void reset();

    /** Reads what {@link #saveInternals} wrote. */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** Writes what views need. */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** Checks view settings. */
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        // nodes without view settings accept everything
    }

    /** Writes the default view settings. */
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        // nodes without view settings write nothing
    }

    /** Called when the node is removed. */
    protected void onDispose() {
        // nothing to dispose of
    }

    /** The node's logger. */
    protected final NodeLogger getLogger() {
        return m_logger;
    }

    /** An empty message builder. */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /** Sets the warning, null for none; the last one counts. */
    protected final void setWarning(final Message message) {
        m_warning = message;
    }

    /** Sets the warning, null for none; the last one counts. */
    protected final void setWarningMessage(final String warningMessage) {
        setWarning(warningMessage == null ? null : Message.fromSummary(warningMessage));
    }

    /** The warning, null when there is none. */
    protected final Message getWarning() {
        return m_warning;
    }

    /** The text of the warning, null when there is none. */
    protected final String getWarningMessage() {
        return Message.getSummaryFrom(m_warning);
    }

    final void provideVariables(final Map<String, FlowVariable> variables) {
        m_variables = new LinkedHashMap<>(variables);
        m_pushed.clear();
    }

    final Map<String, FlowVariable> pushed() {
        return new LinkedHashMap<>(m_pushed);
    }

    /** Makes a value available to the nodes behind this one. */
    protected final <T> void pushFlowVariable(final String name, final VariableType<T> type, final T value) {
        m_pushed.put(name, new FlowVariable(name, type, value));
    }

    /** Makes a text available to the nodes behind this one. */
    protected final void pushFlowVariableString(final String name, final String value) {
        pushFlowVariable(name, VariableType.StringType.INSTANCE, value);
    }

    /** Makes an integer available to the nodes behind this one. */
    protected final void pushFlowVariableInt(final String name, final int value) {
        pushFlowVariable(name, VariableType.IntType.INSTANCE, value);
    }

    /** Makes a number available to the nodes behind this one. */
    protected final void pushFlowVariableDouble(final String name, final double value) {
        pushFlowVariable(name, VariableType.DoubleType.INSTANCE, value);
    }

    /**
     * The value of a flow variable.
     *
     * @throws NoSuchElementException when there is none of that name
     */
    public final <T> T peekFlowVariable(final String name, final VariableType<T> type) {
        final FlowVariable variable = m_pushed.getOrDefault(name, m_variables.get(name));
        if (variable == null) {
            throw new NoSuchElementException("No flow variable \"" + name + "\"");
        }
        return variable.getValue(type);
    }

    /** The flow variables that can be read as one of some types, by name. */
    public final Map<String, FlowVariable> getAvailableFlowVariables(final VariableType<?>[] types) {
        final Map<String, FlowVariable> found = new LinkedHashMap<>(m_variables);
        found.putAll(m_pushed);
        found.values().removeIf(v -> Arrays.stream(types).noneMatch(v.getVariableType()::isConvertible));
        return found;
    }
}
