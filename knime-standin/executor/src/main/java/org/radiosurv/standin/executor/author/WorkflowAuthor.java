// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.standin.executor.WorkflowLoader;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Connection;
import org.radiosurv.standin.executor.document.SettingsXml;
import org.radiosurv.standin.executor.document.WorkflowForm;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/**
 * Writes a new workflow directory in the form of KNIME 5.8.2, every node CONFIGURED and without data, so that KNIME loads it
 * without a complaint and would report wrong settings.
 */
public final class WorkflowAuthor {

    private final NodeRepository m_repository;

    private final Map<Integer, NodeDraft> m_nodes = new LinkedHashMap<>();

    private final List<Connection> m_connections = new ArrayList<>();

    private final List<FlowVariable> m_variables = new ArrayList<>();

    private final List<Annotation> m_annotations = new ArrayList<>();

    private String m_description;

    public WorkflowAuthor(final NodeRepository repository) {
        m_repository = repository;
    }

    /** Adds a node; returns its id, which counts from 1. */
    public int add(final NodeDraft node) {
        m_nodes.put(m_nodes.size() + 1, node);
        return m_nodes.size();
    }

    /** Connects two ports; data ports count from 1, port 0 is for flow variables. */
    public WorkflowAuthor connect(final int sourceId, final int sourcePort, final int destId, final int destPort) {
        m_connections.add(new Connection(sourceId, sourcePort, destId, destPort));
        return this;
    }

    /** Adds a workflow variable. */
    public WorkflowAuthor variable(final FlowVariable variable) {
        m_variables.add(variable);
        return this;
    }

    /** Adds an annotation to the canvas; the first is the hindmost. */
    public WorkflowAuthor annotate(final Annotation annotation) {
        m_annotations.add(annotation);
        return this;
    }

    /** The workflow's description. */
    public WorkflowAuthor describe(final String description) {
        m_description = description;
        return this;
    }

    /**
     * Writes the workflow and loads it again, so that nothing is written that would not load.
     *
     * @param directory the workflow directory; its name becomes that of the workflow
     * @throws WorkflowLoadException if what was written does not load
     * @throws ExtensionException if a node is in no plugin.xml or cannot be created
     * @throws InvalidSettingsException if settings do not fit their node
     */
    public void write(final Path directory)
        throws IOException, WorkflowLoadException, ExtensionException, InvalidSettingsException {
        final Path target = directory.toAbsolutePath().normalize();
        final WorkflowForm form = new WorkflowForm(target.getFileName().toString());
        for (final Map.Entry<Integer, NodeDraft> entry : m_nodes.entrySet()) {
            final NodeDraft draft = entry.getValue();
            final NodeSettings settings = new DraftSettings(draft, m_repository).toSettings();
            final String file =
                directoryName(settings.getString("name"), entry.getKey()) + "/settings.xml";
            SettingsXml.write(settings, target.resolve(file));
            form.node(entry.getKey(), file, Optional.of(draft.bounds()));
        }
        m_connections.forEach(form::connection);
        m_variables.forEach(form::variable);
        m_annotations.forEach(a -> form.annotation(a.toSettings("annotation")));
        form.description(m_description);
        SettingsXml.write(form.toSettings(), target.resolve("workflow.knime"));
        new WorkflowLoader(m_repository).load(target).close();
    }

    /** The name that KNIME gives to a node's directory. */
    static String directoryName(final String name, final int id) {
        return name.replaceAll("[^A-Za-z0-9 ]", "_") + " (#" + id + ")";
    }
}
