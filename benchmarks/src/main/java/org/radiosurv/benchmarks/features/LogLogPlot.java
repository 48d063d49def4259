// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A figure of a few curves with both axes logarithmic, as SVG; a grey line shows cost proportional to size. */
final class LogLogPlot {

    private static final int WIDTH = 860;

    private static final int HEIGHT = 460;

    private static final int LEFT = 100;

    private static final int RIGHT = 320;

    private static final int TOP = 20;

    private static final int BOTTOM = 60;

    /** Okabe and Ito's colours, which the colour-blind tell apart. */
    private static final List<String> COLOURS = List.of("#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00");

    private final StringBuilder svg = new StringBuilder();

    private final int[] decadesX;

    private final int[] decadesY;

    private LogLogPlot(final Map<String, Map<Double, Double>> curves) {
        decadesX = decades(curves.values().stream().flatMap(curve -> curve.keySet().stream()).toList());
        decadesY = decades(curves.values().stream().flatMap(curve -> curve.values().stream()).toList());
    }

    private static int[] decades(final List<Double> values) {
        final double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        final double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new int[]{(int)Math.floor(Math.log10(least) + 0.01), (int)Math.ceil(Math.log10(greatest))};
    }

    static String svg(final String x, final String y, final Map<String, Map<Double, Double>> curves) {
        final LogLogPlot plot = new LogLogPlot(curves);
        plot.line("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='14'>", WIDTH, HEIGHT);
        plot.line("<rect width='%d' height='%d' fill='white'/>", WIDTH, HEIGHT);
        plot.axes(x, y);
        plot.proportional(curves.values().iterator().next());
        int n = 0;
        for (final Map.Entry<String, Map<Double, Double>> curve : curves.entrySet()) {
            plot.curve(curve.getKey(), curve.getValue(), COLOURS.get(n % COLOURS.size()), TOP + 20 + 22 * n++);
        }
        plot.line("<text x='%d' y='%d' fill='#777777'>grey: proportional to size</text>", WIDTH - RIGHT + 20, TOP + 20 + 22 * n);
        plot.line("</svg>");
        return plot.svg.toString();
    }

    private void line(final String format, final Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private double x(final double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (Math.log10(value) - decadesX[0]) / (decadesX[1] - decadesX[0]);
    }

    private double y(final double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (Math.log10(value) - decadesY[0]) / (decadesY[1] - decadesY[0]);
    }

    private void axes(final String x, final String y) {
        final int bottom = HEIGHT - BOTTOM;
        final int right = WIDTH - RIGHT;
        for (int decade = decadesX[0]; decade <= decadesX[1]; decade++) {
            final double at = x(Math.pow(10, decade));
            line("<path d='M%.1f %d V%d' stroke='#dddddd'/>", at, TOP, bottom);
            line("<text x='%.1f' y='%d' text-anchor='middle'>10<tspan dy='-6' font-size='10'>%d</tspan></text>", at, bottom + 22, decade);
        }
        for (int decade = decadesY[0]; decade <= decadesY[1]; decade++) {
            final double at = y(Math.pow(10, decade));
            line("<path d='M%d %.1f H%d' stroke='#dddddd'/>", LEFT, at, right);
            line("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, at + 5,
                decade < 0 ? String.format(Locale.ROOT, "%." + -decade + "f", Math.pow(10, decade)) : (long)Math.pow(10, decade));
        }
        line("<path d='M%d %d V%d H%d' fill='none' stroke='black'/>", LEFT, TOP, bottom, right);
        line("<text x='%d' y='%d' text-anchor='middle'>%s</text>", (LEFT + right) / 2, HEIGHT - 12, x);
        line("<text transform='translate(22 %d) rotate(-90)' text-anchor='middle'>%s</text>", (TOP + bottom) / 2, y);
    }

    /** Through the largest size of a curve. */
    private void proportional(final Map<Double, Double> curve) {
        final double least = curve.keySet().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        final double greatest = curve.keySet().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        final double cost = curve.get(greatest);
        line("<path d='M%.1f %.1f L%.1f %.1f' stroke='#999999' stroke-dasharray='6 5'/>", x(least),
            y(Math.max(cost * least / greatest, Math.pow(10, decadesY[0]))), x(greatest), y(cost));
    }

    private void curve(final String name, final Map<Double, Double> points, final String colour, final int label) {
        final StringBuilder path = new StringBuilder();
        points.forEach((size, cost) -> {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x(size), y(cost)));
            line("<circle cx='%.1f' cy='%.1f' r='3.5' fill='%s'/>", x(size), y(cost), colour);
        });
        line("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>", path, colour);
        line("<path d='M%d %d h22' stroke='%s' stroke-width='2'/>", WIDTH - RIGHT + 20, label - 5, colour);
        line("<text x='%d' y='%d'>%s</text>", WIDTH - RIGHT + 48, label, name);
    }
}
