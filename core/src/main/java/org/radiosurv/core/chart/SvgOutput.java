// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws into an SVG document: size in mm, user unit 1 point, text kept as text in families that have Arial's widths.
 *
 * <p>Written by the JDK's own serialiser, without a DOCTYPE (Batik's writer adds one with a network address).
 */
final class SvgOutput {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgOutput() {
    }

    /**
     * @param format size
     * @param title accessible name; none if empty
     * @param content draws in points
     * @return the SVG document
     */
    static String write(final FigureFormat format, final String title, final Consumer<Graphics2D> content) {
        final Document document = newDocument();
        final SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(3);
        final SvgCanvas canvas = new SvgCanvas(context);
        content.accept(canvas);
        final Element root = document.getDocumentElement();
        describe(root, format, title);
        final Element drawing = canvas.content();
        nameFonts(drawing);
        root.appendChild(drawing);
        canvas.dispose();
        return serialise(document);
    }

    private static Document newDocument() {
        try {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (final ParserConfigurationException failure) {
            throw new IllegalStateException("The JDK's XML parser does not start.", failure);
        }
    }

    private static void describe(final Element root, final FigureFormat format, final String title) {
        root.setAttributeNS(null, "width", decimal(format.widthMillimetres()) + "mm");
        root.setAttributeNS(null, "height", decimal(format.heightMillimetres()) + "mm");
        root.setAttributeNS(null, "viewBox",
            "0 0 " + decimal(format.widthPoints()) + " " + decimal(format.heightPoints()));
        root.setAttributeNS(null, "role", "img");
        if (!title.isEmpty()) {
            root.appendChild(root.getOwnerDocument().createElementNS(SVG, "title")).setTextContent(title);
        }
        final Element paper = root.getOwnerDocument().createElementNS(SVG, "rect");
        paper.setAttributeNS(null, "id", "background");
        paper.setAttributeNS(null, "width", "100%");
        paper.setAttributeNS(null, "height", "100%");
        paper.setAttributeNS(null, "fill", "#ffffff");
        root.appendChild(paper);
    }

    private static void nameFonts(final Element element) {
        if (element.getAttribute("font-family").contains(Typeface.FAMILY)) {
            element.setAttributeNS(null, "font-family", Typeface.SVG_FAMILIES);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                nameFonts(inner);
            }
        }
    }

    private static String serialise(final Document document) {
        try {
            final Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            final StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (final TransformerException failure) {
            throw new IllegalStateException("The JDK's XML writer rejects the figure.", failure);
        }
    }

    private static String decimal(final double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
