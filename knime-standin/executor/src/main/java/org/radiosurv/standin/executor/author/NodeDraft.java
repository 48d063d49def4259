// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.executor.document.Bounds;

/** A node to be placed on a canvas: its factory, settings, place and label. */
public final class NodeDraft {

    /** A setting that a flow variable overwrites, is exposed as, or both. */
    record VariableUse(String used, String exposed) {
    }

    /** A port that the user would add to a group. */
    record AddedPort(String group, PortType type) {
    }

    private final Class<? extends NodeFactory<?>> m_factory;

    private final List<AddedPort> m_ports = new ArrayList<>();

    private final Map<List<String>, VariableUse> m_variables = new LinkedHashMap<>();

    private Optional<NodeParameters> m_parameters = Optional.empty();

    private Optional<NodeParameters> m_viewParameters = Optional.empty();

    private Optional<NodeSettings> m_settings = Optional.empty();

    private Optional<String> m_label = Optional.empty();

    private Bounds m_bounds = Bounds.at(0, 0);

    private NodeDraft(final Class<? extends NodeFactory<?>> factory) {
        m_factory = factory;
    }

    /** A node with default settings. */
    public static NodeDraft of(final Class<? extends NodeFactory<?>> factory) {
        return new NodeDraft(factory);
    }

    /** Model settings as an object of the node's parameter class. */
    public NodeDraft parameters(final NodeParameters parameters) {
        m_parameters = Optional.of(parameters);
        return this;
    }

    /** View settings as an object of the view's parameter class; without them KNIME uses the defaults. */
    public NodeDraft viewParameters(final NodeParameters parameters) {
        m_viewParameters = Optional.of(parameters);
        return this;
    }

    /** Model settings as they are in the file. */
    public NodeDraft settings(final NodeSettings model) {
        m_settings = Optional.of(model);
        return this;
    }

    /** Place on the canvas in pixels. */
    public NodeDraft at(final int x, final int y) {
        m_bounds = Bounds.at(x, y);
        return this;
    }

    /** The label below the node. */
    public NodeDraft label(final String text) {
        m_label = Optional.of(text);
        return this;
    }

    /** Adds a port to an optional or extendable group. */
    public NodeDraft addPort(final String group, final PortType type) {
        m_ports.add(new AddedPort(group, type));
        return this;
    }

    /**
     * Lets a flow variable overwrite a setting.
     *
     * @param variable its name
     * @param path keys of the setting, outermost first
     */
    public NodeDraft useVariable(final String variable, final String... path) {
        m_variables.merge(List.of(path), new VariableUse(variable, null), (a, b) -> new VariableUse(variable, a.exposed()));
        return this;
    }

    /** Exposes a setting as a flow variable. */
    public NodeDraft exposeVariable(final String variable, final String... path) {
        m_variables.merge(List.of(path), new VariableUse(null, variable), (a, b) -> new VariableUse(a.used(), variable));
        return this;
    }

    Class<? extends NodeFactory<?>> factory() {
        return m_factory;
    }

    List<AddedPort> ports() {
        return m_ports;
    }

    Map<List<String>, VariableUse> variables() {
        return m_variables;
    }

    Optional<NodeParameters> parameters() {
        return m_parameters;
    }

    Optional<NodeParameters> viewParameters() {
        return m_viewParameters;
    }

    Optional<NodeSettings> settings() {
        return m_settings;
    }

    Optional<String> label() {
        return m_label;
    }

    Bounds bounds() {
        return m_bounds;
    }
}
