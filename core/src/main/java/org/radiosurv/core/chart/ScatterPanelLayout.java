// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.radiosurv.core.correlation.SimpleRegression;

/** Draws one panel of a {@link ScatterFigure}. */
final class ScatterPanelLayout {

    /** Points drawn at most. */
    static final int MOST_POINTS = 5_000;

    /** Places at which line and band are computed. */
    private static final int STEPS = 60;

    private static final float BAND = 0.18f;

    private static final Color GROWTH = new Color(0xF6E3D6);

    private static final String GREW = "lesion grew";

    private final ScatterPanel panel;

    /** Of the group in SVG; its layers get it as prefix. */
    private final String id;

    private final double em;

    private final Font font;

    private final Font bold;

    private final List<String> lines = new ArrayList<>();

    private final int boldLines;

    private final double tickWidth;

    private final double left;

    private final double[] rangeX;

    private final double[] rangeY;

    ScatterPanelLayout(final ScatterPanel panel, final String id, final double width, final double em) {
        this.panel = panel;
        this.id = id;
        this.em = em;
        font = Typeface.regular(em);
        bold = Typeface.bold(em);
        rangeX = range(panel.x());
        rangeY = range(panel.y());
        final double low = Math.min(0, rangeY[0]);
        final DecimalFormat labels = labels(low, rangeY[1], DecimalStep.of(rangeY[1] - low, 5));
        tickWidth = Math.max(Lettering.width(labels.format(low), font), Lettering.width(labels.format(rangeY[1]), font));
        left = tickWidth + em * 2.8;
        int first = 0;
        for (int i = 0; i < panel.statements().size(); i++) {
            lines.addAll(wrapped(panel.statements().get(i), i == 0 ? bold : font, width - left));
            first = i == 0 ? lines.size() : first;
        }
        boldLines = first;
    }

    /** Breaks at spaces only, so that no number is torn; what belongs together has no-break spaces. */
    private static List<String> wrapped(final String text, final Font font, final double room) {
        final List<String> result = new ArrayList<>();
        String line = "";
        for (final String word : text.split(" ")) {
            final String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Lettering.width(longer, font) > room) {
                result.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        result.add(line);
        return result;
    }

    private static DecimalFormat labels(final double low, final double high, final double step) {
        return DecimalStep.format(step, Math.max(Math.abs(low), Math.abs(high)));
    }

    /** @return height of the statements above the plot, with a gap */
    double statementsHeight() {
        return lines.size() * Lettering.lineHeight(font) + em * 0.5;
    }

    /** @return room for the horizontal axis and its label */
    static double bottom(final double em) {
        return AxisStyle.TICK + em * 3.4;
    }

    private double[] range(final double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (panel.isDrawn(i)) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        if (low > high) {
            return new double[]{0, 1};
        }
        return high > low ? new double[]{low, high} : new double[]{low - margin(low), low + margin(low)};
    }

    private static double margin(final double value) {
        return value == 0 ? 1 : Math.abs(value) * 0.1;
    }

    /**
     * @param place rectangle of the panel, statements and axes included
     * @param above height of the statements of its row
     */
    void draw(final Graphics2D g2, final Rectangle2D place, final double above) {
        final Rectangle2D area = LayeredPlot.aligned(new Rectangle2D.Double(place.getX() + left, place.getY() + above,
            place.getWidth() - left, place.getHeight() - above - bottom(em)));
        final NumberAxis domain = domainAxis(area.getWidth());
        final double low = Math.min(0, rangeY[0]);
        final NumberAxis range =
            axis(low, rangeY[1], DecimalStep.of(rangeY[1] - low, (int)Math.max(2, area.getHeight() / (em * 2))));
        final LayeredPlot plot = new LayeredPlot(domain, range);
        addIdentity(plot, domain, range);
        addPoints(plot, false);
        panel.line().ifPresent(line -> addLine(plot, line));
        addPoints(plot, true);
        Layer.draw(g2, id, () -> {
            drawGrowth(g2, area, domain);
            plot.drawInto(g2, area, left - em, bottom(em));
            drawText(g2, area, place.getY());
        });
    }

    /** As many ticks as have room for their labels. */
    private NumberAxis domainAxis(final double room) {
        final double width = rangeX[1] - rangeX[0];
        double step = DecimalStep.of(width, 1);
        for (int most = 8; most > 1; most--) {
            final double tried = DecimalStep.of(width, most);
            final DecimalFormat labels = labels(rangeX[0], rangeX[1], tried);
            final double widest =
                Math.max(Lettering.width(labels.format(rangeX[0]), font), Lettering.width(labels.format(rangeX[1]), font));
            if (widest + em < tried / width * room) {
                step = tried;
                break;
            }
        }
        return axis(rangeX[0], rangeX[1], step);
    }

    private NumberAxis axis(final double low, final double high, final double step) {
        final double margin = (high - low) * 0.04;
        final NumberAxis axis = AxisStyle.axis(low - margin, high + margin, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, labels(low, high, step)), false, true);
        return axis;
    }

    private void drawGrowth(final Graphics2D g2, final Rectangle2D area, final NumberAxis domain) {
        if (!panel.growth() || !panel.hasNegative()) {
            return;
        }
        final double zero = domain.valueToJava2D(Math.min(0, domain.getUpperBound()), area, RectangleEdge.BOTTOM);
        final double width = zero - area.getX();
        Layer.draw(g2, "growth", () -> {
            g2.setPaint(GROWTH);
            g2.fill(new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight()));
            g2.setPaint(Palette.VERMILLION);
            if (width > Lettering.width(GREW, font) + em) {
                Lettering.centred(g2, GREW, font, area.getX() + width / 2, area.getY() + em * 1.2);
            } else if (width > em * 1.3) {
                Lettering.upwards(g2, GREW, font, area.getX() + width / 2 + em * 0.35,
                    area.getY() + em * 0.5 + Lettering.width(GREW, font) / 2);
            }
        });
    }

    private void addIdentity(final LayeredPlot plot, final NumberAxis domain, final NumberAxis range) {
        if (!panel.identity()) {
            return;
        }
        final XYSeries series = new XYSeries("identity", false, true);
        final double from = Math.max(domain.getLowerBound(), range.getLowerBound());
        final double to = Math.min(domain.getUpperBound(), range.getUpperBound());
        series.add(from, from);
        series.add(to, to);
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.GREY);
        renderer.setSeriesStroke(0,
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{4, 3}, 0));
        plot.add("identity", new XYSeriesCollection(series), renderer);
    }

    private void addPoints(final LayeredPlot plot, final boolean full) {
        final XYSeries series = new XYSeries(full ? "full" : "hollow", false, true);
        final int stride = (panel.x().length + MOST_POINTS - 1) / MOST_POINTS;
        for (int i = 0; i < panel.x().length; i += stride) {
            if (panel.full()[i] == full && panel.isDrawn(i)) {
                series.add(panel.x()[i], panel.y()[i]);
            }
        }
        if (series.isEmpty()) {
            return;
        }
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        final double radius = em * (panel.x().length > 300 ? 0.17 : 0.26);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        renderer.setSeriesShapesFilled(0, full);
        renderer.setSeriesOutlineStroke(0, new BasicStroke((float)(em * 0.09)));
        renderer.setSeriesStroke(0, new BasicStroke((float)(em * 0.09)));
        renderer.setSeriesPaint(0, full ? transparent(Palette.BLUE) : Palette.GREY);
        plot.add(full ? "with-event" : "without-event", new XYSeriesCollection(series), renderer);
    }

    /** Points that lie on each other look darker. */
    private static Color transparent(final Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 170);
    }

    private void addLine(final LayeredPlot plot, final SimpleRegression line) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < panel.x().length; i++) {
            if (panel.full()[i] && panel.isDrawn(i)) {
                low = Math.min(low, panel.x()[i]);
                high = Math.max(high, panel.x()[i]);
            }
        }
        final YIntervalSeries series = new YIntervalSeries("line", false, true);
        for (int i = 0; i <= STEPS; i++) {
            final double at = low + (high - low) * i / STEPS;
            final double[] limits = line.limitsAt(at);
            series.add(at, line.at(at), limits[0], limits[1]);
        }
        final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        final DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.INK);
        renderer.setSeriesFillPaint(0, Palette.INK);
        renderer.setSeriesStroke(0, new BasicStroke((float)(em * 0.14)));
        renderer.setAlpha(BAND);
        plot.add("line", data, renderer);
    }

    private void drawText(final Graphics2D g2, final Rectangle2D area, final double top) {
        Layer.draw(g2, "text", () -> {
            g2.setPaint(Palette.INK);
            double baseline = top;
            for (int i = 0; i < lines.size(); i++) {
                baseline += Lettering.lineHeight(font);
                Lettering.left(g2, lines.get(i), i < boldLines ? bold : font, area.getX(), baseline - em * 0.25);
            }
            Lettering.centred(g2, Lettering.fitted(panel.xLabel(), font, area.getWidth()), font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
            Lettering.upwards(g2, Lettering.fitted(panel.yLabel(), font, area.getHeight()), font,
                area.getX() - tickWidth - em * 1.6, area.getCenterY());
        });
    }
}
