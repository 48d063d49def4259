// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Places the parts of a {@link CrossValidationFigure}: header, counts of features, plot, axis labels. */
final class CrossValidationLayout {

    private static final double LEAST_PLOT_HEIGHT = 10;

    private static final double SIGNIFICANCE = 0.95;

    private final CrossValidationFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final HeaderBlock header;

    private final double quantile;

    private final List<String> noteLines;

    private final NumberAxis thresholds;

    private final NumberAxis statistic;

    CrossValidationLayout(final CrossValidationFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        header = options.header(format);
        quantile =
            new ChiSquaredDistribution(null, options.degreesOfFreedom).inverseCumulativeProbability(SIGNIFICANCE);
        noteLines = Lettering.wrapped(noteText(), noteFont(), format.widthPoints() - 2 * em);
        thresholds = thresholdAxis();
        statistic = statisticAxis();
    }

    double leastHeight() {
        return top() + LEAST_PLOT_HEIGHT * em + bottom() + noteHeight();
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double left = em * 7;
        final Rectangle2D area = LayeredPlot.aligned(new Rectangle2D.Double(left, top(),
            format.widthPoints() - left - 2 * em, format.heightPoints() - top() - bottom() - noteHeight()));
        final LayeredPlot plot = new LayeredPlot(thresholds, statistic);
        addReferenceLine(plot);
        addChosen(plot);
        addCurve(plot);
        Layer.draw(g2, "plot", () -> plot.drawInto(g2, area, em * 4, bottom()));
        drawLabels(g2, area);
        drawCounts(g2, area);
        drawNote(g2, area.getMaxY() + bottom());
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

    private String noteText() {
        return String.format(Locale.ROOT, "Dashed: 95%% point of the chi-square distribution, df = %d (%.2f). "
            + "Bars: geometric mean over the folds and its standard error.", options.degreesOfFreedom, quantile);
    }

    private Font noteFont() {
        return Typeface.regular(em * 0.85);
    }

    /** Header, the two lines of the feature counts and a gap. */
    private double top() {
        return em + header.height() + em * 3.2;
    }

    private double noteHeight() {
        return noteLines.size() * Lettering.lineHeight(noteFont()) + em;
    }

    private double bottom() {
        return AxisStyle.TICK + em * 3.2;
    }

    private NumberAxis thresholdAxis() {
        final double first = options.scores.get(0).threshold();
        final double last = options.scores.get(options.scores.size() - 1).threshold();
        final double range = last > first ? last - first : first != 0 ? Math.abs(first) : 1;
        final double step = DecimalStep.of(range, (int) Math.max(2, format.widthPoints() / (em * 7)));
        final NumberAxis axis =
            AxisStyle.axis(first - range * 0.03, Math.max(last, first) + range * 0.03, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.abs(last))), false, true);
        return axis;
    }

    private NumberAxis statisticAxis() {
        double largest = quantile;
        for (final ThresholdScore point : options.scores) {
            largest = Math.max(largest, finite(point.score()));
            largest = Math.max(largest, Math.min(finite(point.upper()), 3 * Math.max(finite(point.score()), quantile)));
        }
        final double step = DecimalStep.of(largest * 1.05, 9);
        final NumberAxis axis = AxisStyle.axis(0, largest * 1.05, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, largest)), false, true);
        return axis;
    }

    private static double finite(final double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private void addCurve(final LayeredPlot plot) {
        final YIntervalSeries bars = new YIntervalSeries("error bars", false, true);
        final XYSeries points = new XYSeries("statistic", false, true);
        final double top = statistic.getUpperBound();
        for (final ThresholdScore point : options.scores) {
            points.add(point.threshold(), Double.isFinite(point.score()) ? point.score() : Double.NaN);
            if (hasBar(point)) {
                bars.add(point.threshold(), point.score(), point.lower(), Math.min(point.upper(), top));
            }
        }
        final YIntervalSeriesCollection intervals = new YIntervalSeriesCollection();
        intervals.addSeries(bars);
        plot.add("error-bars", intervals, errorBars());
        final XYLineAndShapeRenderer curve = line(Palette.BLUE, new BasicStroke((float) (em * 0.15)));
        curve.setSeriesShapesVisible(0, true);
        curve.setDrawOutlines(false);
        final double radius = em * 0.22;
        curve.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        plot.add("statistic", new XYSeriesCollection(points), curve);
    }

    private static boolean hasBar(final ThresholdScore point) {
        return Double.isFinite(point.score()) && Double.isFinite(point.lower()) && Double.isFinite(point.upper());
    }

    private XYErrorRenderer errorBars() {
        final XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(false);
        renderer.setErrorPaint(Palette.BLUE);
        renderer.setErrorStroke(new BasicStroke((float) AxisStyle.LINE));
        renderer.setCapLength(em * 0.5);
        return renderer;
    }

    private void addReferenceLine(final LayeredPlot plot) {
        final XYSeries series = new XYSeries("chi-square", false, true);
        series.add(thresholds.getLowerBound(), quantile);
        series.add(thresholds.getUpperBound(), quantile);
        plot.add("chi-square", new XYSeriesCollection(series), line(Palette.GREY, dashed()));
    }

    private void addChosen(final LayeredPlot plot) {
        if (thresholds.getRange().contains(options.chosen)) {
            final XYSeries series = new XYSeries("chosen", false, true);
            series.add(options.chosen, 0);
            series.add(options.chosen, statistic.getUpperBound());
            plot.add("chosen", new XYSeriesCollection(series),
                line(Palette.VERMILLION, new BasicStroke((float) (em * 0.12))));
        }
    }

    private static XYLineAndShapeRenderer line(final Color colour, final Stroke stroke) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private static Stroke dashed() {
        return new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
    }

    private void drawLabels(final Graphics2D g2, final Rectangle2D area) {
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, "Threshold on the absolute feature score", font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
            Lettering.upwards(g2, "Cross-validated LR statistic", font, em * 2, area.getCenterY());
            if (thresholds.getRange().contains(options.chosen)) {
                drawChosenLabel(g2, area);
            }
        });
    }

    private void drawChosenLabel(final Graphics2D g2, final Rectangle2D area) {
        g2.setPaint(Palette.VERMILLION);
        final String text = "threshold " + AxisStyle.format("0.####").format(options.chosen);
        final double x = thresholds.valueToJava2D(options.chosen, area, RectangleEdge.BOTTOM);
        final double half = Lettering.width(text, font) / 2;
        final double middle = Math.max(area.getMinX() + half, Math.min(area.getMaxX() - half, x));
        Lettering.centred(g2, text, font, middle, area.getMinY() - em * 0.4);
    }

    /** Number of features over each threshold, left out where it would touch its neighbour. */
    private void drawCounts(final Graphics2D g2, final Rectangle2D area) {
        final Font small = noteFont();
        Layer.draw(g2, "feature-counts", () -> {
            g2.setPaint(Palette.INK);
            final double baseline = area.getMinY() - em * 1.7;
            Lettering.left(g2, "Features", small, em, baseline);
            double free = em + Lettering.width("Features", small) + em * 0.5;
            for (final ThresholdScore point : options.scores) {
                final double x = thresholds.valueToJava2D(point.threshold(), area, RectangleEdge.BOTTOM);
                final String text = Long.toString(Math.round(point.features()));
                final double half = Lettering.width(text, small) / 2;
                if (x - half >= free) {
                    Lettering.centred(g2, text, small, x, baseline);
                    free = x + half + em * 0.5;
                }
            }
        });
    }
}
