// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads an SVG figure back: groups by id, texts, lines and the vertices of paths. */
final class SvgDocument {

    /** A text element: its characters and the left end of its baseline. */
    record Text(String text, double x, double y, double size, String fill) {
    }

    private static final Pattern VERTEX = Pattern.compile("[ML]\\s*(-?[\\d.]+)[ ,](-?[\\d.]+)");

    private final Element root;

    SvgDocument(final String svg) throws Exception {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        final Document document =
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        root = document.getDocumentElement();
    }

    Element root() {
        return root;
    }

    boolean has(final String id) {
        return find(root, id) != null;
    }

    Element group(final String id) {
        final Element found = find(root, id);
        if (found == null) {
            throw new AssertionError("The figure has no group " + id);
        }
        return found;
    }

    List<Element> elements(final String id, final String name) {
        return elements(group(id), name);
    }

    List<Text> texts(final String id) {
        return texts(group(id));
    }

    List<Text> texts() {
        return texts(root);
    }

    List<String> words(final String id) {
        return texts(id).stream().map(Text::text).toList();
    }

    /** The vertices of the first path of a group, as {x, y}. */
    List<double[]> vertices(final String id) {
        final List<Element> paths = elements(id, "path");
        if (paths.isEmpty()) {
            throw new AssertionError(id + " has no path");
        }
        final List<double[]> vertices = new ArrayList<>();
        final Matcher matcher = VERTEX.matcher(paths.get(0).getAttribute("d"));
        while (matcher.find()) {
            vertices.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return vertices;
    }

    /** An attribute of an element or, if it has none, of the nearest group around it. */
    static String inherited(final Element element, final String attribute) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute(attribute)) {
                return around.getAttribute(attribute);
            }
        }
        return "";
    }

    private static List<Text> texts(final Element parent) {
        return elements(parent, "text").stream().map(e -> new Text(e.getTextContent(),
            Double.parseDouble(e.getAttribute("x")), Double.parseDouble(e.getAttribute("y")),
            Double.parseDouble(inherited(e, "font-size").replace("px", "")), inherited(e, "fill"))).toList();
    }

    private static List<Element> elements(final Element parent, final String name) {
        final NodeList found = parent.getElementsByTagNameNS("*", name);
        final List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element find(final Element element, final String id) {
        if (id.equals(element.getAttribute("id"))) {
            return element;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                final Element found = find(inner, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
