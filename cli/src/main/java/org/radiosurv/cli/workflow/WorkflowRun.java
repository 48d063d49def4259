// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.cli.console.Console;
import org.radiosurv.core.InputException;
import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.WorkflowExecutor;
import org.radiosurv.standin.executor.WorkflowLoader;
import org.radiosurv.standin.executor.WorkflowResult;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** Runs a workflow in the stand-in; an interrupt (Ctrl-C) cancels the running node and deletes temporary files. */
final class WorkflowRun {

    private static final long PATIENCE_SECONDS = 5;

    private final Console console;

    private final Map<String, String> variables;

    WorkflowRun(final Console console, final Map<String, String> variables) {
        this.console = console;
        this.variables = variables;
    }

    /**
     * @param workflow a workflow folder or .knwf
     * @param out where results go; results of an earlier run of the same nodes are removed
     * @return what became of it
     * @throws WorkflowLoadException if the workflow is refused
     * @throws ExtensionException if the nodes on the class path cannot be listed
     * @throws InvalidSettingsException if a variable's value does not fit its type
     * @throws IOException if writing fails
     */
    RunReport run(final Path workflow, final Path out)
        throws IOException, WorkflowLoadException, ExtensionException, InvalidSettingsException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException("Results go into a folder", out + ", which is a file", "Choose another --out.");
        }
        final NodeRepository nodes = NodeRepository.scan(WorkflowRun.class.getClassLoader());
        final CountDownLatch cleared = new CountDownLatch(1);
        try (Workflow loaded = new WorkflowLoader(nodes).load(workflow)) {
            setVariables(loaded);
            return execute(loaded, out, cleared);
        } finally {
            cleared.countDown();
        }
    }

    private RunReport execute(final Workflow workflow, final Path out, final CountDownLatch cleared) throws IOException {
        final NodeLog log = new NodeLog(console, new NodeResults(Files.createDirectories(out), workflow));
        final WorkflowExecutor executor = new WorkflowExecutor(workflow, log);
        final Thread hook = cancelOnExit(executor, cleared);
        try {
            final WorkflowResult result = executor.execute();
            return new RunReport(result, log.files(), out);
        } finally {
            forget(hook);
        }
    }

    private void setVariables(final Workflow workflow) throws InvalidSettingsException {
        for (final Map.Entry<String, String> variable : variables.entrySet()) {
            if (workflow.variables().stream().noneMatch(declared -> declared.getName().equals(variable.getKey()))) {
                console.warning("the workflow declares no variable '" + variable.getKey() + "'; setting it may have no effect.");
            }
            workflow.setVariable(variable.getKey(), variable.getValue());
        }
    }

    /** The process ends as soon as the temporary files are gone, but waits for them no longer than a user would. */
    private static Thread cancelOnExit(final WorkflowExecutor executor, final CountDownLatch cleared) {
        final Thread hook = new Thread(() -> {
            executor.cancel();
            try {
                cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "radiosurv-cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(final Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (final IllegalStateException shuttingDown) { // then the hook is at work already
            return;
        }
    }
}
