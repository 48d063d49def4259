// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.WorkflowManager;
import org.radiosurv.standin.executor.document.Connection;
import org.radiosurv.standin.spi.ExecutionHook;
import org.radiosurv.standin.spi.FileStoreHook;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.FileStores;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/**
 * Runs a workflow in one process: configures all nodes, then executes them one after the other in topological order, and
 * configures again whatever depends on a node that was executed, with the spec that it really has. A failed node does not stop
 * other branches. Nodes are parallel inside; KNIME would also run independent nodes at the same time.
 */
public final class WorkflowExecutor {

    private final Workflow m_workflow;

    private final ExecutionListener m_listener;

    private final Map<Integer, NodeRun> m_runs = new LinkedHashMap<>();

    private final FileStoreRepository m_fileStores = StandIn.hook(FileStoreHook.class).createRepository();

    private final Object m_cancelLock = new Object();

    private boolean m_canceled;

    private NodeProgressMonitor m_running;

    private Thread m_thread;

    /**
     * @param workflow the workflow; one executor runs it once
     * @param listener hears how it goes on
     */
    public WorkflowExecutor(final Workflow workflow, final ExecutionListener listener) {
        m_workflow = workflow;
        m_listener = listener;
        final Path directory = workflow.document().directory();
        final WorkflowManager manager = StandIn.hook(WorkflowHook.class).createWorkflow(directory, workflow.name(),
            workflow.temporaryDirectory());
        workflow.graph().order().forEach(id -> {
            final LoadedNode node = workflow.node(id);
            m_runs.put(id, new NodeRun(node, manager, directory.resolve(node.document().directory())));
        });
    }

    /** Configures all nodes and executes none: what KNIME does when it opens a workflow. */
    public WorkflowResult configure() {
        m_runs.values().forEach(this::configure);
        return result();
    }

    /**
     * Configures and executes all nodes.
     *
     * @throws IOException if the directory for a node's files cannot be made
     */
    public WorkflowResult execute() throws IOException {
        configure();
        int index = 0;
        for (final NodeRun run : m_runs.values()) {
            if (run.state() == NodeState.CONFIGURED && inputsExecuted(run) && !isCanceled()) {
                m_listener.started(run.node(), index, m_runs.size());
                execute(run);
                if (run.state() == NodeState.EXECUTED) {
                    configureSuccessors(run);
                }
            }
            m_listener.finished(run.node(), run.result());
            index++;
        }
        return result();
    }

    /** Cancels from another thread: the running node is interrupted, the rest stays unexecuted. */
    public void cancel() {
        synchronized (m_cancelLock) {
            m_canceled = true;
            if (m_running != null) {
                m_running.setExecuteCanceled();
                m_thread.interrupt();
            }
        }
    }

    private boolean isCanceled() {
        synchronized (m_cancelLock) {
            return m_canceled;
        }
    }

    private WorkflowResult result() {
        return new WorkflowResult(m_runs.values().stream().map(NodeRun::result).toList(), isCanceled());
    }

    private void configure(final NodeRun run) {
        final List<Connection> incoming = m_workflow.graph().incoming(run.node().id());
        final PortType[] types = run.node().inPortTypes();
        final PortObjectSpec[] specs = new PortObjectSpec[types.length];
        for (final Connection c : incoming) {
            if (c.destPort() > 0) {
                specs[c.destPort() - 1] = m_runs.get(c.sourceId()).spec(c.sourcePort());
            }
        }
        if (allThere(incoming, types, specs)) {
            new NodeConfigurer(run).configure(specs, variables(incoming));
        } else {
            run.idle(NodeMessage.NONE);
        }
    }

    /** Every source is configured, every mandatory port is connected and knows its spec. */
    private boolean allThere(final List<Connection> incoming, final PortType[] types, final PortObjectSpec[] specs) {
        for (int i = 0; i < types.length; i++) {
            final int port = i + 1;
            final boolean connected = incoming.stream().anyMatch(c -> c.destPort() == port);
            if (specs[i] == null && (connected || !types[i].isOptional())) {
                return false;
            }
        }
        return incoming.stream().allMatch(c -> m_runs.get(c.sourceId()).state() != NodeState.IDLE);
    }

    /** Workflow variables, hidden by those of the inputs; of two inputs the one with the lower port wins. */
    private Map<String, FlowVariable> variables(final List<Connection> incoming) {
        final Map<String, FlowVariable> variables = new LinkedHashMap<>();
        m_workflow.variables().forEach(v -> variables.put(v.getName(), v));
        final Map<String, FlowVariable> inputs = new LinkedHashMap<>();
        incoming.forEach(c -> m_runs.get(c.sourceId()).variables().forEach(inputs::putIfAbsent));
        variables.putAll(inputs);
        return variables;
    }

    private boolean inputsExecuted(final NodeRun run) {
        return m_workflow.graph().incoming(run.node().id()).stream()
            .allMatch(c -> m_runs.get(c.sourceId()).state() == NodeState.EXECUTED);
    }

    private void configureSuccessors(final NodeRun source) {
        final Set<Integer> changed = new TreeSet<>(Set.of(source.node().id()));
        for (final NodeRun run : m_runs.values()) {
            final boolean depends = m_workflow.graph().incoming(run.node().id()).stream()
                .anyMatch(c -> changed.contains(c.sourceId()));
            if (depends && run.state() != NodeState.EXECUTED) {
                configure(run);
                changed.add(run.node().id());
            }
        }
    }

    private void execute(final NodeRun run) throws IOException {
        final List<Connection> incoming = m_workflow.graph().incoming(run.node().id());
        final PortObject[] inputs = new PortObject[run.node().inPortTypes().length];
        for (final Connection c : incoming) {
            if (c.destPort() > 0) {
                inputs[c.destPort() - 1] = m_runs.get(c.sourceId()).output(c.sourcePort());
            }
        }
        final Path directory = Files.createDirectories(m_workflow.temporaryDirectory().resolve("node_" + run.node().id()));
        final ExecutionHook hook = StandIn.hook(ExecutionHook.class);
        final NodeProgressMonitor monitor =
            hook.createMonitor((fraction, message) -> m_listener.progress(run.node(), fraction, message));
        final FileStores fileStores = m_fileStores.open(UUID.randomUUID(), directory.resolve("filestore"));
        run.setFileStores(fileStores);
        final ExecutionContext context = hook.createContext(monitor, fileStores);
        if (begin(monitor)) {
            try {
                new NodeExecution(run, new Serialisation(m_fileStores, directory, context)).execute(inputs,
                    variables(incoming), context);
            } finally {
                end();
            }
        }
    }

    private boolean begin(final NodeProgressMonitor monitor) {
        synchronized (m_cancelLock) {
            if (!m_canceled) {
                m_running = monitor;
                m_thread = Thread.currentThread();
            }
            return !m_canceled;
        }
    }

    /** Also takes back the interrupt of a cancel, which must not outlive the node that it was meant for. */
    private void end() {
        synchronized (m_cancelLock) {
            m_running = null;
            m_thread = null;
            if (m_canceled) {
                Thread.interrupted();
            }
        }
    }
}
