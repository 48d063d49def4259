// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A description read from its XML form. */
final class FluentNodeDescription extends NodeDescription {

    private final Element m_node;

    private final Version m_since;

    FluentNodeDescription(final Element node, final Version since) {
        m_node = node;
        m_since = since;
    }

    @Override
    public Element getXMLDescription() {
        return m_node;
    }

    @Override
    public String getIconPath() {
        return m_node.getAttribute("icon");
    }

    @Override
    public NodeType getType() {
        return NodeType.valueOf(m_node.getAttribute("type"));
    }

    @Override
    public String getNodeName() {
        return child(m_node, "name").getTextContent();
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(child(m_node, "shortDescription").getTextContent());
    }

    @Override
    public Optional<Version> getSinceVersion() {
        return Optional.ofNullable(m_since);
    }

    @Override
    public String[] getKeywords() {
        final Element keywords = child(m_node, "keywords");
        return keywords == null ? new String[0]
            : children(keywords, "keyword").stream().map(Element::getTextContent).toArray(String[]::new);
    }

    @Override
    public String getInteractiveViewName() {
        return null; // web views are not interactive views in the old sense
    }

    @Override
    public String getInportName(final int index) {
        return attribute(port("inPort", "dynInPort", index), "name");
    }

    @Override
    public String getInportDescription(final int index) {
        return text(port("inPort", "dynInPort", index));
    }

    @Override
    public String getOutportName(final int index) {
        return attribute(port("outPort", "dynOutPort", index), "name");
    }

    @Override
    public String getOutportDescription(final int index) {
        return text(port("outPort", "dynOutPort", index));
    }

    @Override
    public int getViewCount() {
        final Element views = child(m_node, "views");
        return views == null ? 0 : children(views, "view").size();
    }

    @Override
    public String getViewName(final int index) {
        return attribute(view(index), "name");
    }

    @Override
    public String getViewDescription(final int index) {
        return text(view(index));
    }

    private Element view(final int index) {
        return index < getViewCount() ? children(child(m_node, "views"), "view").get(index) : null;
    }

    /** A port by its index in the description, where each changeable group counts once at its place. */
    private Element port(final String fixed, final String dynamic, final int index) {
        final List<Element> ports = new ArrayList<>();
        for (Node n = child(m_node, "ports").getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && (e.getTagName().equals(fixed) || e.getTagName().equals(dynamic))) {
                ports.add(e);
            }
        }
        return index < ports.size() ? ports.get(index) : null;
    }

    private static String attribute(final Element element, final String name) {
        return element == null ? null : element.getAttribute(name);
    }

    private static String text(final Element element) {
        return element == null ? null : element.getTextContent();
    }

    private static Element child(final Element parent, final String name) {
        final List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> children(final Element parent, final String name) {
        final List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }
}
