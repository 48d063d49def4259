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
import java.util.Arrays;
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

/** Places the parts of a {@link HazardCurveFigure}: header, plot with marks, axis, note. */
final class HazardCurveLayout {

    private static final double LEAST_PLOT_HEIGHT = 10;

    private static final float BAND = 0.2f;

    /** Marks nearer than this share of the axis are one: 100,000 patients would hide each other in a huge file. */
    private static final double MARKS_ALONG_AXIS = 3000;

    private final HazardCurveFigure.Builder options;

    private final HazardCurve.Points points;

    private final HeaderBlock header;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final NumberAxis domain;

    private final NumberAxis range;

    private final List<String> noteLines;

    HazardCurveLayout(final HazardCurveFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        points = options.points;
        header = options.header(format);
        em = format.fontPoints();
        font = Typeface.regular(em);
        domain = valueAxis(points.x()[0], points.x()[points.x().length - 1], format);
        range = RatioAxis.of(estimates(), limits(), em);
        noteLines = noteLines();
    }

    private double[] estimates() {
        final double[] all = Arrays.copyOf(points.hazardRatio(), points.x().length + options.cutoffs.size());
        for (int i = 0; i < options.cutoffs.size(); i++) {
            all[points.x().length + i] = options.cutoffs.get(i).hazardRatio();
        }
        return all;
    }

    private double[] limits() {
        final double[] all = Arrays.copyOf(points.lower(), 2 * points.x().length);
        System.arraycopy(points.upper(), 0, all, points.x().length, points.x().length);
        return all;
    }

    private List<String> noteLines() {
        final StringBuilder text = new StringBuilder(options.note).append(options.note.isEmpty() ? "" : " ")
            .append("Shaded: pointwise 95% confidence limits");
        final boolean cut = Arrays.stream(limits()).map(RatioAxis::position)
            .anyMatch(at -> at > range.getUpperBound() || at < range.getLowerBound());
        text.append(cut ? ", cut at the axis." : ".");
        if (options.marks) {
            text.append(" Marks: all patients below, those with the event above.");
        }
        if (!options.cutoffs.isEmpty()) {
            text.append(" Dots: hazard ratio of patients above each cut-off.");
        }
        return Lettering.wrapped(text.toString(), noteFont(), format.widthPoints() - 2 * em);
    }

    private Font noteFont() {
        return Typeface.regular(em * 0.85);
    }

    double leastHeight() {
        return top() + LEAST_PLOT_HEIGHT * em + bottom();
    }

    private double top() {
        return em + header.height() + em * (options.marks ? 1.2 : 0.6);
    }

    private double axisHeight() {
        return AxisStyle.TICK + em * 3.4;
    }

    private double bottom() {
        return axisHeight() + noteLines.size() * Lettering.lineHeight(noteFont()) + em;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double left = em * 6;
        final Rectangle2D area = LayeredPlot.aligned(new Rectangle2D.Double(left, top(),
            format.widthPoints() - left - 2 * em, format.heightPoints() - top() - bottom()));
        final LayeredPlot plot = new LayeredPlot(domain, range);
        addUnity(plot, domain);
        addReference(plot);
        addCurve(plot);
        addCutoffs(plot);
        Layer.draw(g2, "plot", () -> plot.drawInto(g2, area, em * 4, axisHeight()));
        drawMarks(g2, area);
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, Lettering.fitted(options.covariate, font, area.getWidth()), font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
            Lettering.upwards(g2, "Hazard ratio", font, em * 2, area.getCenterY());
        });
        drawNote(g2, area.getMaxY() + axisHeight());
    }

    private void drawNote(final Graphics2D g2, final double top) {
        Layer.draw(g2, "note", () -> {
            g2.setPaint(Palette.GREY.darker());
            double baseline = top;
            for (final String line : noteLines) {
                baseline += Lettering.lineHeight(noteFont());
                Lettering.left(g2, line, noteFont(), em, baseline);
            }
        });
    }

    /** @return an axis of the covariate with a little room at both ends */
    static NumberAxis valueAxis(final double first, final double last, final FigureFormat format) {
        final double em = format.fontPoints();
        final double width = last > first ? last - first : 1;
        final double step = DecimalStep.of(width, (int)Math.max(2, format.widthPoints() / (em * 7)));
        final NumberAxis axis = AxisStyle.axis(first - width * 0.03, last + width * 0.03, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.max(Math.abs(first), Math.abs(last)))),
            false, true);
        return axis;
    }

    static void addUnity(final LayeredPlot plot, final NumberAxis domain) {
        final XYSeries series = new XYSeries("unity", false, true);
        series.add(domain.getLowerBound(), 0);
        series.add(domain.getUpperBound(), 0);
        plot.add("unity", new XYSeriesCollection(series), line(Palette.GREY,
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{4, 3}, 0)));
    }

    private void addReference(final LayeredPlot plot) {
        if (!Double.isNaN(options.reference)) {
            plot.add("reference", vertical("reference", options.reference, range), line(Palette.GREY,
                new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{2, 2}, 0)));
        }
    }

    /** @return a line from the lower to the upper end of the axis */
    static XYSeriesCollection vertical(final String key, final double x, final NumberAxis range) {
        final XYSeries series = new XYSeries(key, false, true);
        series.add(x, range.getLowerBound());
        series.add(x, range.getUpperBound());
        return new XYSeriesCollection(series);
    }

    private void addCurve(final LayeredPlot plot) {
        plot.add("hazard-ratio", intervals(points.x(), points.hazardRatio(), points.lower(), points.upper()),
            band(options.grey ? Palette.INK : Palette.BLUE, em));
    }

    /** @return estimates with limits on the axis of ratios */
    static YIntervalSeriesCollection intervals(final double[] x, final double[] ratio, final double[] lower, final double[] upper) {
        final YIntervalSeries series = new YIntervalSeries("hazard ratio", false, true);
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], RatioAxis.position(ratio[i]), RatioAxis.position(lower[i]), RatioAxis.position(upper[i]));
        }
        final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    static DeviationRenderer band(final Color colour, final double em) {
        final DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setSeriesStroke(0, new BasicStroke((float)(em * 0.15)));
        renderer.setAlpha(BAND);
        return renderer;
    }

    private void addCutoffs(final LayeredPlot plot) {
        if (options.cutoffs.isEmpty()) {
            return;
        }
        final XYSeries series = new XYSeries("cut-offs", false, true);
        for (final CutoffScan.Cutoff point : options.cutoffs) {
            series.add(point.cutoff(), RatioAxis.position(point.hazardRatio()));
        }
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        final double radius = em * 0.18;
        renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        renderer.setSeriesPaint(0, options.grey ? Palette.GREY : Palette.VERMILLION);
        plot.add("cut-offs", new XYSeriesCollection(series), renderer);
    }

    static XYLineAndShapeRenderer line(final Color colour, final Stroke stroke) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private void drawMarks(final Graphics2D g2, final Rectangle2D area) {
        if (options.marks) {
            drawMarks(g2, "patients", options.curve.values(), area, area.getMaxY(), -em * 0.6);
            drawMarks(g2, "events", options.curve.valuesOfEvents(), area, area.getMinY() - em * 0.7, em * 0.6);
        }
    }

    private void drawMarks(final Graphics2D g2, final String layer, final double[] values, final Rectangle2D area, final double y,
        final double length) {
        final double nearest = (domain.getUpperBound() - domain.getLowerBound()) / MARKS_ALONG_AXIS;
        Layer.draw(g2, layer, () -> {
            g2.setPaint(Palette.GREY);
            g2.setStroke(new BasicStroke((float)AxisStyle.LINE));
            double last = Double.NEGATIVE_INFINITY;
            for (final double value : values) {
                if (value - last >= nearest) {
                    final double x = domain.valueToJava2D(value, area, RectangleEdge.BOTTOM);
                    g2.draw(new Line2D.Double(x, y, x, y + length));
                    last = value;
                }
            }
        });
    }
}
