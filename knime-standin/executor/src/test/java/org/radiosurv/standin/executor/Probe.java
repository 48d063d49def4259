// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.example.probe.ApplyNodeFactory;
import org.example.probe.FailNodeFactory;
import org.example.probe.FitNodeFactory;
import org.example.probe.RearrNodeFactory;
import org.example.probe.SourceNodeFactory;
import org.knime.core.node.NodeSettings;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.Problem;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** Workflows of probe nodes, and short ways to load, run and damage them. */
public final class Probe {

    private static final NodeRepository REPOSITORY = scan();

    private Probe() {
    }

    /** The nodes of the test class path. */
    public static NodeRepository repository() {
        return REPOSITORY;
    }

    private static NodeRepository scan() {
        try {
            return NodeRepository.scan(Probe.class.getClassLoader());
        } catch (final ExtensionException e) {
            throw new AssertionError(e);
        }
    }

    /** Source #1 -> Rearrange #2; source -> Fit #3 -> Apply #4 (table from the source). */
    public static WorkflowAuthor cohort() {
        final WorkflowAuthor author = new WorkflowAuthor(repository());
        author.add(NodeDraft.of(SourceNodeFactory.class).at(100, 200));
        author.add(NodeDraft.of(RearrNodeFactory.class).at(250, 200).settings(column("vol")));
        author.add(NodeDraft.of(FitNodeFactory.class).at(250, 300));
        author.add(NodeDraft.of(ApplyNodeFactory.class).at(400, 300));
        return author.connect(1, 1, 2, 1).connect(1, 1, 3, 1).connect(3, 1, 4, 1).connect(1, 1, 4, 2);
    }

    /** Source #1 -> Fail #2 of that kind -> Fit #3. */
    public static WorkflowAuthor failing(final String kind) {
        final WorkflowAuthor author = new WorkflowAuthor(repository());
        author.add(NodeDraft.of(SourceNodeFactory.class));
        author.add(NodeDraft.of(FailNodeFactory.class).parameters(new FailNodeFactory.Parameters(kind)));
        author.add(NodeDraft.of(FitNodeFactory.class));
        return author.connect(1, 1, 2, 1).connect(2, 1, 3, 1);
    }

    /** Settings of Probe Rearrange, defaults but for the column. */
    public static NodeSettings column(final String column) {
        final NodeSettings model = new NodeSettings("model");
        model.addString("column", column);
        addDefaultFilter(model);
        model.addBoolean("parallel", true);
        model.addInt("sleep", 0);
        return model;
    }

    private static void addDefaultFilter(final NodeSettings model) {
        final NodeSettings filter = new NodeSettings("filter");
        filter.addString("mode", "MANUAL");
        final NodeSettings pattern = new NodeSettings("patternFilter");
        pattern.addString("pattern", "");
        pattern.addBoolean("isCaseSensitive", false);
        pattern.addBoolean("isInverted", false);
        filter.addNodeSettings(pattern);
        final NodeSettings manual = new NodeSettings("manualFilter");
        manual.addStringArray("manuallySelected", new String[0]);
        manual.addStringArray("manuallyDeselected", new String[0]);
        manual.addBoolean("includeUnknownColumns", true);
        filter.addNodeSettings(manual);
        final NodeSettings type = new NodeSettings("typeFilter");
        type.addStringArray("selectedTypes", new String[0]);
        filter.addNodeSettings(type);
        model.addNodeSettings(filter);
    }

    public static Path write(final WorkflowAuthor author, final Path directory) {
        try {
            author.write(directory);
            return directory;
        } catch (final Exception e) {
            throw new AssertionError(e);
        }
    }

    public static Workflow load(final Path workflow) throws WorkflowLoadException, IOException {
        return new WorkflowLoader(repository()).load(workflow);
    }

    public static WorkflowResult run(final Path workflow) throws WorkflowLoadException, IOException {
        try (Workflow loaded = load(workflow)) {
            return new WorkflowExecutor(loaded, ExecutionListener.NONE).execute();
        }
    }

    /** Replaces text in a file, which must hold it. */
    public static void edit(final Path file, final String old, final String replacement) throws IOException {
        final String text = Files.readString(file);
        assertTrue(text.contains(old), () -> file + " does not hold " + old);
        Files.writeString(file, text.replace(old, replacement));
    }

    /** The problems of a refused workflow, one line each. */
    public static String problems(final Path workflow) throws IOException {
        try {
            load(workflow).close();
            return "";
        } catch (final WorkflowLoadException e) {
            return e.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
        }
    }
}
