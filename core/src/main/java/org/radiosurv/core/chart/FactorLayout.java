// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.FactorTest;
import org.radiosurv.core.comparison.Quartiles;

/**
 * Places the parts of a {@link FactorFigure}: header with the test, legend of the values, bars or boxes, names and sizes
 * of the groups.
 */
final class FactorLayout {

    private static final double LEAST_PLOT_HEIGHT = 11;

    /** Width of a bar as a share of its place. */
    private static final double BAR = 0.62;

    /** Greatest width of a bar in type sizes. */
    private static final double WIDEST_BAR = 7;

    /** Luminance from which black text is better read than white. */
    private static final double LIGHT = 0.5;

    /** Boxes have no colour, since colours stand for the values of nominal factors. */
    private static final Color BOX = new Color(0xD9D9D9);

    private final FactorComparison comparison;

    private final FigureFormat format;

    private final double em;

    private final Font font;

    private final HeaderBlock header;

    private final LegendBlock legend;

    FactorLayout(final FactorComparison comparison, final FigureFormat format) {
        this.comparison = comparison;
        this.format = format;
        em = format.fontPoints();
        font = Typeface.regular(em);
        header = new HeaderBlock(Lettering.clean(comparison.factor()), testText(), em, format.widthPoints() - 2 * em);
        final List<LegendBlock.Entry> entries = new ArrayList<>();
        for (int row = 0; !comparison.isNumeric() && row < comparison.table().rows().size(); row++) {
            entries.add(new LegendBlock.Entry(Lettering.clean(comparison.table().rows().get(row)), colour(row),
                new BasicStroke((float)(em * 0.8), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)));
        }
        legend = new LegendBlock(entries, em, format.widthPoints() - 2 * em);
    }

    private String testText() {
        final FactorTest test = comparison.test();
        return test.name().isEmpty() ? test.note() : test.name() + " " + PValueText.of(test.p());
    }

    private static Color colour(final int row) {
        return ColourScheme.OKABE_ITO.colour(row);
    }

    double leastHeight() {
        return top() + LEAST_PLOT_HEIGHT * em + bottom();
    }

    private double top() {
        return em + header.height() + legend.height() + em * 0.6;
    }

    private double bottom() {
        return em * 4.2;
    }

    void draw(final Graphics2D g2) {
        header.draw(g2, em, em);
        legend.draw(g2, em, em + header.height());
        final double left = em * 5.6;
        final Rectangle2D area = LayeredPlot.aligned(new Rectangle2D.Double(left, top(),
            format.widthPoints() - left - em, format.heightPoints() - top() - bottom()));
        final NumberAxis range = comparison.isNumeric() ? valueAxis(area) : AxisStyle.axis(0, 100, 25, "0", em);
        final NumberAxis domain = AxisStyle.axis(0, comparison.groups().size(), 1, "0", em);
        domain.setTickLabelsVisible(false);
        domain.setTickMarksVisible(false);
        Layer.draw(g2, "plot", () -> new LayeredPlot(domain, range).drawInto(g2, area, em * 4, em));
        for (int g = 0; g < comparison.groups().size(); g++) {
            final int group = g;
            final double place = area.getWidth() / comparison.groups().size();
            final double centre = area.getX() + (g + 0.5) * place;
            final double width = Math.min(BAR * place, WIDEST_BAR * em);
            Layer.draw(g2, "group-" + (g + 1), () -> {
                if (comparison.isNumeric()) {
                    drawBox(g2, comparison.values().get(group), centre, width, area, range);
                } else {
                    drawBars(g2, group, centre, width, area);
                }
                drawName(g2, group, centre, place, area);
            });
        }
        g2.setPaint(Palette.INK);
        Layer.draw(g2, "axis-labels", () -> Lettering.upwards(g2, label(area), font,
            area.getX() - em * 3.8, area.getCenterY()));
    }

    private String label(final Rectangle2D area) {
        return comparison.isNumeric() ? Lettering.fitted(Lettering.clean(comparison.factor()), font, area.getHeight())
            : "Patients (%)";
    }

    private NumberAxis valueAxis(final Rectangle2D area) {
        final double[] all = comparison.values().stream().flatMapToDouble(Arrays::stream).toArray();
        final Quartiles range = Quartiles.of(all);
        final double least = all.length == 0 ? 0 : range.least();
        final double greatest = all.length == 0 ? 1 : range.greatest();
        final double width = greatest > least ? greatest - least : Math.max(1, Math.abs(least));
        final double from = least - width * 0.05;
        final double to = greatest + width * 0.05;
        final double step = DecimalStep.of(to - from, (int)Math.max(2, Math.min(6, area.getHeight() / (em * 2.5))));
        final NumberAxis axis = AxisStyle.axis(from, to, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, DecimalStep.format(step, Math.max(Math.abs(from), Math.abs(to)))), false, true);
        return axis;
    }

    private void drawBars(final Graphics2D g2, final int group, final double centre, final double width, final Rectangle2D area) {
        final int total = comparison.present()[group];
        double y = area.getMaxY();
        for (int row = 0; row < comparison.table().rows().size() && total > 0; row++) {
            final int count = comparison.table().counts()[row][group];
            final double height = area.getHeight() * count / total;
            y -= height;
            g2.setPaint(colour(row));
            g2.fill(new Rectangle2D.Double(centre - width / 2, y, width, height));
            if (height > em * 1.3) {
                g2.setPaint(luminance(colour(row)) > LIGHT ? Palette.INK : Color.WHITE);
                Lettering.centred(g2, Integer.toString(count), font, centre, y + height / 2 + Lettering.capHeight(font) / 2);
            }
        }
    }

    private static double luminance(final Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    /** Box from quartile to quartile, whiskers to the last values within 1.5 box heights, the others as circles. */
    private void drawBox(final Graphics2D g2, final double[] values, final double centre, final double width,
        final Rectangle2D area, final NumberAxis range) {
        if (values.length == 0) {
            return;
        }
        final Quartiles box = Quartiles.of(values);
        final double reach = 1.5 * (box.upper() - box.lower());
        final double low = Arrays.stream(values).filter(value -> value >= box.lower() - reach).min().orElse(box.lower());
        final double high = Arrays.stream(values).filter(value -> value <= box.upper() + reach).max().orElse(box.upper());
        final double top = y(box.upper(), area, range);
        final Rectangle2D shape =
            new Rectangle2D.Double(centre - width / 2, top, width, y(box.lower(), area, range) - top);
        g2.setPaint(BOX);
        g2.fill(shape);
        g2.setPaint(Palette.INK);
        g2.setStroke(new BasicStroke((float)(em * 0.1)));
        g2.draw(shape);
        g2.draw(new Line2D.Double(centre, top, centre, y(high, area, range)));
        g2.draw(new Line2D.Double(centre, shape.getMaxY(), centre, y(low, area, range)));
        final double radius = em * 0.2;
        for (final double value : values) {
            if (value < low || value > high) {
                g2.draw(new Ellipse2D.Double(centre - radius, y(value, area, range) - radius, 2 * radius, 2 * radius));
            }
        }
        g2.setStroke(new BasicStroke((float)(em * 0.22), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        final double median = y(box.median(), area, range);
        g2.draw(new Line2D.Double(centre - width / 2, median, centre + width / 2, median));
    }

    private static double y(final double value, final Rectangle2D area, final NumberAxis range) {
        return range.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    private void drawName(final Graphics2D g2, final int group, final double centre, final double place, final Rectangle2D area) {
        g2.setPaint(Palette.INK);
        final String name = Lettering.clean(comparison.groups().get(group));
        Lettering.centred(g2, Lettering.fitted(name, font, place * 0.96), font, centre, area.getMaxY() + em * 1.5);
        final Font small = Typeface.regular(em * 0.85);
        final String whole = "n = " + comparison.present()[group];
        final String size = Lettering.width(whole, small) <= place * 0.96 ? whole : Integer.toString(comparison.present()[group]);
        Lettering.centred(g2, Lettering.fitted(size, small, place * 0.96), small, centre, area.getMaxY() + em * 2.7);
    }
}
