// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.standin.executor.LoadedNode;
import org.radiosurv.standin.executor.NodeResult;
import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.results.ResultWriter;

/**
 * Writes results of nodes as soon as they are there, whole files only. What an earlier run wrote for the same nodes is removed
 * first: a table of yesterday must not stand for a node that failed today.
 */
final class NodeResults {

    private static final Pattern RESULT = Pattern.compile("port_\\d+\\.(csv|png|json)");

    private final Path directory;

    /**
     * @param directory where results go
     * @param workflow whose results
     * @throws IOException if results of an earlier run cannot be removed
     */
    NodeResults(final Path directory, final Workflow workflow) throws IOException {
        this.directory = directory;
        for (final LoadedNode node : workflow.nodes()) {
            removeResults(directory.resolve(ResultWriter.directoryName(node.id(), node.name())));
        }
    }

    private static void removeResults(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (final Path file : entries.filter(entry -> RESULT.matcher(entry.getFileName().toString()).matches()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * @param node a node that is finished
     * @return the files of its outputs, none if it was not executed
     * @throws IOException if writing fails
     */
    List<Path> write(final NodeResult node) throws IOException {
        final List<Path> files = new ArrayList<>();
        final Path partial = directory.resolve(".partial-" + UUID.randomUUID());
        try {
            for (final Path written : new ResultWriter(partial).write(node)) {
                final Path target = directory.resolve(written.getParent().getFileName()).resolve(written.getFileName());
                Files.createDirectories(target.getParent());
                WholeFile.move(written, target);
                files.add(target);
            }
        } finally {
            delete(partial);
        }
        return files;
    }

    private static void delete(final Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (final Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
