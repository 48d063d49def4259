// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
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
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/** Places the parts of a {@link HazardCurveFigure}. The range axis carries log2 of the hazard ratio, labelled with the ratio. */
final class HazardCurveLayout {

    private static final double LEAST_PLOT_HEIGHT = 10;

    /** Hazard ratios beyond 2 to this power are cut: a band that wide says nothing. */
    private static final double LARGEST = 6;

    private static final float BAND = 0.2f;

    private final HazardCurve.Points points;

    private final double[] values;

    private final List<CutoffScan.Cutoff> cutoffs;

    private final String covariate;

    private final HeaderBlock header;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final NumberAxis domain;

    private final NumberAxis range;

    HazardCurveLayout(final HazardCurve.Points points, final double[] values, final List<CutoffScan.Cutoff> cutoffs,
        final String covariate, final HeaderBlock header, final FigureFormat format) {
        this.points = points;
        this.values = values;
        this.cutoffs = cutoffs;
        this.covariate = covariate;
        this.header = header;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        domain = domainAxis();
        range = rangeAxis();
    }

    double leastHeight() {
        return top() + LEAST_PLOT_HEIGHT * em + bottom();
    }

    private double top() {
        return em + header.height() + em;
    }

    private double bottom() {
        return AxisStyle.TICK + em * 4;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double left = em * 7;
        final Rectangle2D area = LayeredPlot.aligned(new Rectangle2D.Double(left, top(),
            format.widthPoints() - left - 2 * em, format.heightPoints() - top() - bottom()));
        final LayeredPlot plot = new LayeredPlot(domain, range);
        addUnity(plot);
        addCurve(plot);
        addCutoffs(plot);
        Layer.draw(g2, "plot", () -> plot.drawInto(g2, area, em * 4, bottom()));
        drawMarks(g2, area);
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, Lettering.fitted(covariate, font, area.getWidth()), font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
            Lettering.upwards(g2, "Hazard ratio", font, em * 2, area.getCenterY());
        });
    }

    private NumberAxis domainAxis() {
        final double first = points.x()[0];
        final double last = points.x()[points.x().length - 1];
        final double width = last > first ? last - first : 1;
        final double step = DecimalStep.of(width, (int)Math.max(2, format.widthPoints() / (em * 7)));
        final NumberAxis axis = AxisStyle.axis(first - width * 0.03, last + width * 0.03, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.max(Math.abs(first), Math.abs(last)))),
            false, true);
        return axis;
    }

    private NumberAxis rangeAxis() {
        double extent = 1;
        for (int i = 0; i < points.x().length; i++) {
            extent = Math.max(extent, Math.max(Math.abs(log2(points.lower()[i])), Math.abs(log2(points.upper()[i]))));
        }
        final double end = Math.ceil(extent);
        final NumberAxis axis = AxisStyle.axis(-end, end, 1, "0", em);
        axis.setTickUnit(new NumberTickUnit(1, new PowerOfTwo()), false, true);
        return axis;
    }

    private static double log2(final double ratio) {
        return Math.max(-LARGEST, Math.min(LARGEST, Math.log(ratio) / Math.log(2)));
    }

    private void addUnity(final LayeredPlot plot) {
        final XYSeries series = new XYSeries("unity", false, true);
        series.add(domain.getLowerBound(), 0);
        series.add(domain.getUpperBound(), 0);
        plot.add("unity", new XYSeriesCollection(series), line(Palette.GREY,
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{4, 3}, 0)));
    }

    private void addCurve(final LayeredPlot plot) {
        final YIntervalSeries series = new YIntervalSeries("hazard ratio", false, true);
        for (int i = 0; i < points.x().length; i++) {
            series.add(points.x()[i], log2(points.hazardRatio()[i]), log2(points.lower()[i]), log2(points.upper()[i]));
        }
        final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        final DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesFillPaint(0, Palette.BLUE);
        renderer.setSeriesStroke(0, new BasicStroke((float)(em * 0.15)));
        renderer.setAlpha(BAND);
        plot.add("hazard-ratio", data, renderer);
    }

    private void addCutoffs(final LayeredPlot plot) {
        if (cutoffs.isEmpty()) {
            return;
        }
        final XYSeries series = new XYSeries("cut-offs", false, true);
        cutoffs.forEach(point -> series.add(point.cutoff(), log2(point.hazardRatio())));
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        final double radius = em * 0.18;
        renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        renderer.setSeriesPaint(0, Palette.VERMILLION);
        plot.add("cut-offs", new XYSeriesCollection(series), renderer);
    }

    private static XYLineAndShapeRenderer line(final Color colour, final Stroke stroke) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private void drawMarks(final Graphics2D g2, final Rectangle2D area) {
        Layer.draw(g2, "patients", () -> {
            g2.setPaint(Palette.GREY);
            g2.setStroke(new BasicStroke((float)AxisStyle.LINE));
            for (final double value : values) {
                final double x = domain.valueToJava2D(value, area, RectangleEdge.BOTTOM);
                g2.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() - em * 0.6));
            }
        });
    }

    /** Writes an exponent of two as the power: -2 is 0.25, 3 is 8. */
    private static final class PowerOfTwo extends NumberFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(final double exponent, final StringBuffer to, final FieldPosition position) {
            return to.append(AxisStyle.format("0.######").format(Math.pow(2, exponent)));
        }

        @Override
        public StringBuffer format(final long exponent, final StringBuffer to, final FieldPosition position) {
            return format((double)exponent, to, position);
        }

        @Override
        public Number parse(final String text, final ParsePosition position) {
            return AxisStyle.format("0.######").parse(text, position);
        }
    }
}
