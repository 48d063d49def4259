// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** KNIME's XML form of settings, namespace {@code http://www.knime.org/2008/09/XMLConfig}. */
public final class XMLConfig {

    private XMLConfig() {
    }

    /**
     * Reads settings; the key of the root element becomes the key of the settings.
     *
     * @throws IOException for malformed XML, an unknown element or type, or a value that is none of its type
     */
    public static void load(final ConfigBase c, final InputStream in)
        throws SAXException, IOException, ParserConfigurationException {
        final SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(false);
        final XMLReader reader = factory.newSAXParser().getXMLReader();
        final XMLConfigHandler handler = new XMLConfigHandler(c);
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        // settings never need anything from outside the file
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.parse(new InputSource(text));
        } catch (SAXException | RuntimeException e) {
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    static void read(final ConfigBase config, final InputStream in) throws IOException {
        try {
            load(config, in);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    /** Writes settings and closes the stream; transient texts are left out. */
    public static void save(final ConfigBase config, final OutputStream output) throws IOException {
        final boolean buffered = output instanceof BufferedOutputStream || output instanceof ByteArrayOutputStream;
        try (OutputStream out = buffered ? output : new BufferedOutputStream(output)) {
            new XMLConfigWriter(out).write(config);
        }
    }
}
