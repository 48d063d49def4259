// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes settings as XML, byte by byte as KNIME on Java 17 does: four blanks a level, attributes on one line. */
final class XMLConfigWriter {

    private static final String NAMESPACES = " xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
        + " http://www.knime.org/XMLConfig_2008_09.xsd\"";

    private final Writer m_out;

    XMLConfigWriter(final OutputStream out) {
        m_out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    void write(final ConfigBase root) throws IOException {
        m_out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writeConfig(root, 0, NAMESPACES);
        m_out.flush();
    }

    private void writeConfig(final ConfigBase config, final int depth, final String namespaces) throws IOException {
        indent(depth);
        m_out.write("<config" + namespaces + " key=\"" + EscapedText.attribute(config.getKey()) + "\"");
        final boolean empty = config.keySet().stream().map(config::getEntry)
            .allMatch(ConfigTransientStringEntry.class::isInstance);
        if (empty) {
            m_out.write("/>\n");
            return;
        }
        m_out.write(">\n");
        for (String key : config.keySet()) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (entry instanceof ConfigBase sub) {
                writeConfig(sub, depth + 1, "");
            } else if (!(entry instanceof ConfigTransientStringEntry)) {
                writeEntry(entry, depth + 1);
            }
        }
        indent(depth);
        m_out.write("</config>\n");
    }

    private void writeEntry(final AbstractConfigEntry entry, final int depth) throws IOException {
        final String value = entry.toStringValue();
        indent(depth);
        m_out.write("<entry key=\"" + EscapedText.attribute(entry.getKey()) + "\" type=\"" + entry.getType().name() + "\"");
        m_out.write(value == null ? " isnull=\"true\" value=\"\"/>\n"
            : " value=\"" + EscapedText.attribute(EscapedText.escape(value)) + "\"/>\n");
    }

    private void indent(final int depth) throws IOException {
        m_out.write("    ".repeat(depth));
    }
}
