// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Map;

import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.standin.spi.NodeModelHook;

/** Calls the protected methods of node models on behalf of the executor. */
final class NodeModelDriver implements NodeModelHook {

    @Override
    public PortType[] inPortTypes(final NodeModel model) {
        return model.inPorts();
    }

    @Override
    public PortType[] outPortTypes(final NodeModel model) {
        return model.outPorts();
    }

    @Override
    public PortObjectSpec[] configure(final NodeModel model, final PortObjectSpec[] inSpecs)
        throws InvalidSettingsException {
        return model.configure(inSpecs);
    }

    @Override
    public PortObject[] execute(final NodeModel model, final PortObject[] inObjects, final ExecutionContext context)
        throws Exception {
        return model.execute(inObjects, context);
    }

    @Override
    public void saveSettings(final NodeModel model, final NodeSettingsWO settings) {
        model.saveSettingsTo(settings);
    }

    @Override
    public void validateSettings(final NodeModel model, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        model.validateSettings(settings);
    }

    @Override
    public void loadSettings(final NodeModel model, final NodeSettingsRO settings) throws InvalidSettingsException {
        model.loadValidatedSettingsFrom(settings);
    }

    @Override
    public void validateViewSettings(final NodeModel model, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        model.validateViewSettings(settings);
    }

    @Override
    public void saveDefaultViewSettings(final NodeModel model, final NodeSettingsWO settings) {
        model.saveDefaultViewSettingsTo(settings);
    }

    @Override
    public void reset(final NodeModel model) {
        model.reset();
        clearWarning(model);
    }

    @Override
    public Message warning(final NodeModel model) {
        return model.getWarning();
    }

    @Override
    public void clearWarning(final NodeModel model) {
        model.setWarning(null);
    }

    @Override
    public void provideFlowVariables(final NodeModel model, final Map<String, FlowVariable> variables) {
        model.provideVariables(variables);
    }

    @Override
    public Map<String, FlowVariable> pushedFlowVariables(final NodeModel model) {
        return model.pushed();
    }
}
