// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.InputException;
import org.radiosurv.standin.executor.document.WorkflowArchive;
import org.radiosurv.standin.executor.document.WorkflowDocument;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.document.WorkflowReader;

/** Runs a copy of a workflow in the batch application of a real KNIME. */
final class KnimeRun {

    private static final String COPY = "workflow";

    private final Path executable;

    private final Console console;

    /**
     * @param home where KNIME is installed
     * @param console takes what KNIME says
     * @throws InputException if there is no KNIME
     */
    KnimeRun(final Path home, final Console console) {
        executable = KnimeCommand.executable(home);
        this.console = console;
    }

    /**
     * @param workflow a workflow folder or .knwf
     * @param variables values of workflow variables by name
     * @param out its subfolder workflow receives the copy, which KNIME saves executed
     * @return 0 if KNIME executed all nodes, else 1
     * @throws IOException if copying or starting fails
     * @throws WorkflowLoadException if the workflow cannot be read
     */
    int run(final Path workflow, final Map<String, String> variables, final Path out) throws IOException, WorkflowLoadException {
        final Path copy = copy(workflow, out);
        final WorkflowDocument document = WorkflowReader.read(copy);
        final Path workspace = Files.createTempDirectory("radiosurv-knime-");
        try {
            final List<String> command = KnimeCommand.of(executable, copy, workspace, document.variables(), variables);
            console.message("Starting " + executable);
            final int code = execute(command);
            console.warning(copy + " holds what the nodes computed from your data. Share the original, not this copy.");
            if (code != 0) {
                console.message("KNIME ended with exit code " + code + "; its messages above say why.");
                return 1;
            }
            console.out().println("Executed workflow: " + copy);
            return 0;
        } finally {
            delete(workspace);
        }
    }

    private static Path copy(final Path workflow, final Path out) throws IOException, WorkflowLoadException {
        final Path copy = out.toAbsolutePath().normalize().resolve(COPY);
        if (Files.exists(copy)) {
            throw new InputException("The executed workflow goes into a folder that does not exist yet", copy,
                "Choose another --out, or remove it.");
        }
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(workflow)) {
            final Path unpacked = Files.createTempDirectory(copy.getParent(), ".unpacked-");
            try {
                Files.move(WorkflowArchive.unpack(workflow, unpacked), copy);
            } finally {
                delete(unpacked);
            }
            return copy;
        }
        final Path source = workflow.toAbsolutePath().normalize();
        final List<Path> entries;
        try (Stream<Path> walk = Files.walk(source)) {
            entries = walk.filter(entry -> !entry.startsWith(copy.getParent()) || source.startsWith(copy.getParent())).toList();
        }
        for (final Path entry : entries) {
            Files.copy(entry, copy.resolve(source.relativize(entry).toString()));
        }
        return copy;
    }

    private int execute(final List<String> command) throws IOException {
        final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                console.message(line);
            }
            return process.waitFor();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            process.destroy();
        }
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (final Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
