// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.knime.core.node.KNIMEConstants;
import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowManager;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** Results come in order, one at a time; errors and cancellation stop everything; contexts travel along. */
@Timeout(60)
class MultiThreadWorkerTest {

    private static final List<Integer> INPUTS = IntStream.range(0, 50).boxed().toList();

    private static class Squares extends MultiThreadWorker<Integer, Integer> {

        private final List<Integer> m_results = new ArrayList<>();

        private final AtomicInteger m_active = new AtomicInteger();

        private final AtomicInteger m_most = new AtomicInteger();

        Squares() {
            super(8, 3);
        }

        @Override
        protected Integer compute(final Integer in, final long index) throws Exception {
            m_most.accumulateAndGet(m_active.incrementAndGet(), Math::max);
            Thread.sleep(in % 3);
            m_active.decrementAndGet();
            return in * in;
        }

        @Override
        protected void processFinished(final ComputationTask task) throws ExecutionException, InterruptedException {
            assertEquals(m_results.size(), task.getIndex());
            m_results.add(task.get());
        }
    }

    @Test
    void resultsComeInOrder() throws InterruptedException, ExecutionException {
        final Squares worker = new Squares();
        worker.run(INPUTS);
        assertEquals(INPUTS.stream().map(i -> i * i).toList(), worker.m_results);
        assertTrue(worker.m_most.get() > 1 && worker.m_most.get() <= 3, "at most three at a time: " + worker.m_most);
        assertEquals(50, worker.getSubmittedCount());
        assertEquals(50, worker.getFinishedCount());
        assertThrows(IllegalStateException.class, () -> worker.run(INPUTS));
    }

    @Test
    void noInputIsFine() throws InterruptedException, ExecutionException {
        new Squares().run(List.of());
    }

    @Test
    void firstErrorStopsAndIsTheCause() {
        final AtomicInteger computed = new AtomicInteger();
        final MultiThreadWorker<Integer, Integer> worker = new MultiThreadWorker<>(4, 2) {
            @Override
            protected Integer compute(final Integer in, final long index) throws IOException {
                computed.incrementAndGet();
                if (in == 5) {
                    throw new IOException("five");
                }
                return in;
            }

            @Override
            protected void processFinished(final ComputationTask task) throws ExecutionException, InterruptedException {
                task.get();
            }
        };
        final ExecutionException e = assertThrows(ExecutionException.class, () -> worker.run(INPUTS));
        assertEquals("five", e.getCause().getMessage());
        assertTrue(computed.get() < 20, "the rest is not computed: " + computed);
    }

    @Test
    void cancellationInProcessFinishedStops() {
        final MultiThreadWorker<Integer, Integer> worker = new MultiThreadWorker<>(4, 2) {
            @Override
            protected Integer compute(final Integer in, final long index) {
                return in;
            }

            @Override
            protected void processFinished(final ComputationTask task) {
                throw new CancellationException("enough");
            }
        };
        assertThrows(CancellationException.class, () -> worker.run(INPUTS));
    }

    @Test
    void worksInsideThePoolItself() throws Exception {
        final List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4 * KNIMEConstants.GLOBAL_THREAD_POOL.getMaxThreads(); i++) {
            all.add(KNIMEConstants.GLOBAL_THREAD_POOL.enqueue(() -> {
                final Squares worker = new Squares();
                worker.run(INPUTS);
                return worker.m_results.size();
            }));
        }
        for (Future<Integer> one : all) {
            assertEquals(50, one.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void errorsInsideThePoolComeThrough() {
        final Future<?> failing = KNIMEConstants.GLOBAL_THREAD_POOL.enqueue(() -> {
            new MultiThreadWorker<Integer, Integer>(2, 1) {
                @Override
                protected Integer compute(final Integer in, final long index) {
                    throw new IllegalStateException("inner");
                }

                @Override
                protected void processFinished(final ComputationTask task)
                    throws ExecutionException, InterruptedException {
                    task.get();
                }
            }.run(INPUTS);
            return null;
        });
        final ExecutionException e = assertThrows(ExecutionException.class, failing::get);
        final Throwable inner = assertInstanceOf(ExecutionException.class, e.getCause()).getCause();
        assertEquals("inner", inner.getMessage());
    }

    @Test
    void runInvisibleIsForPoolThreadsOnly() {
        assertThrows(IllegalThreadStateException.class, () -> KNIMEConstants.GLOBAL_THREAD_POOL.runInvisible(() -> 1));
        assertNull(ThreadPool.currentPool());
    }

    @Test
    void poolRunsAtMostItsThreads() throws Exception {
        final ThreadPool pool = new ThreadPool(2);
        final CountDownLatch go = new CountDownLatch(1);
        final AtomicInteger started = new AtomicInteger();
        final List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(pool.enqueue(() -> {
                started.incrementAndGet();
                return go.await(10, TimeUnit.SECONDS);
            }));
        }
        while (started.get() < 2) {
            Thread.sleep(1);
        }
        Thread.sleep(50);
        assertEquals(2, started.get());
        assertEquals(3, pool.getQueueSize());
        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        pool.waitForTermination();
        assertThrows(IllegalArgumentException.class, () -> new ThreadPool(0));
    }

    @Test
    void nodeContextTravelsIntoPoolAndWrappedTasksOnly() throws Exception {
        final WorkflowHook hook = StandIn.hook(WorkflowHook.class);
        final WorkflowManager workflow = hook.createWorkflow(Path.of("w").toAbsolutePath(), "w", null);
        final NodeContainer node = hook.createNode(workflow, 3, "Some Node", null, m -> {
        });
        final List<NodeContainer> seen = Collections.synchronizedList(new ArrayList<>());
        final Thread plain;
        final Runnable look = () -> {
            final NodeContext context = NodeContext.getContext();
            seen.add(context == null ? null : context.getNodeContainer());
        };
        NodeContext.pushContext(node);
        try {
            KNIMEConstants.GLOBAL_THREAD_POOL.enqueue(look).get();
            ThreadUtils.threadWithContext(look).start();
            plain = new Thread(look);
            assertSame(workflow, NodeContext.getContext().getWorkflowManager());
        } finally {
            NodeContext.removeLastContext();
        }
        while (seen.size() < 2) {
            Thread.sleep(1);
        }
        assertEquals(List.of(node, node), seen);
        plain.start();
        plain.join();
        assertNull(seen.get(2));
        assertNull(NodeContext.getContext());
        assertThrows(IllegalStateException.class, NodeContext::removeLastContext);
        assertFalse(NodeContext.getContextOptional().isPresent());
        assertTrue(node.getNameWithID().startsWith("Some Node 0:"), node.getNameWithID());
    }
}
