// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Places header, legend and a plot of lines over two linear axes, square where asked for. */
final class PlainCurvesLayout {

    /** What else is drawn into the plot. */
    @FunctionalInterface
    interface Extra {
        /** @param area between the axes, in points */
        void draw(Graphics2D g2, Rectangle2D area, NumberAxis domain, NumberAxis range);
    }

    /**
     * The axes.
     *
     * @param domainLabel label of the horizontal axis
     * @param domainEnd its end; it begins at 0
     * @param rangeLabel label of the vertical axis
     * @param rangeStart its beginning
     * @param rangeEnd its end
     * @param square whether both have the same length in print
     */
    record Axes(String domainLabel, double domainEnd, String rangeLabel, double rangeStart, double rangeEnd, boolean square) {
    }

    private static final double LEAST_PLOT_HEIGHT = 11;

    private final HeaderBlock header;

    private final FigureFormat format;

    private final Axes axes;

    private final List<PlainCurve> curves;

    private final double em;

    private final Font font;

    private final LegendBlock legend;

    PlainCurvesLayout(final HeaderBlock header, final FigureFormat format, final Axes axes, final List<PlainCurve> curves) {
        this.header = header;
        this.format = format;
        this.axes = axes;
        this.curves = curves;
        em = format.fontPoints();
        font = Typeface.regular(em);
        legend = new LegendBlock(curves.stream().filter(curve -> !curve.name().isEmpty())
            .map(curve -> new LegendBlock.Entry(curve.name(), curve.colour(), curve.stroke())).toList(), em,
            format.widthPoints() - 2 * em);
    }

    double leastHeight() {
        return top() + LEAST_PLOT_HEIGHT * em + bottom();
    }

    private double top() {
        return em + header.height() + legend.height() + em * 0.6;
    }

    private double bottom() {
        return AxisStyle.TICK + em * 4.2;
    }

    void draw(final Graphics2D g2, final Extra extra) {
        header.draw(g2, em, em);
        legend.draw(g2, em, em + header.height());
        final Rectangle2D area = area();
        final NumberAxis domain = axis(0, axes.domainEnd, area.getWidth());
        final NumberAxis range = axis(axes.rangeStart, axes.rangeEnd, area.getHeight());
        final LayeredPlot plot = new LayeredPlot(domain, range);
        curves.forEach(curve -> add(plot, curve));
        Layer.draw(g2, "plot", () -> plot.drawInto(g2, area, em * 5, AxisStyle.TICK + em * 2));
        extra.draw(g2, area, domain, range);
        Layer.draw(g2, "axis-labels", () -> {
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, Lettering.fitted(axes.domainLabel, font, format.widthPoints() - 2 * em), font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.9);
            Lettering.upwards(g2, Lettering.fitted(axes.rangeLabel, font, area.getHeight() + 2 * em), font, area.getX() - em * 4,
                area.getCenterY());
        });
    }

    private Rectangle2D area() {
        final double left = em * 6;
        final double width = format.widthPoints() - left - 2 * em;
        final double height = format.heightPoints() - top() - bottom();
        if (!axes.square) {
            return LayeredPlot.aligned(new Rectangle2D.Double(left, top(), width, height));
        }
        final double side = Math.min(width, height);
        return LayeredPlot.aligned(new Rectangle2D.Double(left + (width - side) / 2, top(), side, side));
    }

    private NumberAxis axis(final double from, final double to, final double points) {
        final double step = DecimalStep.of(to - from, (int)Math.max(2, Math.min(6, points / (em * 3))));
        final NumberAxis axis = AxisStyle.axis(from, to, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.max(Math.abs(from), Math.abs(to)))), false,
            true);
        return axis;
    }

    private static void add(final LayeredPlot plot, final PlainCurve curve) {
        final XYSeries series = new XYSeries(curve.id(), false, true);
        for (int k = 0; k < curve.x().length; k++) {
            series.add(curve.x()[k], curve.y()[k]);
        }
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, curve.colour());
        renderer.setSeriesStroke(0, curve.stroke());
        plot.add(curve.id(), new XYSeriesCollection(series), renderer);
    }

    /** @return the stroke of lines that are no result: ideal, chance, zero */
    static BasicStroke reference() {
        return new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{4, 3}, 0);
    }
}
