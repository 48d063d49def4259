// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.survival.SchoenfeldSmooth;

/** One panel of a {@link SchoenfeldFigure}. */
final class SchoenfeldPanel {

    private static final int BAND = 45;

    private static final int POINT = 110;

    private static final int TIME_TICKS = 7;

    private final SchoenfeldFigure.Builder options;

    private final SchoenfeldSmooth smooth;

    private final SchoenfeldFigure.Panel panel;

    private final double em;

    private final Font font;

    SchoenfeldPanel(final SchoenfeldFigure.Builder options, final SchoenfeldFigure.Panel panel, final double em) {
        this.options = options;
        this.panel = panel;
        this.em = em;
        smooth = options.smooth;
        font = Typeface.regular(em);
    }

    /** @return height of heading, axis and label */
    static double around(final double em) {
        return em * 6.2;
    }

    void draw(final Graphics2D g2, final Rectangle2D cell, final int number) {
        final double left = cell.getX() + em * 5.5;
        final Rectangle2D area = new Rectangle2D.Double(left, cell.getY() + em * 2, cell.getMaxX() - left - em,
            cell.getHeight() - around(em));
        final PlotFrame frame = new PlotFrame(area, acrossRange(), upRange());
        Layer.draw(g2, "panel-" + number, () -> {
            drawHeading(g2, area);
            drawBand(g2, frame);
            drawPoints(g2, frame);
            drawLines(g2, frame);
            frame.drawAcross(g2, timeTicks(), font);
            final double[] y = frame.y();
            frame.drawUp(g2, upTicks(y, area.getHeight()), font);
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, "Time in days (scale: " + options.transform.label() + ")", font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.5);
            Lettering.upwards(g2, "\u03b2(t)", font, cell.getX() + em * 1.4, area.getCenterY());
        });
    }

    private void drawHeading(final Graphics2D g2, final Rectangle2D area) {
        g2.setPaint(Palette.INK);
        final Font bold = Typeface.bold(em);
        final String p = "p " + PValueText.amount(panel.p());
        final double room = area.getWidth() - Lettering.width(p, font) - em;
        Lettering.left(g2, Lettering.fitted(Lettering.clean(panel.name()), bold, room), bold, area.getX(),
            area.getY() - em * 0.7);
        Lettering.right(g2, p, font, area.getMaxX(), area.getY() - em * 0.7);
    }

    private double[] acrossRange() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final double value : smooth.transformed()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        final double margin = high > low ? 0.03 * (high - low) : 0.5;
        return new double[]{low - margin, high + margin};
    }

    private double[] upRange() {
        double low = panel.estimate();
        double high = panel.estimate();
        for (final double[] event : smooth.residual()) {
            low = Math.min(low, event[panel.column()]);
            high = Math.max(high, event[panel.column()]);
        }
        for (int i = 0; i < smooth.x().length; i++) {
            low = Math.min(low, limit(i, -2));
            high = Math.max(high, limit(i, 2));
        }
        final double margin = high > low ? 0.04 * (high - low) : 1;
        return new double[]{low - margin, high + margin};
    }

    private double limit(final int i, final double errors) {
        return smooth.curve()[panel.column()][i] + errors * smooth.standardError()[panel.column()][i];
    }

    private void drawPoints(final Graphics2D g2, final PlotFrame frame) {
        g2.setPaint(transparent(Palette.INK, POINT));
        final double radius = em * 0.17;
        for (int e = 0; e < smooth.time().length; e += options.step()) {
            g2.fill(new Ellipse2D.Double(frame.across(smooth.transformed()[e]) - radius,
                frame.down(smooth.residual()[e][panel.column()]) - radius, 2 * radius, 2 * radius));
        }
    }

    private static Color transparent(final Color colour, final int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private void drawBand(final Graphics2D g2, final PlotFrame frame) {
        final int m = smooth.x().length;
        if (m == 0) {
            return;
        }
        final Path2D band = new Path2D.Double();
        band.moveTo(frame.across(smooth.x()[0]), frame.down(limit(0, 2)));
        for (int i = 1; i < m; i++) {
            band.lineTo(frame.across(smooth.x()[i]), frame.down(limit(i, 2)));
        }
        for (int i = m - 1; i >= 0; i--) {
            band.lineTo(frame.across(smooth.x()[i]), frame.down(limit(i, -2)));
        }
        band.closePath();
        g2.setPaint(transparent(Palette.BLUE, BAND));
        g2.fill(band);
    }

    private void drawLines(final Graphics2D g2, final PlotFrame frame) {
        g2.setPaint(Palette.VERMILLION);
        g2.setStroke(new BasicStroke((float)(em * 0.11), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[]{5, 3}, 0));
        final double y = frame.down(panel.estimate());
        g2.draw(new Line2D.Double(frame.area().getX(), y, frame.area().getMaxX(), y));
        if (smooth.x().length == 0) {
            return;
        }
        final Path2D curve = new Path2D.Double();
        for (int i = 0; i < smooth.x().length; i++) {
            final double x = frame.across(smooth.x()[i]);
            final double at = frame.down(limit(i, 0));
            if (i == 0) {
                curve.moveTo(x, at);
            } else {
                curve.lineTo(x, at);
            }
        }
        g2.setPaint(Palette.BLUE);
        g2.setStroke(new BasicStroke((float)(em * 0.17)));
        g2.draw(curve);
    }

    /** Event times, rounded to two digits, that lie about equally far apart on the transformed scale, as R labels it. */
    private List<PlotFrame.Tick> timeTicks() {
        final TimeScale scale = new TimeScale(smooth.time(), smooth.transformed());
        final List<PlotFrame.Tick> ticks = new ArrayList<>();
        final double[] range = acrossRange();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < TIME_TICKS; i++) {
            final double wanted = range[0] + (range[1] - range[0]) * (i + 0.5) / TIME_TICKS;
            final double time = new BigDecimal(scale.time(wanted)).round(new MathContext(2)).doubleValue();
            final double place = scale.place(time);
            if (place > last && place >= range[0] && place <= range[1]) {
                ticks.add(new PlotFrame.Tick(place, AxisStyle.format("0.###").format(time)));
                last = place;
            }
        }
        return ticks;
    }

    private List<PlotFrame.Tick> upTicks(final double[] range, final double height) {
        final double step = DecimalStep.of(range[1] - range[0], (int)Math.max(2, height / (em * 1.8)));
        final DecimalFormat text = DecimalStep.format(step, Math.max(Math.abs(range[0]), Math.abs(range[1])));
        final List<PlotFrame.Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(range[0] / step) * step; value <= range[1]; value += step) {
            final double tick = Math.abs(value) < step * 1e-9 ? 0 : value;
            ticks.add(new PlotFrame.Tick(tick, text.format(tick)));
        }
        return ticks;
    }
}
