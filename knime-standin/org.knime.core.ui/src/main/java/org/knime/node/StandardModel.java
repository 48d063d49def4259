// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.io.File;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.radiosurv.standin.parameters.ParametersInput;

/** A node of configure and execute as the workflow engine drives it. */
final class StandardModel extends NodeModel implements PortObjectHolder {

    private final DefaultModel.StandardDefaultModel m_model;

    private final PortType[] m_inTypes;

    private final PortType[] m_outTypes;

    private final Class<? extends NodeParameters> m_viewParameters;

    private final ModelParameters m_parameters;

    private NodeParametersInput m_lastInput;

    private PortObject[] m_internal;

    StandardModel(final DefaultModel.StandardDefaultModel model, final PortType[] inTypes, final PortType[] outTypes,
        final Class<? extends NodeParameters> viewParameters) {
        super(inTypes, outTypes);
        m_model = model;
        m_inTypes = inTypes.clone();
        m_outTypes = outTypes.clone();
        m_viewParameters = viewParameters;
        m_parameters = new ModelParameters(model.parametersClass().orElse(null));
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        m_lastInput = ParametersInput.ofSpecs(m_inTypes, m_outTypes, inSpecs);
        final NodeParameters parameters = m_parameters.valueOrDefaults(m_lastInput);
        final PortObjectSpec[] outSpecs = new PortObjectSpec[m_outTypes.length];
        m_model.m_configure.accept(new ConfigureData(parameters, inSpecs, m_outTypes),
            new ConfigureResult(outSpecs, this::setWarningMessage));
        return outSpecs;
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final PortObject[] outObjects = new PortObject[m_outTypes.length];
        m_model.m_execute.accept(new ExecuteData(m_parameters.value(), inObjects, m_outTypes, exec),
            new ExecuteResult(outObjects, this::setInternalPortObjects, this::setWarningMessage));
        return outObjects;
    }

    @Override
    protected void reset() {
        m_internal = null;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_internal;
    }

    @Override
    public void setInternalPortObjects(final PortObject[] portObjects) {
        m_internal = portObjects;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        m_parameters.save(settings);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters.validate(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters.load(settings);
    }

    @Override
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        ModelParameters.validate(m_viewParameters, viewSettings);
    }

    @Override
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        ModelParameters.saveDefaults(m_viewParameters, m_lastInput, viewSettings);
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // the framework keeps the internal port objects
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // the framework keeps the internal port objects
    }
}
