// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.knime.core.node.KNIMEConstants;

/**
 * Computes something for each input in several threads and hands the results over in the order of the inputs, one at a time.
 *
 * <p>{@link #compute} runs in the threads of the global pool, {@link #processFinished} in the thread that called {@link #run}; both have
 * that thread's node context. Interrupting that thread, or a CancellationException in processFinished, stops everything and interrupts
 * the computing threads.
 */
public abstract class MultiThreadWorker<In, Out> {

    private final ReentrantLock m_lock = new ReentrantLock();

    private final Condition m_change = m_lock.newCondition();

    private final Deque<ComputationTask> m_pending = new ArrayDeque<>();

    private final int m_maxQueueSize;

    private final int m_maxActive;

    private final AtomicLong m_submitted = new AtomicLong();

    private final AtomicLong m_finished = new AtomicLong();

    private Executor m_executor;

    private int m_active;

    private boolean m_started;

    private volatile boolean m_canceled;

    /**
     * A worker.
     *
     * @param maxQueueSize how many inputs may be submitted whose results were not handed over
     * @param maxActiveInstanceSize how many inputs are computed at a time, at most the queue size
     */
    public MultiThreadWorker(final int maxQueueSize, final int maxActiveInstanceSize) {
        if (maxQueueSize < maxActiveInstanceSize || maxActiveInstanceSize < 1) {
            throw new IllegalArgumentException("Queue size must be as least as large as running instance count: "
                + maxQueueSize + " vs. " + maxActiveInstanceSize);
        }
        m_maxQueueSize = maxQueueSize;
        m_maxActive = maxActiveInstanceSize;
    }

    /** Computes the result of one input; the index counts the inputs from 0. */
    protected abstract Out compute(In in, long index) throws Exception;

    /** Takes a result; {@code task.get()} gives it or throws what compute has thrown. */
    protected abstract void processFinished(ComputationTask task)
        throws ExecutionException, CancellationException, InterruptedException;

    /** Called for each input before it is submitted, in order. */
    protected void beforeSubmitting(final In in, final long index) throws Exception {
        // nothing to prepare
    }

    /** Sets who runs compute, null for the global pool. */
    public void setExecutor(final Executor executor) {
        m_executor = executor;
    }

    /** Who runs compute, null for the global pool. */
    public Executor getExecutor() {
        return m_executor;
    }

    /** Number of inputs submitted. */
    public final long getSubmittedCount() {
        return m_submitted.get();
    }

    /** Number of results handed over. */
    public final long getFinishedCount() {
        return m_finished.get();
    }

    /** Number of results that wait to be handed over. */
    public final int getFinishedTaskCount() {
        m_lock.lock();
        try {
            return (int)m_pending.stream().filter(FutureTask::isDone).count();
        } finally {
            m_lock.unlock();
        }
    }

    /** Number of inputs that are being computed. */
    public final int getActiveCount() {
        m_lock.lock();
        try {
            return m_active;
        } finally {
            m_lock.unlock();
        }
    }

    /** Stops everything; run throws a CancellationException. */
    public void cancel(final boolean mayInterruptIfRunning) {
        m_canceled = true;
        cancelPending(mayInterruptIfRunning);
        signal();
    }

    /**
     * Computes all inputs and returns when all results were handed over.
     *
     * @throws ExecutionException when an input or processFinished fails, with the exception as cause
     * @throws CancellationException when it was cancelled or this thread interrupted
     */
    public void run(final Iterable<In> inputIterable) throws InterruptedException, ExecutionException {
        if (m_started) {
            throw new IllegalStateException("Can only run once");
        }
        m_started = true;
        if (m_executor == null && ThreadPool.currentPool() == KNIMEConstants.GLOBAL_THREAD_POOL) {
            runInvisible(inputIterable);
        } else {
            runAll(inputIterable.iterator());
        }
    }

    private void runInvisible(final Iterable<In> inputs) throws InterruptedException, ExecutionException {
        try {
            KNIMEConstants.GLOBAL_THREAD_POOL.runInvisible(() -> {
                runAll(inputs.iterator());
                return null;
            });
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExecutionException cause) {
                throw cause;
            } else if (e.getCause() instanceof CancellationException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void runAll(final Iterator<In> inputs) throws ExecutionException {
        try {
            boolean more = true;
            while (more) {
                handOver();
                more = submitOrWait(inputs);
            }
        } catch (InterruptedException | CancellationException e) {
            m_canceled = true;
            throw asCancellation(e);
        } finally {
            cancelPending(true);
        }
    }

    private static CancellationException asCancellation(final Exception e) {
        final CancellationException cancellation = new CancellationException("Execution canceled");
        cancellation.initCause(e);
        return cancellation;
    }

    /** Hands over the results at the head of the queue that are there. */
    private void handOver() throws ExecutionException, InterruptedException {
        ComputationTask head = doneHead();
        while (head != null) {
            try {
                processFinished(head);
            } catch (ExecutionException | CancellationException | InterruptedException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new ExecutionException(e);
            }
            m_finished.incrementAndGet();
            head = doneHead();
        }
    }

    private ComputationTask doneHead() {
        m_lock.lock();
        try {
            if (m_canceled) {
                throw new CancellationException("Execution canceled");
            }
            return !m_pending.isEmpty() && m_pending.peek().isDone() ? m_pending.poll() : null;
        } finally {
            m_lock.unlock();
        }
    }

    /** Submits the next input when there is room, else waits for a change; false when there is nothing left to do. */
    private boolean submitOrWait(final Iterator<In> inputs) throws InterruptedException, ExecutionException {
        m_lock.lockInterruptibly();
        try {
            final boolean room = m_active < m_maxActive && m_pending.size() < m_maxQueueSize;
            if (!room || !inputs.hasNext()) {
                if (m_pending.isEmpty()) {
                    return inputs.hasNext();
                }
                if (!m_pending.peek().isDone() && !m_canceled) {
                    m_change.await();
                }
                return true;
            }
            m_active++;
        } finally {
            m_lock.unlock();
        }
        submit(inputs.next());
        return true;
    }

    private void submit(final In in) throws ExecutionException {
        final long index = m_submitted.getAndIncrement();
        try {
            beforeSubmitting(in, index);
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
        final ComputationTask task = new ComputationTask(in, index);
        m_lock.lock();
        try {
            m_pending.add(task);
        } finally {
            m_lock.unlock();
        }
        if (m_executor == null) {
            KNIMEConstants.GLOBAL_THREAD_POOL.enqueue((Runnable)task);
        } else {
            m_executor.execute(ThreadUtils.runnableWithContext(task));
        }
    }

    private void cancelPending(final boolean interrupt) {
        final ComputationTask[] tasks;
        m_lock.lock();
        try {
            tasks = m_pending.toArray(this::newTaskArray);
        } finally {
            m_lock.unlock();
        }
        for (ComputationTask task : tasks) {
            task.cancel(interrupt);
        }
    }

    @SuppressWarnings("unchecked")
    private ComputationTask[] newTaskArray(final int length) {
        return (ComputationTask[])Array.newInstance(ComputationTask.class, length);
    }

    private void signal() {
        m_lock.lock();
        try {
            m_change.signalAll();
        } finally {
            m_lock.unlock();
        }
    }

    private void taskDone() {
        m_lock.lock();
        try {
            m_active--;
            m_change.signalAll();
        } finally {
            m_lock.unlock();
        }
    }

    /** One input and its result. */
    public final class ComputationTask extends FutureTask<Out> {

        private final In m_in;

        private final long m_index;

        ComputationTask(final In in, final long index) {
            super(() -> MultiThreadWorker.this.compute(in, index));
            m_in = in;
            m_index = index;
        }

        /** The input. */
        public In getInput() {
            return m_in;
        }

        /** The number of the input, from 0. */
        public long getIndex() {
            return m_index;
        }

        @Override
        protected void done() {
            taskDone();
        }
    }
}
