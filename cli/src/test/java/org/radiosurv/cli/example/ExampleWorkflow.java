// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Files;
import java.nio.file.Path;

import org.radiosurv.standin.executor.ExecutionListener;
import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.WorkflowExecutor;
import org.radiosurv.standin.executor.WorkflowLoader;
import org.radiosurv.standin.executor.WorkflowResult;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** The committed example workflow. */
final class ExampleWorkflow {

    private static final String PATH = "example-workflows/glioblastoma-prognosis";

    private ExampleWorkflow() {
    }

    /** @return its directory, from the folder of the module or of the repository */
    static Path directory() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(PATH))) {
            folder = folder.getParent();
        }
        return folder.resolve(PATH);
    }

    static NodeRepository repository() throws ExtensionException {
        return NodeRepository.scan(ExampleWorkflow.class.getClassLoader());
    }

    /** Hears what became of a workflow while its data are still there. */
    @FunctionalInterface
    interface Reader {

        void read(WorkflowResult result) throws Exception;
    }

    /**
     * @param dataRoot the data to run on, or null for the workflow's own
     * @param reader reads the results
     */
    static void run(final Path dataRoot, final Reader reader) throws Exception {
        try (Workflow workflow = new WorkflowLoader(repository()).load(directory())) {
            if (dataRoot != null) {
                workflow.setVariable("data_root", dataRoot.toString());
            }
            reader.read(new WorkflowExecutor(workflow, ExecutionListener.NONE).execute());
        }
    }
}
