// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip entry that holds a short text. */
final class TextEntry {

    private TextEntry() {
    }

    static void write(final ZipOutputStream out, final String entry, final String text) throws IOException {
        out.putNextEntry(new ZipEntry(entry));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    static String read(final ZipInputStream in, final String entry) throws IOException {
        expect(in, entry);
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static void expect(final ZipInputStream in, final String entry) throws IOException {
        final ZipEntry found = in.getNextEntry();
        if (found == null || !found.getName().equals(entry)) {
            throw new IOException("Expected zip entry " + entry + ", got " + found);
        }
    }
}
