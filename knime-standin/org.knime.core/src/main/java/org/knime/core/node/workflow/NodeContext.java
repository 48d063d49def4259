// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/**
 * For which node or workflow the current thread works. Contexts are a stack for each thread; whoever pushes one removes it. Pool threads
 * take over the context of the thread that gave them the task.
 */
public final class NodeContext {

    private static final ThreadLocal<Deque<NodeContext>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private static final NodeContext NO_CONTEXT = new NodeContext(null);

    private final Object m_object;

    private NodeContext(final Object contextObject) {
        m_object = contextObject;
    }

    /** The current context, null when there is none. */
    public static NodeContext getContext() {
        final NodeContext top = STACK.get().peek();
        return top == NO_CONTEXT ? null : top;
    }

    /** The current context. */
    public static Optional<NodeContext> getContextOptional() {
        return Optional.ofNullable(getContext());
    }

    /** Starts to work for a node or workflow. */
    public static void pushContext(final NodeContainer nodeContainer) {
        pushContext((Object)nodeContainer);
    }

    /** Starts to work for something. */
    public static void pushContext(final Object contextObject) {
        if (contextObject == null) {
            throw new IllegalArgumentException("Context object must not be null");
        }
        STACK.get().push(new NodeContext(contextObject));
    }

    /** Takes over a context; null hides the one below. */
    public static void pushContext(final NodeContext context) {
        STACK.get().push(context == null ? NO_CONTEXT : context);
    }

    /**
     * Ends what was pushed last.
     *
     * @throws IllegalStateException when nothing was pushed
     */
    public static void removeLastContext() {
        if (STACK.get().isEmpty()) {
            throw new IllegalStateException("No node context registered with the current thread");
        }
        STACK.get().pop();
    }

    /** The node, or the workflow when that is the context. */
    public NodeContainer getNodeContainer() {
        return getContextObjectForClass(NodeContainer.class).orElse(null);
    }

    /** The project workflow. */
    public WorkflowManager getWorkflowManager() {
        return getContextObjectForClass(WorkflowManager.class).orElse(null);
    }

    /** The node, the workflow or the workflow's context, whichever class is asked for. */
    public <C> Optional<C> getContextObjectForClass(final Class<C> contextObjectClass) {
        if (!(m_object instanceof NodeContainer container)) {
            return Optional.empty();
        }
        final WorkflowManager workflow = container instanceof WorkflowManager w ? w : container.getParent();
        if (contextObjectClass == WorkflowManager.class) {
            return Optional.of(contextObjectClass.cast(workflow));
        } else if (contextObjectClass == NodeContainer.class) {
            return Optional.of(contextObjectClass.cast(container));
        } else if (contextObjectClass == WorkflowContextV2.class) {
            return Optional.ofNullable(contextObjectClass.cast(workflow.getContextV2()));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return this == NO_CONTEXT ? "NO CONTEXT" : String.valueOf(m_object);
    }
}
