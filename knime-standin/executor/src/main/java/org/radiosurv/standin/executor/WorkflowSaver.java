// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.document.NodeForm;
import org.radiosurv.standin.executor.document.Settings;
import org.radiosurv.standin.executor.document.SettingsXml;
import org.radiosurv.standin.executor.document.WorkflowDocument;
import org.radiosurv.standin.executor.document.WorkflowForm;
import org.radiosurv.standin.spi.NodeModelHook;
import org.radiosurv.standin.spi.StandIn;

/**
 * Saves a workflow after a run: workflow.knime and every settings.xml with the keys that KNIME 5.8.2 writes.
 *
 * <p>Without data, executed nodes are saved as CONFIGURED, and KNIME opens the result. With data, executed nodes are saved as
 * EXECUTED: model and image ports in KNIME's form, but <em>tables in the stand-in's own form, which KNIME cannot read</em>; data
 * kept for views is not saved.
 */
public final class WorkflowSaver {

    private final Workflow m_workflow;

    private final WorkflowResult m_result;

    private final boolean m_withData;

    public WorkflowSaver(final Workflow workflow, final WorkflowResult result, final boolean withData) {
        m_workflow = workflow;
        m_result = result;
        m_withData = withData;
    }

    /**
     * @param directory the workflow directory to write; if it is not the one that was loaded, the data area is copied
     */
    public void save(final Path directory) throws IOException, CanceledExecutionException {
        final Path target = directory.toAbsolutePath().normalize();
        for (final LoadedNode node : m_workflow.nodes()) {
            save(node, target);
        }
        SettingsXml.write(workflow(target.getFileName().toString()), target.resolve("workflow.knime"));
        final Path source = m_workflow.document().directory();
        if (!source.equals(target)) {
            copy(source.resolve("data"), target.resolve("data"));
        }
    }

    private NodeSettings workflow(final String name) {
        final WorkflowDocument document = m_workflow.document();
        final WorkflowForm form = new WorkflowForm(name).state(workflowState(), workflowMessage());
        Settings.string(document.settings(), "customDescription").ifPresent(form::description);
        Settings.config(document.settings(), "authorInformation").ifPresent(form::author);
        Settings.config(document.settings(), "annotations").ifPresent(
            all -> all.keySet().forEach(key -> form.annotation(Settings.config(all, key).orElseThrow())));
        m_workflow.variables().forEach(form::variable);
        document.nodes().forEach(n -> form.node(n.id(), n.settingsFile(), n.bounds()));
        document.connections().forEach(form::connection);
        return form.toSettings();
    }

    /** The state of the node that has come least far. */
    private String workflowState() {
        return m_result.nodes().stream().map(this::savedState).min(NodeState::compareTo).orElse(NodeState.CONFIGURED)
            .name();
    }

    private NodeState savedState(final NodeResult node) {
        return node.state() == NodeState.EXECUTED && !m_withData ? NodeState.CONFIGURED : node.state();
    }

    /** The text for one failed node was seen on 5.8.2; for several the list is continued. */
    private NodeMessage workflowMessage() {
        final List<NodeResult> failed = m_result.nodes().stream().filter(NodeResult::failed).toList();
        if (failed.isEmpty()) {
            return NodeMessage.NONE;
        }
        final String count = failed.size() == 1 ? "one node" : failed.size() + " nodes";
        final String names = failed.stream().map(n -> n.name() + " #" + n.id()).collect(Collectors.joining(", "));
        final String issue = failed.stream().map(
            n -> n.name() + " #" + n.id() + ": " + n.message().getMessage().replaceFirst("^Execute failed: ", ""))
            .collect(Collectors.joining("\n"));
        return new NodeMessage(NodeMessage.Type.ERROR, "Contains " + count + " with execution failure (" + names + ")",
            issue, List.of());
    }

    private void save(final LoadedNode node, final Path workflow) throws IOException, CanceledExecutionException {
        final NodeDocument document = node.document();
        final NodeResult result = m_result.node(node.id());
        final Path directory = workflow.resolve(document.directory());
        final NodeForm form = new NodeForm(document.factory(), document.name(), node.entry().bundle())
            .part(document.part("model").orElseGet(() -> savedModel(node)))
            .state(savedState(result).name(), result.message());
        Stream.of("variables", "view", "view_variables").map(document::part).flatMap(Optional::stream)
            .forEach(form::part);
        document.part("nodeAnnotation").ifPresent(form::annotation);
        document.part("node_creation_config").ifPresent(form::creationConfig);
        Settings.string(document.settings(), "customDescription").ifPresent(form::description);
        final PortDataWriter ports = new PortDataWriter(directory);
        ports.deleteOld();
        ports.write(result, m_withData && result.state() == NodeState.EXECUTED, form, node.outPortTypes().length);
        SettingsXml.write(form.toSettings(), workflow.resolve(document.settingsFile()));
    }

    private static NodeSettings savedModel(final LoadedNode node) {
        final NodeSettings model = new NodeSettings("model");
        StandIn.hook(NodeModelHook.class).saveSettings(node.model(), model);
        return model;
    }

    static void copy(final Path source, final Path target) throws IOException {
        if (!Files.isDirectory(source)) {
            return;
        }
        try (Stream<Path> all = Files.walk(source)) {
            for (final Path file : all.toList()) {
                final Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
