// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.NodeSettings;

class SettingsXmlTest {

    private static final String NAMESPACE = "xmlns=\"http://www.knime.org/2008/09/XMLConfig\"";

    @TempDir
    private Path m_directory;

    @Test
    void readsValues() throws Exception {
        final NodeSettings settings = read("<config " + NAMESPACE + " key=\"settings.xml\">"
            + "<entry key=\"a\" type=\"xint\" value=\"3\"/><entry key=\"b\" type=\"xstring\" isnull=\"true\" value=\"\"/>"
            + "</config>");
        assertEquals(3, settings.getInt("a"));
        assertEquals(null, settings.getString("b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<entry key='a' type='xint' value='3'/><entry key='a' type='xint' value='4'/> | a key must occur once",
        "<entry key='a' type='xint' value='three'/> | the value of an xint entry must be one; received 'three'",
        "<entry key='a' type='xboolean' value='yes'/> | the value of an xboolean entry must be one",
        "<entry key='a' type='xfoo' value='3'/> | an entry's type must be one of",
        "<entry key='a' type='xint'/> | an entry must have a value",
        "<entry type='xint' value='3'/> | every element must have a key",
        "<entry key='a' type='xint' value='3'>text</entry> | values are written as attributes",
        "<entry key='a' type='xint' value='3'><config key='b'/></entry> | an entry must be empty",
        "<other key='a'/> | only config and entry elements are allowed"})
    void refusesOtherForms(final String content, final String rule) throws IOException {
        final String message = refusal("<config " + NAMESPACE + " key=\"settings.xml\">" + content + "</config>");
        assertTrue(message.contains(rule), message);
    }

    @Test
    void refusesAnotherRootOrNamespace() throws IOException {
        assertTrue(refusal("<config " + NAMESPACE + " key=\"other\"/>").contains("the root must be a config with key"));
        assertTrue(refusal("<config key=\"settings.xml\"/>").contains("every element must be in the namespace"));
    }

    @Test
    void refusesExternalEntities() throws IOException {
        final Path secret = Files.writeString(m_directory.resolve("secret.txt"), "secret");
        final String message = refusal("<!DOCTYPE config [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
            + "<config " + NAMESPACE + " key=\"settings.xml\"><entry key=\"a\" type=\"xstring\" value=\"&x;\"/></config>");
        assertTrue(message.contains("without document type"), message);
        assertTrue(!message.contains("'secret'"), message);
    }

    @Test
    void refusesBillionLaughsAtOnce() {
        final StringBuilder xml = new StringBuilder("<!DOCTYPE config [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        xml.append("]><config " + NAMESPACE + " key=\"settings.xml\"><entry key=\"a\" type=\"xstring\" value=\"x\"/>&a29;</config>");
        final String message =
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> refusal(xml.toString()));
        assertTrue(message.contains("without document type"), message);
    }

    @Test
    void refusesAbsurdNesting() throws IOException {
        final String xml = "<config " + NAMESPACE + " key=\"settings.xml\">" + "<config key=\"a\">".repeat(5000)
            + "</config>".repeat(5001);
        assertTrue(refusal(xml).contains("nested deeper"));
    }

    @Test
    void namesAMissingFile() {
        final WorkflowLoadException e = assertThrows(WorkflowLoadException.class,
            () -> SettingsXml.read(m_directory.resolve("none.xml"), "settings.xml"));
        assertTrue(e.getMessage().contains("none.xml: a workflow needs this file"), e.getMessage());
    }

    private NodeSettings read(final String xml) throws IOException, WorkflowLoadException {
        final Path file = m_directory.resolve("settings.xml");
        Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
        return SettingsXml.read(file, "settings.xml");
    }

    private String refusal(final String xml) throws IOException {
        try {
            read(xml);
        } catch (final WorkflowLoadException e) {
            return e.getMessage();
        }
        throw new AssertionError("accepted");
    }
}
