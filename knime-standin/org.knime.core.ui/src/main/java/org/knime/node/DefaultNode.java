// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.impl.description.ExternalResource;

/** A node, described in stages whose order the compiler enforces. */
public final class DefaultNode implements FluentNodeAPI {

    private final Texts m_texts;

    private final List<PortGroup> m_ports;

    private final DefaultModel m_model;

    private final List<ExternalResource> m_externalResources = new ArrayList<>();

    private final List<String> m_keywords = new ArrayList<>();

    private DefaultView m_view;

    private NodeType m_nodeType;

    private DefaultNode(final Texts texts, final Consumer<DynamicPortsAdder> ports, final DefaultModel model) {
        m_texts = texts;
        m_ports = PortGroups.collect(ports);
        m_model = model;
    }

    /** @return the first stage */
    public static RequireName create() {
        return name -> icon -> shortDescription -> fullDescription -> (major, minor, revision) -> {
            final Texts texts =
                new Texts(name, icon, shortDescription, fullDescription, new Version(major, minor, revision));
            return ports -> model -> new DefaultNode(texts, ports, model.apply(DefaultModel.create()));
        };
    }

    /**
     * @param view describes the view; a node has at most one
     * @return this
     */
    public DefaultNode addView(final Function<DefaultView.RequireViewParameters, DefaultView> view) {
        if (m_view != null) {
            throw new IllegalStateException("A node has at most one view; addView was called twice.");
        }
        m_view = view.apply(DefaultView.create());
        return this;
    }

    /**
     * @param nodeType colour of the node; without it a node without inputs is a Source, one without outputs a Sink and
     *            any other a Manipulator
     * @return this
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        if (m_nodeType != null) {
            throw new IllegalStateException("nodeType() has already been called; a node can only have one node type.");
        }
        m_nodeType = nodeType;
        return this;
    }

    /**
     * @param keywords words under which the node is found besides its name
     * @return this
     */
    public DefaultNode keywords(final String... keywords) {
        if (!m_keywords.isEmpty()) {
            throw new IllegalStateException(
                "keywords() has already been called; a node can only have one list of keywords.");
        }
        for (final String keyword : keywords) {
            if (keyword == null) {
                throw new IllegalArgumentException("keywords list must not contain null values");
            }
            m_keywords.add(keyword);
        }
        return this;
    }

    /**
     * @param href address of a page about the node
     * @param description text of the link
     * @return this
     */
    public DefaultNode addExternalResource(final String href, final String description) {
        if (href == null || description == null) {
            throw new IllegalArgumentException("An external resource needs an address and a description; received '"
                + href + "' and '" + description + "'.");
        }
        m_externalResources.add(new ExternalResource(href, description));
        return this;
    }

    Texts texts() {
        return m_texts;
    }

    List<PortGroup> ports() {
        return m_ports;
    }

    DefaultModel model() {
        return m_model;
    }

    Optional<DefaultView> view() {
        return Optional.ofNullable(m_view);
    }

    Optional<NodeType> type() {
        return Optional.ofNullable(m_nodeType);
    }

    List<String> keywordList() {
        return m_keywords;
    }

    List<ExternalResource> externalResources() {
        return m_externalResources;
    }

    record Texts(String name, String icon, String shortDescription, String fullDescription, Version since) {
    }

    /** Asks for the node's name. */
    public interface RequireName {

        /**
         * @param name as shown below the node
         * @return the next stage
         */
        RequireIcon name(String name);
    }

    /** Asks for the icon. */
    public interface RequireIcon {

        /**
         * @param icon path of a PNG of 16 x 16 pixels, relative to the factory's class
         * @return the next stage
         */
        RequireShortDescription icon(String icon);
    }

    /** Asks for one sentence. */
    public interface RequireShortDescription {

        /**
         * @param shortDescription one sentence
         * @return the next stage
         */
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Asks for the text of the description. */
    public interface RequireFullDescription {

        /**
         * @param fullDescription well-formed XHTML
         * @return the next stage
         */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Asks for the version that brought the node. */
    public interface RequireSinceVersion {

        /**
         * @param major of the version
         * @param minor of the version
         * @param revision of the version
         * @return the next stage
         */
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Asks for what the node does. */
    public interface RequireModel {

        /**
         * @param model describes it
         * @return the node, to which optional parts can be added
         */
        DefaultNode model(Function<DefaultModel.RequireModelParameters, DefaultModel> model);
    }
}
