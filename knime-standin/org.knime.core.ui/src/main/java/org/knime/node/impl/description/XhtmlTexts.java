// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the texts of a description and puts them below elements. */
final class XhtmlTexts {

    private final DocumentBuilder m_parser;

    private final Document m_document;

    XhtmlTexts() {
        try {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            m_parser = factory.newDocumentBuilder();
            m_parser.setErrorHandler(new DefaultHandler()); // errors are thrown, not printed
            m_document = m_parser.newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is not usable.", e);
        }
    }

    Document document() {
        return m_document;
    }

    Element element(final Node parent, final String name) {
        return (Element)parent.appendChild(m_document.createElement(name));
    }

    /** Parses a text as XHTML, as KNIME does; without a text the word null appears, as in KNIME. */
    void append(final Element parent, final String xhtml) {
        final Element parsed;
        try {
            parsed = m_parser.parse(new InputSource(new StringReader("<fragment>" + xhtml + "</fragment>")))
                .getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Problem creating node description: <" + parent.getTagName()
                + "> is not well-formed XHTML (" + e.getMessage() + "); received '" + xhtml
                + "'. Escape & and < as entities and close every element.", e);
        }
        for (Node child = parsed.getFirstChild(); child != null; child = child.getNextSibling()) {
            parent.appendChild(m_document.importNode(child, true));
        }
    }
}
