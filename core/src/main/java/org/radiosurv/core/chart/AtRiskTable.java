// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.radiosurv.core.survival.GroupCurve;

/**
 * The number-at-risk table: one row per group, one column per tick of the time axis, each number centred under its
 * tick. The number at a tick counts the patients whose time is that of the tick or later.
 */
final class AtRiskTable {

    private static final String HEADING = "Number at risk";

    private final List<GroupCurve> groups;

    private final List<LegendBlock.Entry> looks;

    private final Font font;

    private final Font headingFont;

    private final double rowHeight;

    /**
     * @param groups curves in order
     * @param looks colour and stroke of each
     * @param fontPoints text size
     */
    AtRiskTable(final List<GroupCurve> groups, final List<LegendBlock.Entry> looks, final double fontPoints) {
        this.groups = groups;
        this.looks = looks;
        font = Typeface.regular(fontPoints);
        headingFont = Typeface.bold(fontPoints);
        rowHeight = fontPoints * 1.4;
    }

    /** @return height in points */
    double height() {
        return rowHeight * (groups.size() + 1);
    }

    /**
     * @param room most width in points
     * @return width in points that the longest group name wants, with its line sample
     */
    double nameWidth(final double room) {
        double widest = 0;
        for (final GroupCurve group : groups) {
            widest = Math.max(widest, Lettering.width(Lettering.clean(group.group()), font) + sample());
        }
        return Math.min(widest, room);
    }

    /** @return width in points of the widest number, n of the largest group */
    double numberWidth() {
        double widest = 0;
        for (final GroupCurve group : groups) {
            widest = Math.max(widest, Lettering.width(Integer.toString(group.curve().n()), font));
        }
        return widest;
    }

    /**
     * Draws the table.
     *
     * @param g2 canvas
     * @param ticks times in axis units
     * @param unitDays length of the axis unit in days
     * @param position x of a time in axis units
     * @param left x of the left end of the names
     * @param nameEnd x of their right end
     * @param top y of the upper edge
     */
    void draw(final Graphics2D g2, final List<Double> ticks, final double unitDays, final DoubleUnaryOperator position,
            final double left, final double nameEnd, final double top) {
        Layer.draw(g2, "risk-table", () -> {
            g2.setPaint(Palette.INK);
            Lettering.left(g2, HEADING, headingFont, left, baseline(top, 0));
            for (int row = 0; row < groups.size(); row++) {
                final int index = row;
                Layer.draw(g2, "risk-table-" + (row + 1), () -> {
                    drawName(g2, index, left, nameEnd, baseline(top, index + 1));
                    for (final double tick : ticks) {
                        final int count = groups.get(index).curve().atRiskAt(tick * unitDays);
                        Lettering.centred(g2, Integer.toString(count), font, position.applyAsDouble(tick),
                            baseline(top, index + 1));
                    }
                });
            }
        });
    }

    private void drawName(final Graphics2D g2, final int row, final double left, final double nameEnd,
            final double baseline) {
        final double middle = baseline - Lettering.capHeight(font) / 2;
        g2.setPaint(looks.get(row).colour());
        g2.setStroke(looks.get(row).stroke());
        g2.draw(new Line2D.Double(left, middle, left + sample() - font.getSize2D() * 0.4, middle));
        g2.setPaint(Palette.INK);
        final String name = Lettering.clean(groups.get(row).group());
        Lettering.left(g2, Lettering.fitted(name, font, nameEnd - left - sample()), font, left + sample(), baseline);
    }

    private double baseline(final double top, final int line) {
        return top + rowHeight * line + rowHeight / 2 + Lettering.capHeight(font) / 2;
    }

    private double sample() {
        return font.getSize2D() * 1.6;
    }
}
