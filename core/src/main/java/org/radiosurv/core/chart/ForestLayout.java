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
import java.util.List;
import java.util.stream.IntStream;

/** Places the parts of a {@link ForestFigure}: texts to the left and right, the axis between them, the note at the foot. */
final class ForestLayout {

    private static final Color BAND = new Color(0xF2F2F2);

    private static final double LEAST_AXIS = 9;

    /** Letters in points below which nobody reads. */
    private static final double SMALLEST = 3;

    private final ForestFigure.Builder options;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final Font bold;

    private final HeaderBlock header;

    private final ForestTable table;

    private final ForestScale scale;

    private final List<String> noteLines;

    ForestLayout(final ForestFigure.Builder options, final FigureFormat format) {
        this.options = options;
        this.format = narrowed(options, format);
        em = this.format.fontPoints();
        font = Typeface.regular(em);
        bold = Typeface.bold(em);
        header = options.header(format);
        table = new ForestTable(options.rows, options.level, this.format);
        scale = ForestScale.of(options.rows);
        noteLines = options.note.isEmpty() ? List.of() : Lettering.wrapped(options.note, font, format.widthPoints() - 2 * em);
    }

    /** Seven columns in the width of one journal column need smaller letters. */
    private static FigureFormat narrowed(final ForestFigure.Builder options, final FigureFormat format) {
        FigureFormat fitting = format;
        for (int attempt = 0; attempt < 20; attempt++) {
            final ForestTable table = new ForestTable(options.rows, options.level, fitting);
            final double needed = table.nameWidth() + table.levelWidth() + table.countWidth() + table.ratioWidth()
                + table.pWidth() + (LEAST_AXIS + 6) * fitting.fontPoints();
            if (needed <= format.widthPoints()) {
                return fitting;
            }
            fitting = fitting.withFontPoints(Math.max(SMALLEST, 0.95 * fitting.fontPoints()));
        }
        return fitting;
    }

    double leastHeight() {
        return top() + rowsHeight() + axisHeight() + noteLines.size() * Lettering.lineHeight(font) + em;
    }

    /** Header, gap, headings of the columns. */
    private double top() {
        return em + header.height() + 0.3 * em + table.lineHeight() + table.padding();
    }

    private double rowsHeight() {
        return IntStream.range(0, options.rows.size()).mapToDouble(table::height).sum();
    }

    /** Ticks, their labels, the label of the axis, the words for its directions. */
    private double axisHeight() {
        return AxisStyle.TICK + em * 4.2;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        final double spare = Math.max(0, Math.min(format.heightPoints() - leastHeight(), rowsHeight()));
        final double extra = spare / options.rows.size();
        final double levels = em + table.nameWidth() + em;
        final double counts = levels + table.levelWidth();
        final double right = format.widthPoints() - em;
        final double ratios = right - table.pWidth() - em;
        final double axisLeft = counts + table.countWidth() + em;
        final double axisRight = Math.max(axisLeft + LEAST_AXIS * em, ratios - table.ratioWidth() - em);
        final Rectangle2D area =
            new Rectangle2D.Double(axisLeft, top(), axisRight - axisLeft, rowsHeight() + spare);
        final PlotFrame frame = new PlotFrame(area, new double[]{scale.first(), scale.last()}, new double[]{0, 1});
        drawBands(g2, extra);
        drawHeadings(g2, levels, counts, ratios, right);
        drawUnity(g2, frame);
        double y = top();
        for (int row = 0; row < options.rows.size(); row++) {
            final double height = table.height(row) + extra;
            drawRow(g2, row, y, height, new double[]{levels, counts, ratios, right}, frame);
            y += height;
        }
        drawAxis(g2, frame);
        drawNote(g2);
    }

    private void drawBands(final Graphics2D g2, final double extra) {
        Layer.draw(g2, "bands", () -> {
            g2.setPaint(BAND);
            double y = top();
            boolean shaded = false;
            for (int row = 0; row < options.rows.size(); row++) {
                shaded ^= table.first(row);
                final double height = table.height(row) + extra;
                if (shaded) {
                    g2.fill(new Rectangle2D.Double(em * 0.5, y, format.widthPoints() - em, height));
                }
                y += height;
            }
        });
    }

    private void drawHeadings(final Graphics2D g2, final double levels, final double counts, final double ratios,
        final double right) {
        Layer.draw(g2, "headings", () -> {
            g2.setPaint(Palette.INK);
            final double baseline = top() - table.padding() - em * 0.2;
            Lettering.left(g2, "Covariate", bold, em, baseline);
            if (table.hasLevels()) {
                Lettering.left(g2, "Level", bold, levels, baseline);
            }
            Lettering.right(g2, ForestTable.COUNT_HEADING, bold, counts + table.countWidth(), baseline);
            Lettering.right(g2, table.ratioHeading(), bold, ratios, baseline);
            Lettering.right(g2, "p", bold, right, baseline);
        });
    }

    private void drawUnity(final Graphics2D g2, final PlotFrame frame) {
        Layer.draw(g2, "unity", () -> {
            g2.setPaint(Palette.GREY);
            g2.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{4, 3}, 0));
            g2.draw(new Line2D.Double(frame.across(0), frame.area().getY(), frame.across(0), frame.area().getMaxY()));
        });
    }

    private void drawRow(final Graphics2D g2, final int row, final double y, final double height, final double[] places,
        final PlotFrame frame) {
        Layer.draw(g2, "row-" + (row + 1), () -> {
            final ForestRow line = options.rows.get(row);
            final double middle = y + height / 2;
            final double baseline = middle + Lettering.capHeight(font) / 2;
            g2.setPaint(Palette.INK);
            // the name of a category begins beside its reference level and may reach over the levels below
            drawLines(g2, table.name(row), bold, em, middle - (line.level().isEmpty()
                ? (table.name(row).size() - 1) * table.lineHeight() / 2 : 0));
            drawLines(g2, table.level(row), font, places[0], middle - (table.level(row).size() - 1) * table.lineHeight() / 2);
            Lettering.right(g2, table.count(line), font, places[1] + table.countWidth(), baseline);
            g2.setPaint(line.kind() == ForestRow.Kind.ESTIMATE ? Palette.INK : Palette.GREY.darker());
            Lettering.right(g2, table.ratio(line), font, places[2], baseline);
            g2.setPaint(Palette.INK);
            Lettering.right(g2, table.p(line), font, places[3], baseline);
            drawEstimate(g2, line, middle, frame);
        });
    }

    private void drawLines(final Graphics2D g2, final List<String> lines, final Font type, final double x,
        final double firstMiddle) {
        double baseline = firstMiddle + Lettering.capHeight(type) / 2;
        for (final String text : lines) {
            Lettering.left(g2, text, type, x, baseline);
            baseline += table.lineHeight();
        }
    }

    private void drawEstimate(final Graphics2D g2, final ForestRow line, final double y, final PlotFrame frame) {
        g2.setStroke(new BasicStroke((float)(em * 0.13), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        final double radius = em * 0.32;
        if (line.kind() == ForestRow.Kind.REFERENCE) {
            g2.setPaint(Palette.GREY);
            g2.draw(new Ellipse2D.Double(frame.across(0) - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6));
        }
        if (line.kind() != ForestRow.Kind.ESTIMATE) {
            return;
        }
        g2.setPaint(Palette.BLUE);
        final double low = Math.log10(line.lower());
        final double high = Math.log10(line.upper());
        final double left = frame.across(Math.max(scale.first(), Math.min(scale.last(), low)));
        final double right = frame.across(Math.max(scale.first(), Math.min(scale.last(), high)));
        g2.draw(new Line2D.Double(left, y, right, y));
        drawEnd(g2, left, y, low < scale.first() ? -1 : 0);
        drawEnd(g2, right, y, high > scale.last() ? 1 : 0);
        final double estimate = Math.log10(line.ratio());
        if (estimate >= scale.first() && estimate <= scale.last()) {
            g2.fill(new Rectangle2D.Double(frame.across(estimate) - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    /** A bar across the end of a whisker, or an arrow where it goes on beyond the axis. */
    private void drawEnd(final Graphics2D g2, final double x, final double y, final int direction) {
        final double size = em * 0.28;
        if (direction == 0) {
            g2.draw(new Line2D.Double(x, y - size, x, y + size));
            return;
        }
        final Path2D arrow = new Path2D.Double();
        arrow.moveTo(x + direction * size, y);
        arrow.lineTo(x - direction * size, y - size);
        arrow.lineTo(x - direction * size, y + size);
        arrow.closePath();
        g2.fill(arrow);
    }

    private void drawAxis(final Graphics2D g2, final PlotFrame frame) {
        Layer.draw(g2, "axis", () -> {
            frame.drawAcross(g2, scale.ticks(), font);
            final double label = frame.area().getMaxY() + AxisStyle.TICK + em * 2.4;
            Lettering.centred(g2, "Hazard ratio", font, frame.area().getCenterX(), label);
            g2.setPaint(Palette.GREY.darker());
            final double words = label + em * 1.3;
            final Font small = Typeface.regular(em * 0.85);
            Lettering.right(g2, "\u2190 lower hazard", small, frame.across(0) - em * 0.5, words);
            Lettering.left(g2, "higher hazard \u2192", small, frame.across(0) + em * 0.5, words);
        });
    }

    private void drawNote(final Graphics2D g2) {
        Layer.draw(g2, "note", () -> {
            g2.setPaint(Palette.INK);
            double baseline = format.heightPoints() - em - (noteLines.size() - 1) * Lettering.lineHeight(font)
                + em * 0.2;
            for (final String line : noteLines) {
                Lettering.left(g2, line, font, em, baseline);
                baseline += Lettering.lineHeight(font);
            }
        });
    }
}
