// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fixed number of threads for numbered tasks. Tasks write to places of their own, and the caller combines these in
 * the order
 * of their numbers, so that results do not depend on the number of threads. The caller's thread is one of them.
 */
final class Workers implements AutoCloseable {

    /** A computation of numbered parts. */
    interface Task {

        /**
         * @param number which part, from 0
         */
        void run(int number);
    }

    private final int threads;

    private final ExecutorService helpers;

    Workers(final int threads) {
        this.threads = threads;
        this.helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, new Daemons());
    }

    /**
     * Runs all tasks and returns when none runs any more.
     *
     * @param count how many tasks
     * @param task the tasks; a failure of one ends the others early and is thrown
     */
    void run(final int count, final Task task) {
        final int helping = Math.min(threads, count) - 1;
        if (helping <= 0) {
            for (int number = 0; number < count; number++) {
                task.run(number);
            }
            return;
        }
        final Share share = new Share(count, task, helping);
        for (int n = 0; n < helping; n++) {
            helpers.execute(share);
        }
        share.work();
        share.await();
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdownNow();
        }
    }

    /** Tasks that several threads take from a common counter. */
    private static final class Share implements Runnable {

        private final AtomicInteger next = new AtomicInteger();

        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        private final CountDownLatch helpersLeft;

        private final int count;

        private final Task task;

        Share(final int count, final Task task, final int helping) {
            this.count = count;
            this.task = task;
            this.helpersLeft = new CountDownLatch(helping);
        }

        @Override
        public void run() {
            work();
            helpersLeft.countDown();
        }

        void work() {
            try {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    task.run(number);
                }
            } catch (final RuntimeException | Error problem) {
                failure.compareAndSet(null, problem);
                next.set(count);
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    helpersLeft.await();
                    break;
                } catch (final InterruptedException signal) {
                    interrupted = true;
                    next.set(count);
                    failure.compareAndSet(null, new java.util.concurrent.CancellationException("interrupted"));
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            final Throwable problem = failure.get();
            if (problem instanceof Error error) {
                throw error;
            } else if (problem != null) {
                throw (RuntimeException)problem;
            }
        }
    }

    /** Threads that do not keep a process alive. */
    private static final class Daemons implements ThreadFactory {
        @Override
        public Thread newThread(final Runnable work) {
            final Thread thread = new Thread(work, "registration");
            thread.setDaemon(true);
            return thread;
        }
    }
}
