// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeModel;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/** Executes one configured node. */
final class NodeExecution {

    private static final String INVALID = "Invalid result. Execution failed, reason: data at output ";

    private final NodeModelHook m_hook = StandIn.hook(NodeModelHook.class);

    private final NodeRun m_run;

    private final NodeModel m_model;

    private final Serialisation m_serialisation;

    NodeExecution(final NodeRun run, final Serialisation serialisation) {
        m_run = run;
        m_model = run.node().model();
        m_serialisation = serialisation;
    }

    /**
     * @param inputs data of the input ports; null where an optional port is not connected
     * @param variables flow variables at the inputs
     * @param context progress, cancellation and file stores
     */
    void execute(final PortObject[] inputs, final Map<String, FlowVariable> variables, final ExecutionContext context) {
        NodeContext.pushContext(m_run.container());
        try {
            m_hook.clearWarning(m_model);
            m_run.setMessage(NodeMessage.NONE);
            m_hook.provideFlowVariables(m_model, variables);
            final PortObject[] results = m_hook.execute(m_model, inputs, context);
            checkResults(results, m_hook.outPortTypes(m_model));
            final PortObject[] outputs = m_serialisation.pass(results, "output");
            final PortObject[] internals = m_serialisation.pass(internals(), "internal object");
            final Map<String, FlowVariable> outgoing = new LinkedHashMap<>(m_run.variables());
            outgoing.putAll(m_hook.pushedFlowVariables(m_model));
            m_run.executed(outputs, internals, outgoing, warning(outputs));
        } catch (final Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            m_hook.reset(m_model);
            m_run.failed(isCanceled(context) ? Messages.CANCELED : Messages.executeFailure(e, inputs));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /** After a cancel whatever is thrown is its consequence, such as the exception that a cell wraps its interrupt in. */
    private static boolean isCanceled(final ExecutionContext context) {
        try {
            context.checkCanceled();
            return false;
        } catch (final CanceledExecutionException e) { // NOSONAR: it is the answer
            return true;
        }
    }

    private PortObject[] internals() {
        final PortObject[] internals = m_model instanceof PortObjectHolder h ? h.getInternalPortObjects() : null;
        return internals == null ? new PortObject[0] : internals;
    }

    private static void checkResults(final PortObject[] results, final PortType[] types) {
        if (results == null || results.length != types.length) {
            throw new IllegalStateException("Invalid result. Execution failed, reason: execute returned "
                + (results == null ? "null" : results.length + " objects") + " for " + types.length + " output ports.");
        }
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                throw new IllegalStateException(INVALID + i + " is null.");
            }
            if (!types[i].getPortObjectClass().isInstance(results[i])) {
                throw new IllegalStateException(INVALID + i + " is a " + results[i].getClass().getName() + ", not a "
                    + types[i].getPortObjectClass().getName() + ".");
            }
            if (results[i].getSpec() == null) {
                throw new IllegalStateException("Implementation Error: PortObject \"" + results[i].getClass().getName()
                    + "\" must not have null spec (output port " + i + ").");
            }
        }
    }

    private NodeMessage warning(final PortObject[] outputs) {
        if (differsFromConfigured(outputs)) {
            return NodeMessage.newWarning(Messages.SPEC_MISMATCH);
        }
        final Message warning = m_hook.warning(m_model);
        if (warning != null) {
            return warning.toNodeMessage(NodeMessage.Type.WARNING);
        }
        if (m_run.message() == NodeMessage.NONE && allTablesEmpty(outputs)) {
            return NodeMessage.newWarning(outputs.length == 1 ? Messages.EMPTY_TABLE : Messages.EMPTY_TABLES);
        }
        return m_run.message(); // what the node itself has set through its NodeContext
    }

    private boolean differsFromConfigured(final PortObject[] outputs) {
        for (int i = 0; i < outputs.length; i++) {
            final PortObjectSpec configured = m_run.spec(i + 1);
            if (configured instanceof DataTableSpec spec && outputs[i] instanceof BufferedDataTable table
                && !spec.equalStructure(table.getDataTableSpec())) {
                return true;
            }
        }
        return false;
    }

    private static boolean allTablesEmpty(final PortObject[] outputs) {
        int tables = 0;
        for (final PortObject output : outputs) {
            if (output instanceof BufferedDataTable table) {
                tables++;
                if (table.size() > 0) {
                    return false;
                }
            }
        }
        return tables > 0;
    }
}
