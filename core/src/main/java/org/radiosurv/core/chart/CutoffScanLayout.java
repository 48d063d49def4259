// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.radiosurv.core.survival.CutoffScan;

/** Places the parts of a {@link CutoffScanFigure}: header, panel of ratios, panel of p, axis, note. */
final class CutoffScanLayout {

    private static final double LEAST_PANEL_HEIGHT = 7;

    private static final double LEVEL = 0.05;

    private static final String NOTE = "Shaded: pointwise 95% confidence limits. Pointwise ratios and p hold for a cut-off that was chosen "
        + "beforehand; the p of the best of many is the corrected one.";

    private final CutoffScanFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final HeaderBlock header;

    private final List<String> noteLines;

    private final double[] x;

    private final NumberAxis ratios;

    private final NumberAxis probabilities;

    CutoffScanLayout(final CutoffScanFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        header = options.header(format);
        noteLines = Lettering.wrapped(NOTE, Typeface.regular(em * 0.85), format.widthPoints() - 2 * em);
        x = values(CutoffScan.Cutoff::cutoff);
        ratios = RatioAxis.of(values(CutoffScan.Cutoff::hazardRatio), limits(), em);
        probabilities = probabilityAxis();
    }

    private double[] values(final ToDoubleFunction<CutoffScan.Cutoff> value) {
        return options.scan.stream().mapToDouble(value).toArray();
    }

    private double[] limits() {
        return options.scan.stream().flatMapToDouble(point -> DoubleStream.of(point.lower(), point.upper())).toArray();
    }

    /** The axis carries -log10 p. */
    private NumberAxis probabilityAxis() {
        final double most = options.scan.stream().mapToDouble(CutoffScan.Cutoff::logRankP).filter(p -> p > 0)
            .map(CutoffScanLayout::strength).max().orElse(0);
        final double end = Math.max(2, Math.ceil(most));
        final double step = Math.max(1, Math.ceil(end / 6));
        final NumberAxis axis = AxisStyle.axis(0, end, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, new Probability()), false, true);
        return axis;
    }

    private static double strength(final double p) {
        return p > 0 ? Math.max(0, -Math.log10(p)) : 300;
    }

    double leastHeight() {
        return top() + 2 * LEAST_PANEL_HEIGHT * em + between() + bottom();
    }

    private double top() {
        return em + header.height() + em * 0.6;
    }

    private double between() {
        return em * 1.5;
    }

    private double axisHeight() {
        return AxisStyle.TICK + em * 3.4;
    }

    private double bottom() {
        return axisHeight() + noteLines.size() * em * 0.85 * 1.25 + em;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double left = em * 6.5;
        final double width = format.widthPoints() - left - 2 * em;
        final double height = (format.heightPoints() - top() - bottom() - between()) / 2;
        final Rectangle2D upper = LayeredPlot.aligned(new Rectangle2D.Double(left, top(), width, height));
        final Rectangle2D lower = LayeredPlot.aligned(new Rectangle2D.Double(left, top() + height + between(), width, height));
        drawRatios(g2, upper);
        drawProbabilities(g2, lower);
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, Lettering.fitted("Cut-off of " + options.covariate, font, width), font, lower.getCenterX(),
                lower.getMaxY() + AxisStyle.TICK + em * 2.7);
            Lettering.upwards(g2, Lettering.fitted("Hazard ratio", font, height), font, em * 2, upper.getCenterY());
            Lettering.upwards(g2, Lettering.fitted("Log-rank p", font, height), font, em * 2, lower.getCenterY());
        });
        drawNote(g2, lower.getMaxY() + axisHeight());
    }

    private NumberAxis domain(final boolean labelled) {
        final NumberAxis axis = HazardCurveLayout.valueAxis(x[0], x[x.length - 1], format);
        axis.setTickLabelsVisible(labelled);
        return axis;
    }

    private void drawRatios(final Graphics2D g2, final Rectangle2D area) {
        final NumberAxis domain = domain(false);
        final LayeredPlot plot = new LayeredPlot(domain, ratios);
        HazardCurveLayout.addUnity(plot, domain);
        addBest(plot, ratios);
        plot.add("hazard-ratio", HazardCurveLayout.intervals(x, values(CutoffScan.Cutoff::hazardRatio), values(CutoffScan.Cutoff::lower),
            values(CutoffScan.Cutoff::upper)), HazardCurveLayout.band(colour(), em));
        Layer.draw(g2, "plot-ratios", () -> plot.drawInto(g2, area, em * 4, em));
    }

    private void drawProbabilities(final Graphics2D g2, final Rectangle2D area) {
        final NumberAxis domain = domain(true);
        final LayeredPlot plot = new LayeredPlot(domain, probabilities);
        addLevel(plot, domain, "p-0.05", LEVEL, new float[]{2, 2}, Palette.GREY);
        addBest(plot, probabilities);
        final XYSeries series = new XYSeries("p", false, true);
        for (final CutoffScan.Cutoff point : options.scan) {
            if (!Double.isNaN(point.logRankP())) {
                series.add(point.cutoff(), strength(point.logRankP()));
            }
        }
        plot.add("p", new XYSeriesCollection(series), HazardCurveLayout.line(colour(), new BasicStroke((float)(em * 0.15))));
        if (options.best != null) {
            addLevel(plot, domain, "p-corrected", options.best.p(), new float[]{6, 3}, options.grey ? Palette.INK : Palette.VERMILLION);
        }
        Layer.draw(g2, "plot-p", () -> plot.drawInto(g2, area, em * 4, axisHeight()));
        Layer.draw(g2, "levels", () -> {
            g2.setPaint(Palette.INK);
            label(g2, area, "p = 0.05", LEVEL, options.best == null ? 1 : Math.signum(LEVEL - options.best.p()));
            if (options.best != null) {
                label(g2, area, "best, corrected: p " + PValueText.amount(options.best.p()), options.best.p(),
                    Math.signum(options.best.p() - LEVEL));
            }
        });
    }

    /** Writes on the side of the line that is away from the other one. */
    private void label(final Graphics2D g2, final Rectangle2D area, final String text, final double p, final double side) {
        final double y = area.getMaxY() - Math.min(1, strength(p) / probabilities.getUpperBound()) * area.getHeight();
        Lettering.right(g2, text, Typeface.regular(em * 0.85), area.getMaxX(),
            side > 0 ? y + em : y - em * 0.3);
    }

    private Color colour() {
        return options.grey ? Palette.INK : Palette.BLUE;
    }

    private void addBest(final LayeredPlot plot, final NumberAxis range) {
        if (options.best != null) {
            plot.add("best", HazardCurveLayout.vertical("best", options.best.cutoff().cutoff(), range),
                HazardCurveLayout.line(Palette.GREY, new BasicStroke(0.8f)));
        }
    }

    private static void addLevel(final LayeredPlot plot, final NumberAxis domain, final String name, final double p, final float[] dash,
        final Color colour) {
        final XYSeries series = new XYSeries(name, false, true);
        series.add(domain.getLowerBound(), strength(p));
        series.add(domain.getUpperBound(), strength(p));
        plot.add(name, new XYSeriesCollection(series), HazardCurveLayout.line(colour,
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0)));
    }

    private void drawNote(final Graphics2D g2, final double top) {
        final Font small = Typeface.regular(em * 0.85);
        Layer.draw(g2, "note", () -> {
            g2.setPaint(Palette.GREY.darker());
            double baseline = top;
            for (final String line : noteLines) {
                baseline += Lettering.lineHeight(small);
                Lettering.left(g2, line, small, em, baseline);
            }
        });
    }

    /** Writes -log10 p as p. */
    private static final class Probability extends NumberFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(final double strength, final StringBuffer to, final FieldPosition position) {
            return to.append(AxisStyle.format(strength > 4 ? "0E0" : "0.####").format(Math.pow(10, -strength)));
        }

        @Override
        public StringBuffer format(final long strength, final StringBuffer to, final FieldPosition position) {
            return format((double)strength, to, position);
        }

        @Override
        public Number parse(final String text, final ParsePosition position) {
            return AxisStyle.format("0.####").parse(text, position);
        }
    }
}
