// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.radiosurv.standin.executor.ExecutionListener;
import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.WorkflowExecutor;
import org.radiosurv.standin.executor.WorkflowLoader;
import org.radiosurv.standin.executor.WorkflowResult;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** The committed example workflows. */
enum ExampleWorkflow {

    /** The chain of the study. */
    PROGNOSIS("glioblastoma-prognosis", PrognosisAuthor::write),
    /** Template, native grids, matrices for other programs. */
    TEMPLATE("registration-to-template", TemplateAuthor::write);

    private static final String PATH = "example-workflows";

    private final String folder;

    private final Author author;

    ExampleWorkflow(final String folder, final Author author) {
        this.folder = folder;
        this.author = author;
    }

    /** Writes a workflow. */
    @FunctionalInterface
    private interface Author {
        void write(Path directory) throws Exception;
    }

    /** @return its folder's name */
    String folder() {
        return folder;
    }

    /** @param to receives what the author writes */
    void write(final Path to) throws Exception {
        author.write(to);
    }

    /** @return its directory, from the folder of the module or of the repository */
    Path directory() {
        Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve(PATH))) {
            root = root.getParent();
        }
        return root.resolve(PATH).resolve(folder);
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
     * @param variables values of workflow variables; the others stay as they are
     * @param reader reads the results
     */
    void run(final Map<String, Path> variables, final Reader reader) throws Exception {
        try (Workflow workflow = new WorkflowLoader(repository()).load(directory())) {
            for (Map.Entry<String, Path> variable : variables.entrySet()) {
                workflow.setVariable(variable.getKey(), variable.getValue().toString());
            }
            reader.read(new WorkflowExecutor(workflow, ExecutionListener.NONE).execute());
        }
    }
}
