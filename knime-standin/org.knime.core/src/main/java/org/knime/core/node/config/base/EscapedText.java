// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/**
 * How texts are made fit for XML attributes. First KNIME's own escape: a control character (below 32), a UTF-16 unit above 0xD7FF and a
 * per cent sign followed by another are written as two per cent signs and five decimal digits. Then that of XML.
 */
final class EscapedText {

    private static final int DIGITS = 5;

    private static final char LAST_PLAIN = 0xd7ff;

    private EscapedText() {
    }

    static String escape(final String text) {
        final StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean doublePercent = c == '%' && i + 1 < text.length() && text.charAt(i + 1) == '%';
            if (c < ' ' || c > LAST_PLAIN || doublePercent) {
                out.append(String.format("%%%%%05d", (int)c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String unescape(final String text) {
        final StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.append((char)Integer.parseInt(text.substring(i + 2, i + 2 + DIGITS)));
                i += 1 + DIGITS;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isEscape(final String text, final int i) {
        return text.startsWith("%%", i) && i + 2 + DIGITS <= text.length()
            && text.substring(i + 2, i + 2 + DIGITS).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String attribute(final String text) {
        final StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int)c).append(';');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
