// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The form of a KNIME settings file: nested {@code config} elements with unique keys, {@code entry} leaves with a known type
 * and a value of that type, one namespace, nothing else.
 */
final class SettingsXmlRules extends DefaultHandler {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    private static final Set<String> TYPES = Set.of("xstring", "xint", "xlong", "xshort", "xbyte", "xdouble", "xfloat",
        "xboolean", "xchar", "xpassword", "xtransientstring");

    /** Real settings nest about ten deep; a recursive reader must not be driven into a stack overflow. */
    private static final int MAX_DEPTH = 100;

    private final String m_file;

    private final String m_rootKey;

    private final Problems m_problems = new Problems();

    private final Deque<Set<String>> m_keys = new ArrayDeque<>();

    private final Deque<String> m_path = new ArrayDeque<>();

    private boolean m_inEntry;

    SettingsXmlRules(final String file, final String rootKey) {
        m_file = file;
        m_rootKey = rootKey;
    }

    Problems problems() {
        return m_problems;
    }

    @Override
    public void startElement(final String uri, final String name, final String qName, final Attributes attributes)
        throws SAXException {
        if (!NAMESPACE.equals(uri)) {
            problem("every element must be in the namespace " + NAMESPACE, "<" + qName + "> in '" + uri + "'");
        }
        if (m_inEntry) {
            problem("an entry must be empty", "<" + qName + "> inside it");
        }
        if (m_path.size() > MAX_DEPTH) {
            throw new SAXException("configs nested deeper than " + MAX_DEPTH);
        }
        final String key = attributes.getValue("key");
        checkKey(qName, key);
        m_path.addLast(String.valueOf(key));
        switch (name) {
            case "config" -> m_keys.push(new HashSet<>());
            case "entry" -> startEntry(attributes);
            default -> problem("only config and entry elements are allowed", "<" + qName + ">");
        }
    }

    @Override
    public void endElement(final String uri, final String name, final String qName) {
        m_path.removeLast();
        if (name.equals("config")) {
            m_keys.pop();
        }
        m_inEntry = false;
    }

    @Override
    public void characters(final char[] ch, final int start, final int length) {
        final String text = new String(ch, start, length);
        if (!text.isBlank()) {
            problem("values are written as attributes, never as text", "'" + text.strip() + "'");
        }
    }

    private void checkKey(final String qName, final String key) {
        if (key == null) {
            problem("every element must have a key", "<" + qName + "> without one");
        } else if (m_keys.isEmpty()) {
            if (!m_path.isEmpty() || !key.equals(m_rootKey)) {
                problem("the root must be a config with key '" + m_rootKey + "'", "<" + qName + " key=\"" + key + "\">");
            }
        } else if (!m_keys.peek().add(key)) {
            problem("a key must occur once in its config", "a second '" + key + "'");
        }
    }

    private void startEntry(final Attributes attributes) {
        m_inEntry = true;
        final String type = attributes.getValue("type");
        final String value = attributes.getValue("value");
        if (type == null || !TYPES.contains(type)) {
            problem("an entry's type must be one of " + new java.util.TreeSet<>(TYPES), "'" + type + "'");
        } else if (value == null) {
            problem("an entry must have a value", "none");
        } else if (!"true".equals(attributes.getValue("isnull")) && !isValueOf(type, value)) {
            problem("the value of an " + type + " entry must be one", "'" + value + "'");
        }
    }

    private static boolean isValueOf(final String type, final String value) {
        try {
            switch (type) {
                case "xint" -> Integer.parseInt(value);
                case "xlong" -> Long.parseLong(value);
                case "xshort" -> Short.parseShort(value);
                case "xbyte" -> Byte.parseByte(value);
                case "xdouble" -> Double.parseDouble(value);
                case "xfloat" -> Float.parseFloat(value);
                case "xboolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    return true;
                }
            }
            return true;
        } catch (final NumberFormatException e) {
            return false;
        }
    }

    private void problem(final String rule, final String received) {
        m_problems.add(m_file + ", " + String.join("/", m_path), rule, received, "Correct the file or save the workflow again.");
    }
}
