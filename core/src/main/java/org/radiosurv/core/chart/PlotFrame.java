// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A rectangle with two scales and axes whose ticks stand at any places, for scales that are neither linear nor decimal.
 *
 * @param area rectangle between the axes, in points
 * @param x left and right end of the horizontal scale
 * @param y lower and upper end of the vertical scale
 */
record PlotFrame(Rectangle2D area, double[] x, double[] y) {

    /**
     * A tick.
     *
     * @param value where it stands
     * @param label what stands beside it
     */
    record Tick(double value, String label) {
    }

    /** @return horizontal place of a value */
    double across(final double value) {
        return area.getX() + (value - x[0]) / (x[1] - x[0]) * area.getWidth();
    }

    /** @return vertical place of a value */
    double down(final double value) {
        return area.getMaxY() - (value - y[0]) / (y[1] - y[0]) * area.getHeight();
    }

    /** Draws the horizontal axis under the rectangle; a label that would touch the one before it is left out. */
    void drawAcross(final Graphics2D g2, final List<Tick> ticks, final Font font) {
        axisPen(g2);
        g2.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        double free = Double.NEGATIVE_INFINITY;
        for (final Tick tick : ticks) {
            final double place = across(tick.value());
            g2.draw(new Line2D.Double(place, area.getMaxY(), place, area.getMaxY() + AxisStyle.TICK));
            final double half = Lettering.width(tick.label(), font) / 2;
            if (place - half > free) {
                Lettering.centred(g2, tick.label(), font, place,
                    area.getMaxY() + AxisStyle.TICK + 1.5 + Lettering.capHeight(font));
                free = place + half + font.getSize2D() * 0.25;
            }
        }
    }

    /** Draws the vertical axis at the left of the rectangle. */
    void drawUp(final Graphics2D g2, final List<Tick> ticks, final Font font) {
        axisPen(g2);
        g2.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
        for (final Tick tick : ticks) {
            final double place = down(tick.value());
            g2.draw(new Line2D.Double(area.getX() - AxisStyle.TICK, place, area.getX(), place));
            Lettering.right(g2, tick.label(), font, area.getX() - AxisStyle.TICK - 2,
                place + Lettering.capHeight(font) / 2);
        }
    }

    private static void axisPen(final Graphics2D g2) {
        g2.setPaint(Palette.INK);
        g2.setStroke(new BasicStroke((float)AxisStyle.LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }
}
