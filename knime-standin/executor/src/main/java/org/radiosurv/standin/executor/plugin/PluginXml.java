// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the nodes out of one plugin.xml, with the bundle that declares them. */
final class PluginXml {

    private static final String NODES = "org.knime.workbench.repository.nodes";

    private final URL m_url;

    PluginXml(final URL url) {
        m_url = url;
    }

    List<NodeEntry> nodes() throws ExtensionException {
        try {
            final List<NodeEntry> nodes = new ArrayList<>();
            for (final Element extension : children(root(), "extension")) {
                if (extension.getAttribute("point").equals(NODES)) {
                    nodes.addAll(nodes(extension));
                }
            }
            return nodes;
        } catch (final IOException | SAXException | ParserConfigurationException e) {
            throw new ExtensionException("The extensions of " + m_url + " cannot be read", e);
        }
    }

    private List<NodeEntry> nodes(final Element extension) throws IOException, ExtensionException {
        final BundleInfo bundle = BundleInfo.nextTo(m_url);
        final List<NodeEntry> nodes = new ArrayList<>();
        for (final Element node : children(extension, "node")) {
            nodes.add(new NodeEntry(attribute(node, "factory-class"), attribute(node, "category-path"), bundle));
        }
        return nodes;
    }

    private String attribute(final Element element, final String name) throws ExtensionException {
        if (!element.hasAttribute(name)) {
            throw new ExtensionException("In " + m_url + " a " + element.getTagName() + " has no " + name, null);
        }
        return element.getAttribute(name);
    }

    private Element root() throws IOException, SAXException, ParserConfigurationException {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        final URLConnection connection = m_url.openConnection();
        connection.setUseCaches(false); // an open jar must not be kept from being replaced
        try (InputStream in = connection.getInputStream()) {
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static List<Element> children(final Element parent, final String name) {
        final List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                children.add(e);
            }
        }
        return children;
    }
}
