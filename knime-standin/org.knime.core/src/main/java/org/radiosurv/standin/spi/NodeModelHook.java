// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.util.Map;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;

/**
 * Drives the protected members of a {@link NodeModel}, as KNIME's Node class does. Port indices do not count the flow variable port.
 */
public interface NodeModelHook {

    /** Types of the input ports, in order. */
    PortType[] inPortTypes(NodeModel model);

    /** Types of the output ports, in order. */
    PortType[] outPortTypes(NodeModel model);

    /** Calls {@code configure}; the array may hold null where an input has no spec. */
    PortObjectSpec[] configure(NodeModel model, PortObjectSpec[] inSpecs) throws InvalidSettingsException;

    /** Calls {@code execute} with data objects that fit the input port types. */
    PortObject[] execute(NodeModel model, PortObject[] inObjects, ExecutionContext context) throws Exception;

    /** Writes the model settings. */
    void saveSettings(NodeModel model, NodeSettingsWO settings);

    /** Checks model settings without taking them. */
    void validateSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes model settings that were validated. */
    void loadSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException;

    /** Checks view settings. */
    void validateViewSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException;

    /** Writes the default view settings. */
    void saveDefaultViewSettings(NodeModel model, NodeSettingsWO settings);

    /** Drops everything that execute computed, the warning included. */
    void reset(NodeModel model);

    /** The warning that configure or execute has set, null when there is none. */
    Message warning(NodeModel model);

    /** Forgets the warning; called before configure and before execute. */
    void clearWarning(NodeModel model);

    /** The flow variables that the model may peek, by name; replaces the former ones. */
    void provideFlowVariables(NodeModel model, Map<String, FlowVariable> variables);

    /** The flow variables that the model has pushed since {@link #provideFlowVariables}, in order. */
    Map<String, FlowVariable> pushedFlowVariables(NodeModel model);
}
