// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.ArrayDeque;
import java.util.Deque;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds settings from their XML form. */
final class XMLConfigHandler extends DefaultHandler {

    private final Deque<ConfigBase> m_open = new ArrayDeque<>();

    private final ConfigBase m_root;

    XMLConfigHandler(final ConfigBase root) {
        m_root = root;
    }

    @Override
    public void startElement(final String uri, final String localName, final String qName, final Attributes attributes)
        throws SAXException {
        final String key = attributes.getValue("key");
        if (key == null) {
            throw new SAXException("Element \"" + qName + "\" has no attribute \"key\"");
        }
        if ("config".equals(qName)) {
            open(key);
        } else if ("entry".equals(qName) && !m_open.isEmpty()) {
            m_open.peek().addEntry(entry(key, attributes));
        } else {
            throw new SAXException("\"" + qName + "\" is not a valid tag name.");
        }
    }

    private void open(final String key) {
        if (m_open.isEmpty()) {
            m_root.setKey(key);
            m_open.push(m_root);
        } else {
            m_open.push(m_open.peek().addConfigBase(key));
        }
    }

    private static AbstractConfigEntry entry(final String key, final Attributes attributes) throws SAXException {
        final String type = attributes.getValue("type");
        final boolean isNull = "true".equals(attributes.getValue("isnull"));
        final String value = attributes.getValue("value");
        if (value == null) {
            throw new SAXException("Entry \"" + key + "\" has no attribute \"value\"");
        }
        try {
            return ConfigEntries.valueOf(type).createEntry(key, isNull ? null : EscapedText.unescape(value));
        } catch (RuntimeException e) {
            throw new SAXException("Invalid entry of type '" + type + "' for key '" + key + "' in XML file: \"" + value
                + "\"", e);
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String qName) {
        if ("config".equals(qName)) {
            m_open.pop();
        }
    }

    @Override
    public void error(final SAXParseException e) throws SAXException {
        throw new SAXException("line=" + e.getLineNumber() + ": " + e.getMessage(), e);
    }

    @Override
    public void fatalError(final SAXParseException e) throws SAXException {
        error(e);
    }

    @Override
    public void warning(final SAXParseException e) throws SAXException {
        error(e);
    }
}
