// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool of daemon threads with an unlimited queue. Tasks run in the node context of the thread that gave them. A pool thread that waits
 * for other tasks of the pool must do so inside {@link #runInvisible}, which lends its place to them; else the pool can starve.
 */
public class ThreadPool {

    private static final ThreadLocal<ThreadPool> CURRENT = new ThreadLocal<>();

    private static final AtomicInteger THREADS = new AtomicInteger();

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor m_executor;

    private int m_maxThreads;

    private int m_invisible;

    /** At most that many tasks run at a time. */
    public ThreadPool(final int maxThreads) {
        if (maxThreads < 1) {
            throw new IllegalArgumentException("A pool needs at least one thread; received " + maxThreads);
        }
        m_maxThreads = maxThreads;
        m_executor = new ThreadPoolExecutor(maxThreads, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), this::createThread);
        m_executor.allowCoreThreadTimeOut(true);
    }

    private Thread createThread(final Runnable work) {
        final Thread thread = new Thread(() -> {
            CURRENT.set(this);
            work.run();
        }, "KNIME-Worker-" + THREADS.getAndIncrement());
        thread.setDaemon(true);
        return thread;
    }

    /** The pool of the current thread, null when it is of none. */
    public static ThreadPool currentPool() {
        return CURRENT.get();
    }

    /** Runs a task as soon as a thread is free. */
    public Future<?> enqueue(final Runnable r) {
        return start(new FutureTask<>(ThreadUtils.runnableWithContext(r), null));
    }

    /** Calls a task as soon as a thread is free. */
    public <T> Future<T> enqueue(final Callable<T> t) {
        return start(new FutureTask<>(ThreadUtils.callableWithContext(t)));
    }

    private <T> Future<T> start(final FutureTask<T> task) {
        m_executor.execute(task);
        return task;
    }

    /**
     * Calls a task in the current thread, which does not count as busy meanwhile.
     *
     * @throws ExecutionException when the task fails, with its exception as cause
     * @throws IllegalThreadStateException when the current thread is not of this pool
     */
    public <T> T runInvisible(final Callable<T> r) throws ExecutionException, InterruptedException {
        if (currentPool() != this) {
            throw new IllegalThreadStateException("The current thread is not taken out of this thread pool");
        }
        lendPlace(1);
        try {
            return r.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException(e);
        } finally {
            lendPlace(-1);
        }
    }

    private synchronized void lendPlace(final int places) {
        m_invisible += places;
        resize();
    }

    private void resize() {
        final int size = m_maxThreads + m_invisible;
        if (size >= m_executor.getMaximumPoolSize()) {
            m_executor.setMaximumPoolSize(size);
            m_executor.setCorePoolSize(size);
        } else {
            m_executor.setCorePoolSize(size);
            m_executor.setMaximumPoolSize(size);
        }
    }

    /** Number of tasks that may run at a time. */
    public synchronized int getMaxThreads() {
        return m_maxThreads;
    }

    /** Sets how many tasks may run at a time. */
    public synchronized void setMaxThreads(final int newValue) {
        if (newValue < 1) {
            throw new IllegalArgumentException("A pool needs at least one thread; received " + newValue);
        }
        m_maxThreads = newValue;
        resize();
    }

    /** Number of tasks that run, without invisible ones. */
    public synchronized int getRunningThreads() {
        return Math.max(0, m_executor.getActiveCount() - m_invisible);
    }

    /** Number of tasks that wait. */
    public int getQueueSize() {
        return m_executor.getQueue().size();
    }

    /** Takes no more tasks; those that are there are done. */
    public void shutdown() {
        m_executor.shutdown();
    }

    /** Waits until a pool that was shut down has done its tasks. */
    public void waitForTermination() throws InterruptedException {
        while (!m_executor.awaitTermination(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
    }
}
