// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.example.probe.RearrNodeFactory;
import org.example.probe.SourceNodeFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.NodeSettings;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;

class CancelTest {

    @TempDir
    private Path m_temporary;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptsTheRunningNodeWithinASecond(final boolean parallel) throws Exception {
        final NodeSettings slow = Probe.column("val");
        slow.addInt("sleep", 20_000);
        slow.addBoolean("parallel", parallel);
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(SourceNodeFactory.class));
        author.add(NodeDraft.of(RearrNodeFactory.class).settings(slow));
        author.add(NodeDraft.of(RearrNodeFactory.class).settings(Probe.column("val")));
        final Path flow = Probe.write(author.connect(1, 1, 2, 1).connect(1, 1, 3, 1), m_temporary.resolve("flow"));
        final CountDownLatch started = new CountDownLatch(1);
        try (Workflow workflow = Probe.load(flow)) {
            final WorkflowExecutor executor = new WorkflowExecutor(workflow, new ExecutionListener() {
                @Override
                public void started(final LoadedNode node, final int index, final int count) {
                    if (node.id() == 2) {
                        started.countDown();
                    }
                }
            });
            final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            final CompletableFuture<WorkflowResult> run = CompletableFuture.supplyAsync(() -> execute(executor, interrupted));
            assertTrue(started.await(30, TimeUnit.SECONDS));
            Thread.sleep(200);
            executor.cancel();
            final WorkflowResult result = run.get(1, TimeUnit.SECONDS);
            assertTrue(result.canceled());
            assertEquals("Execution canceled", result.node(2).message().getMessage());
            assertEquals(NodeState.CONFIGURED, result.node(2).state());
            assertEquals(NodeState.CONFIGURED, result.node(3).state());
            assertFalse(interrupted.get(), "the interrupt must not outlive the run");
        }
    }

    private static WorkflowResult execute(final WorkflowExecutor executor, final CompletableFuture<Boolean> interrupted) {
        try {
            return executor.execute();
        } catch (final IOException e) {
            throw new AssertionError(e);
        } finally {
            interrupted.complete(Thread.currentThread().isInterrupted());
        }
    }
}
