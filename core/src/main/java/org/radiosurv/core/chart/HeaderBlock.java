// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** Title (bold) and subtitle at the top of a figure, wrapped to its width. */
final class HeaderBlock {

    private final Font titleFont;

    private final Font subtitleFont;

    private final List<String> titleLines;

    private final List<String> subtitleLines;

    /**
     * @param title title; nothing is drawn for empty text
     * @param subtitle subtitle; nothing is drawn for empty text
     * @param fontPoints base size; the title is a quarter larger
     * @param room width in points
     */
    HeaderBlock(final String title, final String subtitle, final double fontPoints, final double room) {
        titleFont = Typeface.bold(fontPoints * 1.25);
        subtitleFont = Typeface.regular(fontPoints);
        titleLines = title.isEmpty() ? List.of() : Lettering.wrapped(title, titleFont, room);
        subtitleLines = subtitle.isEmpty() ? List.of() : Lettering.wrapped(subtitle, subtitleFont, room);
    }

    /** @return height in points, with the gap to what follows */
    double height() {
        final double text = titleLines.size() * Lettering.lineHeight(titleFont)
            + subtitleLines.size() * Lettering.lineHeight(subtitleFont);
        return text == 0 ? 0 : text + subtitleFont.getSize2D() * 0.5;
    }

    /** Draws the block with its upper left corner at (x, y). */
    void draw(final Graphics2D g2, final double x, final double y) {
        Layer.draw(g2, "header", () -> {
            g2.setPaint(Palette.INK);
            double baseline = y;
            for (final String line : titleLines) {
                baseline += Lettering.lineHeight(titleFont);
                Lettering.left(g2, line, titleFont, x, baseline - titleFont.getSize2D() * 0.25);
            }
            for (final String line : subtitleLines) {
                baseline += Lettering.lineHeight(subtitleFont);
                Lettering.left(g2, line, subtitleFont, x, baseline - subtitleFont.getSize2D() * 0.25);
            }
        });
    }
}
