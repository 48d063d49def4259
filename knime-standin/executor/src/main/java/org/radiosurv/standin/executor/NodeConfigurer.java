// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/** Configures one node: flow variables into settings, then configure. */
final class NodeConfigurer {

    private final NodeModelHook m_hook = StandIn.hook(NodeModelHook.class);

    private final NodeRun m_run;

    private final NodeModel m_model;

    NodeConfigurer(final NodeRun run) {
        m_run = run;
        m_model = run.node().model();
    }

    /**
     * @param inSpecs specs of the data inputs; null where an optional port is not connected
     * @param variables flow variables at the inputs
     */
    void configure(final PortObjectSpec[] inSpecs, final Map<String, FlowVariable> variables) {
        NodeContext.pushContext(m_run.container());
        try {
            m_hook.clearWarning(m_model);
            m_run.setMessage(NodeMessage.NONE);
            m_hook.provideFlowVariables(m_model, variables);
            final Map<String, FlowVariable> outgoing = new LinkedHashMap<>(variables);
            outgoing.putAll(applyVariables(variables));
            final PortObjectSpec[] specs = m_hook.configure(m_model, inSpecs);
            checkSpecs(specs, m_hook.outPortTypes(m_model));
            outgoing.putAll(m_hook.pushedFlowVariables(m_model));
            m_run.configured(specs, outgoing, warning());
        } catch (final Exception | LinkageError | AssertionError e) {
            m_run.idle(Messages.configureFailure(e));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    private NodeMessage warning() {
        final Message warning = m_hook.warning(m_model);
        return warning == null ? m_run.message() : warning.toNodeMessage(NodeMessage.Type.WARNING);
    }

    /** Loads the settings with variables applied; returns those that the settings are exposed as. */
    private Map<String, FlowVariable> applyVariables(final Map<String, FlowVariable> variables)
        throws InvalidSettingsException {
        final Map<String, FlowVariable> exposed = new LinkedHashMap<>();
        try {
            exposed.putAll(applyToView(variables));
            exposed.putAll(applyToModel(variables));
        } catch (final InvalidSettingsException | RuntimeException e) {
            throw new InvalidSettingsException("Errors loading flow variables into node : " + e.getMessage(), e);
        }
        return exposed;
    }

    private Map<String, FlowVariable> applyToModel(final Map<String, FlowVariable> variables)
        throws InvalidSettingsException {
        final VariableSettings tree = m_run.node().variables();
        if (tree.isEmpty() || m_run.node().modelSettings().isEmpty()) {
            return Map.of();
        }
        final NodeSettings settings = copy(m_run.node().modelSettings().get());
        tree.overwrite(settings, variables);
        m_hook.validateSettings(m_model, settings);
        m_hook.loadSettings(m_model, settings);
        return tree.exposed(settings);
    }

    private Map<String, FlowVariable> applyToView(final Map<String, FlowVariable> variables)
        throws InvalidSettingsException {
        final VariableSettings tree = m_run.node().viewVariables();
        if (tree.isEmpty()) {
            return Map.of();
        }
        final NodeSettings settings = copy(m_run.node().document().part("view").orElseThrow());
        tree.overwrite(settings, variables);
        m_hook.validateViewSettings(m_model, settings);
        return tree.exposed(settings);
    }

    private static NodeSettings copy(final NodeSettings settings) {
        final NodeSettings copy = new NodeSettings(settings.getKey());
        settings.copyTo(copy);
        return copy;
    }

    private static void checkSpecs(final PortObjectSpec[] specs, final PortType[] types) {
        if (specs.length != types.length) {
            throw new IllegalStateException(
                "configure returned " + specs.length + " specs for " + types.length + " output ports");
        }
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] != null && !types[i].getPortObjectSpecClass().isInstance(specs[i])) {
                throw new IllegalStateException("spec at output " + i + " is a " + specs[i].getClass().getName()
                    + ", not a " + types[i].getPortObjectSpecClass().getName());
            }
        }
    }
}
