// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Legend above the plot: a line sample and a text per group, side by side as far as they fit, long texts wrapped. Being
 * outside the plot it cannot cover a curve.
 */
final class LegendBlock {

    /** One group of the legend. */
    record Entry(String text, Color colour, Stroke stroke) {
    }

    private record Placed(Entry entry, List<String> lines, double x, double y) {
    }

    private final Font font;

    private final double sample;

    private final double lineHeight;

    private final List<Placed> placed = new ArrayList<>();

    private final boolean oneColumn;

    private final double height;

    private double width;

    /**
     * @param entries groups in order
     * @param fontPoints text size
     * @param room width in points
     */
    LegendBlock(final List<Entry> entries, final double fontPoints, final double room) {
        this(entries, fontPoints, room, false);
    }

    /**
     * @param entries groups in order
     * @param fontPoints text size
     * @param room width in points
     * @param oneColumn true to place each group in a row of its own
     */
    LegendBlock(final List<Entry> entries, final double fontPoints, final double room, final boolean oneColumn) {
        font = Typeface.regular(fontPoints);
        sample = fontPoints * 2;
        lineHeight = fontPoints * 1.35;
        this.oneColumn = oneColumn;
        height = place(entries, room);
    }

    /** @return width in points of what is drawn */
    double width() {
        return width;
    }

    /** @return height in points, with the gap to what follows */
    double height() {
        return height;
    }

    /** Draws the legend with its upper left corner at (x, y). */
    void draw(final Graphics2D g2, final double x, final double y) {
        Layer.draw(g2, "legend", () -> placed.forEach(item -> draw(g2, item, x + item.x, y + item.y)));
    }

    private void draw(final Graphics2D g2, final Placed item, final double x, final double y) {
        final double middle = y + lineHeight / 2;
        g2.setPaint(item.entry.colour());
        g2.setStroke(item.entry.stroke());
        g2.draw(new Line2D.Double(x, middle, x + sample, middle));
        g2.setPaint(Palette.INK);
        double baseline = middle + Lettering.capHeight(font) / 2;
        for (final String line : item.lines) {
            Lettering.left(g2, line, font, x + sample + gap(), baseline);
            baseline += lineHeight;
        }
    }

    private double place(final List<Entry> entries, final double room) {
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (final Entry entry : entries) {
            final double own = sample + gap() + Lettering.width(entry.text(), font);
            if (x > 0 && (oneColumn || x + own > room)) {
                y += rowHeight;
                x = 0;
                rowHeight = 0;
            }
            final List<String> lines = Lettering.wrapped(entry.text(), font, room - sample - gap());
            placed.add(new Placed(entry, lines, x, y));
            rowHeight = Math.max(rowHeight, lines.size() * lineHeight);
            width = Math.max(width, x + Math.min(own, room));
            x += own + 3 * gap();
        }
        return entries.isEmpty() ? 0 : y + rowHeight + gap();
    }

    private double gap() {
        return font.getSize2D() * 0.5;
    }
}
