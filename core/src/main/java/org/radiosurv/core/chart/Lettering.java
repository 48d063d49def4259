// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures, cleans, wraps and draws single lines of text.
 *
 * <p>Widths come from one fixed context with fractional metrics, so that PNG at any resolution and SVG get the same
 * layout.
 */
final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String ELLIPSIS = "\u2026";

    private Lettering() {
    }

    /**
     * Replaces what neither XML nor a line of text can hold: control characters and line breaks by a space, lone
     * surrogates and non-characters by U+FFFD.
     *
     * @param text any text or null
     * @return printable text, never null
     */
    static String clean(final String text) {
        if (text == null) {
            return "";
        }
        final StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                result.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || (c & 0xFFFE) == 0xFFFE) {
                result.append('\uFFFD');
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString().strip();
    }

    /**
     * @param text text
     * @param font font
     * @return advance width in points
     */
    static double width(final String text, final Font font) {
        return text.isEmpty() ? 0 : Typeface.able(text, font).getStringBounds(text, CONTEXT).getWidth();
    }

    /**
     * @param font font
     * @return distance of baselines in points
     */
    static double lineHeight(final Font font) {
        return font.getSize2D() * 1.25;
    }

    /**
     * @param font font
     * @return height of capitals and digits above the baseline in points
     */
    static double capHeight(final Font font) {
        return font.getSize2D() * 0.716;
    }

    /**
     * @param font font
     * @return depth of descenders under the baseline in points
     */
    static double descent(final Font font) {
        final LineMetrics metrics = font.getLineMetrics("g", CONTEXT);
        return metrics.getDescent();
    }

    /** Draws text whose left end of the baseline is at (x, y). */
    static void left(final Graphics2D g2, final String text, final Font font, final double x, final double y) {
        if (!text.isEmpty()) {
            g2.setFont(Typeface.able(text, font));
            g2.drawString(text, (float) x, (float) y);
        }
    }

    /** Draws text whose middle of the baseline is at (x, y). */
    static void centred(final Graphics2D g2, final String text, final Font font, final double x, final double y) {
        left(g2, text, font, x - width(text, font) / 2, y);
    }

    /** Draws text whose right end of the baseline is at (x, y). */
    static void right(final Graphics2D g2, final String text, final Font font, final double x, final double y) {
        left(g2, text, font, x - width(text, font), y);
    }

    /** Draws text turned by 90 degrees to the left, with the middle of its baseline at (x, y). */
    static void upwards(final Graphics2D g2, final String text, final Font font, final double x, final double y) {
        g2.rotate(-Math.PI / 2, x, y);
        centred(g2, text, font, x, y);
        g2.rotate(Math.PI / 2, x, y);
    }

    /**
     * @param text text
     * @param font font
     * @param room width in points
     * @return the text, or its longest beginning that fits with an ellipsis
     */
    static String fitted(final String text, final Font font, final double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            final int middle = (low + high + 1) / 2;
            if (width(cut(text, middle), font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cut(text, low);
    }

    /**
     * Breaks text into lines: after a space, '_', '.', '/' or '-' where there is one, else inside a word, so that no
     * line is wider than the room and nothing is lost.
     *
     * @param text text
     * @param font font
     * @param room width in points
     * @return the lines; one empty line for empty text
     */
    static List<String> wrapped(final String text, final Font font, final double room) {
        final List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest, font) > room && rest.length() > 1) {
            final int end = breakAt(rest, font, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int breakAt(final String text, final Font font, final double room) {
        int fitting = 1;
        int high = text.length() - 1;
        while (fitting < high) {
            final int middle = (fitting + high + 1) / 2;
            if (width(text.substring(0, middle), font) <= room) {
                fitting = middle;
            } else {
                high = middle - 1;
            }
        }
        for (int i = fitting; i > fitting / 2; i--) {
            if (" _./-".indexOf(text.charAt(i - 1)) >= 0 && !isDecimalPoint(text, i - 1)) {
                return i;
            }
        }
        final boolean splitsPair = Character.isHighSurrogate(text.charAt(fitting - 1));
        return splitsPair ? fitting + 1 : fitting;
    }

    private static boolean isDecimalPoint(final String text, final int index) {
        return text.charAt(index) == '.' && index > 0 && Character.isDigit(text.charAt(index - 1)) && index + 1 < text.length()
            && Character.isDigit(text.charAt(index + 1));
    }

    private static String cut(final String text, final int length) {
        final int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
