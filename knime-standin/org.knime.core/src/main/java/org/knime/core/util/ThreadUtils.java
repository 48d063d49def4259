// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import org.knime.core.node.workflow.NodeContext;

/** Takes the node context along into other threads. */
public final class ThreadUtils {

    private ThreadUtils() {
    }

    /** Runs in the context of the thread that called this. */
    public static Runnable runnableWithContext(final Runnable runnable) {
        return new RunnableWithContext() {
            @Override
            protected void runWithContext() {
                runnable.run();
            }
        };
    }

    /** Calls in the context of the thread that called this. */
    public static <V> Callable<V> callableWithContext(final Callable<V> callable) {
        return new CallableWithContext<V>() {
            @Override
            protected V callWithContext() throws Exception {
                return callable.call();
            }
        };
    }

    /** A thread that runs in the context of the thread that called this. */
    public static Thread threadWithContext(final Runnable runnable) {
        return new Thread(runnableWithContext(runnable));
    }

    /** A named thread that runs in the context of the thread that called this. */
    public static Thread threadWithContext(final Runnable runnable, final String name) {
        return new Thread(runnableWithContext(runnable), name);
    }

    /** An executor that takes the context of the caller of each execute along. */
    public static Executor executorWithContext(final Executor executor) {
        return command -> executor.execute(runnableWithContext(command));
    }

    /** Runs in the context of the thread that made it. */
    public abstract static class RunnableWithContext implements Runnable {

        private final NodeContext m_context = NodeContext.getContext();

        /** For subclasses. */
        protected RunnableWithContext() {
        }

        @Override
        public final void run() {
            NodeContext.pushContext(m_context);
            try {
                runWithContext();
            } finally {
                NodeContext.removeLastContext();
            }
        }

        /** What is to be done. */
        protected abstract void runWithContext();
    }

    /** Calls in the context of the thread that made it. */
    public abstract static class CallableWithContext<V> implements Callable<V> {

        private final NodeContext m_context = NodeContext.getContext();

        /** For subclasses. */
        protected CallableWithContext() {
        }

        @Override
        public final V call() throws Exception {
            NodeContext.pushContext(m_context);
            try {
                return callWithContext();
            } finally {
                NodeContext.removeLastContext();
            }
        }

        /** What is to be computed. */
        protected abstract V callWithContext() throws Exception;
    }
}
