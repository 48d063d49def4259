// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.knime.core.node.NodeSettings;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads and writes the two kinds of settings files of a workflow, {@code workflow.knime} and {@code settings.xml}. A file is
 * first held against {@link SettingsXmlRules} by a parser that refuses document types and hence entities (no XXE, no
 * billion laughs), and only then given to {@link NodeSettings}.
 */
public final class SettingsXml {

    /** Settings are kilobytes; the bound is there because the length comes from an untrusted archive. */
    static final long MAX_BYTES = 64L << 20;

    private SettingsXml() {
    }

    /**
     * @param file the file to read
     * @param rootKey the key that the root element must have, which KNIME makes equal to the file's name
     * @throws WorkflowLoadException if the file is missing, not well-formed or not in the form KNIME writes
     */
    public static NodeSettings read(final Path file, final String rootKey) throws WorkflowLoadException {
        final byte[] bytes = bytes(file);
        final SettingsXmlRules rules = new SettingsXmlRules(file.toString(), rootKey);
        try {
            parser().parse(new ByteArrayInputStream(bytes), rules);
            rules.problems().throwIfAny(file.toString());
            return (NodeSettings)NodeSettings.loadFromXML(new ByteArrayInputStream(bytes));
        } catch (final SAXParseException e) {
            throw new WorkflowLoadException(new Problem(file + ", line " + e.getLineNumber(),
                "a settings file must be well-formed XML without document type", e.getMessage(), "Save the workflow again."));
        } catch (final SAXException | IOException e) {
            throw new WorkflowLoadException(new Problem(file.toString(), "a settings file must be readable",
                e.getMessage(), "Save the workflow again."));
        }
    }

    /** Writes the settings as KNIME does. */
    public static void write(final NodeSettings settings, final Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.saveToXML(out);
        }
    }

    private static byte[] bytes(final Path file) throws WorkflowLoadException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new WorkflowLoadException(new Problem(file.toString(), "a workflow needs this file", "no such file",
                    "Give the directory that holds workflow.knime, complete with its node directories."));
            }
            final long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new WorkflowLoadException(new Problem(file.toString(),
                    "a settings file must not be longer than " + MAX_BYTES + " bytes", size, "Check where it comes from."));
            }
            return Files.readAllBytes(file);
        } catch (final IOException e) {
            throw new WorkflowLoadException(
                new Problem(file.toString(), "the file must be readable", e, "Check its permissions."));
        }
    }

    private static SAXParser parser() throws SAXException {
        try {
            final SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser();
        } catch (final ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
