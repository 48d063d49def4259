// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartHints;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Batik's SVG canvas with two changes: {@link Layer layers} become nested groups, and clipping is left out, since the
 * figures draw nothing outside their plot area and a clip path on every element makes a figure hard to edit.
 */
final class SvgCanvas extends SVGGraphics2D {

    private final Element content;

    private Element layer;

    SvgCanvas(final SVGGeneratorContext context) {
        super(context, false);
        content = getTopLevelGroup(false);
        removeChildren(content);
        layer = content;
    }

    /** @return everything drawn so far, in one group that carries the default attributes */
    Element content() {
        flush();
        return content;
    }

    @Override
    public void setRenderingHint(final RenderingHints.Key key, final Object value) {
        if (ChartHints.KEY_BEGIN_ELEMENT.equals(key)) {
            begin(String.valueOf(value));
        } else if (ChartHints.KEY_END_ELEMENT.equals(key)) {
            end();
        }
        // Other hints steer rasterising only; Batik would write some of them into every group.
    }

    @Override
    public Graphics create() {
        throw new IllegalStateException("A figure draws on one canvas: a copy would lose the order of its layers.");
    }

    @Override
    public void clip(final Shape shape) {
        // See the class comment.
    }

    @Override
    public void setClip(final Shape shape) {
        // See the class comment.
    }

    @Override
    public void setClip(final int x, final int y, final int width, final int height) {
        // See the class comment.
    }

    @Override
    public void clipRect(final int x, final int y, final int width, final int height) {
        // See the class comment.
    }

    @Override
    public Shape getClip() {
        return null;
    }

    @Override
    public Rectangle getClipBounds() {
        return null;
    }

    private void begin(final String id) {
        flush();
        final Element group = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, "g");
        final String panel = panel();
        group.setAttributeNS(null, "id", id.startsWith(panel) ? id : panel + id);
        layer.appendChild(group);
        layer = group;
    }

    /** The same part may occur in several panels; an id is unique in its document. */
    private String panel() {
        for (Node around = layer; around instanceof Element element; around = around.getParentNode()) {
            if (PanelsFigure.LAYER.matcher(element.getAttribute("id")).matches()) {
                return element.getAttribute("id") + "-";
            }
        }
        return "";
    }

    private void end() {
        flush();
        layer = (Element) layer.getParentNode();
    }

    private void flush() {
        final Element drawn = getTopLevelGroup(false);
        Node child = drawn.getFirstChild();
        while (child != null) {
            final Node next = child.getNextSibling();
            layer.appendChild(child);
            child = next;
        }
    }

    private static void removeChildren(final Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }
}
