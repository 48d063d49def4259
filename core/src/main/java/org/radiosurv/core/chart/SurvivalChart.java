// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.radiosurv.core.survival.GroupCurve;

/** Builds the plot of survival curves: bands below, then median lines, then curves with their censor marks. */
final class SurvivalChart {

    private static final float BAND_OPACITY = 0.14f;

    private final List<LegendBlock.Entry> looks;

    private final LayeredPlot plot;

    /**
     * @param time time axis
     * @param survival survival axis
     * @param looks colour and stroke of each group
     */
    SurvivalChart(final NumberAxis time, final NumberAxis survival, final List<LegendBlock.Entry> looks) {
        this.looks = looks;
        plot = new LayeredPlot(time, survival);
    }

    LayeredPlot plot() {
        return plot;
    }

    void addBands(final List<YIntervalSeries> bands) {
        for (int group = 0; group < bands.size(); group++) {
            final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
            data.addSeries(bands.get(group));
            final DeviationRenderer renderer = new DeviationRenderer(false, false);
            renderer.setAlpha(BAND_OPACITY);
            renderer.setSeriesFillPaint(0, looks.get(group).colour());
            plot.add("band-" + (group + 1), data, renderer);
        }
    }

    void addMedians(final List<XYSeries> lines) {
        if (!lines.isEmpty()) {
            final XYSeriesCollection data = new XYSeriesCollection();
            lines.forEach(data::addSeries);
            plot.add("medians", data, lines(lines.size(), Palette.GREY, dotted()));
        }
    }

    /**
     * @param groups curves
     * @param unitDays length of the axis unit in days
     * @return a line at S = 1/2 up to the last median and one from each median down to the time axis; none where no
     *         median is reached
     */
    static List<XYSeries> medianLines(final List<GroupCurve> groups, final double unitDays) {
        final List<XYSeries> lines = new ArrayList<>();
        double last = 0;
        for (final GroupCurve group : groups) {
            final double median = group.curve().median().value() / unitDays;
            if (!Double.isNaN(median)) {
                last = Math.max(last, median);
                lines.add(line("median of " + group.group(), median, 0, median, 0.5));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(line("half", 0, 0.5, last, 0.5));
        }
        return lines;
    }

    void addCurve(final int group, final XYSeries vertices) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, looks.get(group).colour());
        renderer.setSeriesStroke(0, looks.get(group).stroke());
        plot.add("curve-" + (group + 1), new XYSeriesCollection(vertices), renderer);
    }

    void addCensorMarks(final int group, final XYSeries points, final double size) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Line2D.Double(0, -size / 2, 0, size / 2));
        renderer.setSeriesShapesFilled(0, false);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(false);
        renderer.setSeriesPaint(0, looks.get(group).colour());
        renderer.setSeriesStroke(0, new BasicStroke(0.8f));
        renderer.setSeriesOutlineStroke(0, new BasicStroke(0.8f));
        plot.add("censored-" + (group + 1), new XYSeriesCollection(points), renderer);
    }

    private static XYSeries line(final String key, final double x0, final double y0, final double x1,
            final double y1) {
        final XYSeries series = new XYSeries(key, false, true);
        series.add(x0, y0);
        series.add(x1, y1);
        return series;
    }

    private static XYLineAndShapeRenderer lines(final int count, final Color colour, final Stroke stroke) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int series = 0; series < count; series++) {
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesStroke(series, stroke);
        }
        return renderer;
    }

    private static Stroke dotted() {
        return new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 2}, 0);
    }
}
