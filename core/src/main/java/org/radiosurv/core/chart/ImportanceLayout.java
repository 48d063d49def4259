// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/** Places the parts of an {@link ImportanceFigure}: header, one row per feature, axis, key of colours. */
final class ImportanceLayout {

    private static final double MOST_NAME_SHARE = 0.5;

    private static final double LEAST_ROW = 1.5;

    private static final double MOST_ROW = 2.4;

    private final ImportanceFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final HeaderBlock header;

    private final List<List<String>> names = new ArrayList<>();

    private final double left;

    private final NumberAxis axis;

    private final LegendBlock key;

    ImportanceLayout(final ImportanceFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        header = options.header(format);
        double widest = 0;
        for (final FeatureImportance feature : options.features) {
            final String name = Lettering.clean(feature.name());
            final List<String> lines = Lettering.wrapped(name, font, format.widthPoints() * MOST_NAME_SHARE);
            names.add(lines);
            widest = Math.max(widest, lines.stream().mapToDouble(line -> Lettering.width(line, font)).max().orElse(0));
        }
        left = em + widest + em;
        axis = axis();
        key = key();
    }

    double leastHeight() {
        return top() + bottom() + lines() * LEAST_ROW * em;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double free = format.heightPoints() - top() - bottom();
        final double line = Math.min(MOST_ROW * em, free / lines());
        final Rectangle2D area = LayeredPlot.aligned(
            new Rectangle2D.Double(left, top(), format.widthPoints() - left - 2 * em, line * lines() + 2));
        drawAxis(g2, area);
        double y = area.getY();
        for (int row = 0; row < names.size(); row++) {
            final double height = names.get(row).size() * line;
            drawRow(g2, area, row, y, height);
            y += height;
        }
        drawZero(g2, area);
        key.draw(g2, em, area.getMaxY() + axisHeight());
    }

    private double top() {
        return em + header.height() + em * 0.3;
    }

    /** Ticks, tick labels and the label of the axis. */
    private double axisHeight() {
        return AxisStyle.TICK + em * 3.4;
    }

    private double bottom() {
        return axisHeight() + key.height() + em * 0.5;
    }

    private int lines() {
        return names.stream().mapToInt(List::size).sum();
    }

    private NumberAxis axis() {
        double least = 0;
        double most = 0;
        for (final FeatureImportance feature : options.features) {
            least = Math.min(least, feature.importance());
            most = Math.max(most, feature.importance());
        }
        final double room = format.widthPoints() - left - 2 * em;
        final double step = DecimalStep.of((most - least) * 1.02, (int) Math.max(2, room / (em * 5)));
        final double lower = least * 1.03;
        final double upper = most * 1.03;
        final NumberAxis result = AxisStyle.axis(lower, upper, step, "0", em);
        result.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.max(-lower, upper))), false, true);
        return result;
    }

    private void drawAxis(final Graphics2D g2, final Rectangle2D area) {
        Layer.draw(g2, "plot", () -> {
            final NumberAxis dummy = AxisStyle.axis(0, 1, 1, "0", em);
            dummy.setVisible(false);
            new LayeredPlot(axis, dummy).drawInto(g2, area, 0, axisHeight());
            g2.setPaint(Palette.INK);
            Lettering.centred(g2, options.axisLabel, font, area.getCenterX(),
                area.getMaxY() + AxisStyle.TICK + em * 2.7);
        });
    }

    private void drawRow(final Graphics2D g2, final Rectangle2D area, final int row, final double y,
            final double height) {
        final FeatureImportance feature = options.features.get(row);
        Layer.draw(g2, "feature-" + (row + 1), () -> {
            final double zero = position(0, area);
            final double end = position(feature.importance(), area);
            final double thickness = Math.min(height * 0.72, em * 1.5);
            g2.setPaint(feature.importance() > 0 ? Palette.BLUE : Palette.VERMILLION);
            g2.fill(new Rectangle2D.Double(Math.min(zero, end), y + (height - thickness) / 2, Math.abs(end - zero),
                thickness));
            drawName(g2, row, y + height / 2);
        });
    }

    private void drawName(final Graphics2D g2, final int row, final double middle) {
        final boolean red = options.highlighted.contains(options.features.get(row).name());
        g2.setPaint(red ? Palette.RED : Palette.INK);
        final List<String> lines = names.get(row);
        final double spacing = em * 1.15;
        double baseline = middle - spacing * (lines.size() - 1) / 2 + Lettering.capHeight(font) / 2;
        for (final String line : lines) {
            Lettering.right(g2, line, font, left - em * 0.6, baseline);
            baseline += spacing;
        }
    }

    private void drawZero(final Graphics2D g2, final Rectangle2D area) {
        final double zero = position(0, area);
        g2.setPaint(Palette.INK);
        g2.setStroke(new BasicStroke((float) AxisStyle.LINE));
        g2.draw(new Line2D.Double(zero, area.getMinY(), zero, area.getMaxY()));
    }

    private LegendBlock key() {
        final Stroke block = new BasicStroke((float) (em * 0.7), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        final List<LegendBlock.Entry> entries = new ArrayList<>();
        if (options.features.stream().anyMatch(f -> f.importance() > 0)) {
            entries.add(new LegendBlock.Entry("positive: larger value, higher risk", Palette.BLUE, block));
        }
        if (options.features.stream().anyMatch(f -> f.importance() < 0)) {
            entries.add(new LegendBlock.Entry("negative: larger value, lower risk", Palette.VERMILLION, block));
        }
        return new LegendBlock(entries, em, format.widthPoints() - 2 * em);
    }

    private double position(final double importance, final Rectangle2D area) {
        return axis.valueToJava2D(importance, area, RectangleEdge.BOTTOM);
    }
}
