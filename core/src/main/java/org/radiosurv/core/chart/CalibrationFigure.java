// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.radiosurv.core.validation.Calibration;

/** Observed against predicted survival of groups of like prediction, with confidence bars, in a square with the ideal line. */
public final class CalibrationFigure extends Figure {

    private final Builder options;

    private CalibrationFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param calibration what to show
     * @return a builder without heading
     */
    public static Builder of(final Calibration calibration) {
        return new Builder(calibration);
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return layout(format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        layout(format).draw(g2, (canvas, area, domain, range) -> Layer.draw(canvas, "groups",
            () -> options.calibration.groups().forEach(group -> draw(canvas, group, area, domain, range, format.fontPoints()))));
    }

    private static void draw(final Graphics2D g2, final Calibration.Group group, final Rectangle2D area, final NumberAxis domain,
        final NumberAxis range, final double em) {
        if (Double.isNaN(group.observed())) {
            return;
        }
        final double x = domain.valueToJava2D(group.predicted(), area, RectangleEdge.BOTTOM);
        final double y = range.valueToJava2D(group.observed(), area, RectangleEdge.LEFT);
        g2.setPaint(Palette.BLUE);
        g2.setStroke(new BasicStroke((float)(em * 0.12)));
        if (!Double.isNaN(group.lower()) && !Double.isNaN(group.upper())) {
            final double low = range.valueToJava2D(group.lower(), area, RectangleEdge.LEFT);
            final double high = range.valueToJava2D(group.upper(), area, RectangleEdge.LEFT);
            final double cap = em * 0.25;
            g2.draw(new Line2D.Double(x, low, x, high));
            g2.draw(new Line2D.Double(x - cap, low, x + cap, low));
            g2.draw(new Line2D.Double(x - cap, high, x + cap, high));
        }
        final double radius = em * 0.36;
        g2.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** @return for example "groups of 27 to 28 patients" */
    private static String sizes(final List<Calibration.Group> groups) {
        final int least = groups.stream().mapToInt(Calibration.Group::n).min().orElse(0);
        final int most = groups.stream().mapToInt(Calibration.Group::n).max().orElse(0);
        return "groups of " + (least == most ? "" : least + " to ") + most + " patients";
    }

    private PlainCurvesLayout layout(final FigureFormat format) {
        final List<Calibration.Group> groups = options.calibration.groups();
        final PlainCurve ideal = new PlainCurve("ideal", "ideal", Palette.GREY, PlainCurvesLayout.reference(), new double[]{0, 1},
            new double[]{0, 1});
        final PlainCurve line = new PlainCurve("observed", sizes(groups)
            + ", 95% CI", Palette.BLUE, new BasicStroke((float)(format.fontPoints() * 0.12)),
            groups.stream().mapToDouble(Calibration.Group::predicted).toArray(),
            groups.stream().mapToDouble(Calibration.Group::observed).toArray());
        return new PlainCurvesLayout(options.header(format), format, new PlainCurvesLayout.Axes("Predicted survival", 1,
            "Observed survival", 0, 1, true), List.of(ideal, line));
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final Calibration calibration;

        private Builder(final Calibration calibration) {
            this.calibration = calibration;
        }

        private Builder(final Builder other) {
            super(other);
            calibration = other.calibration;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @return the figure */
        public CalibrationFigure build() {
            return new CalibrationFigure(new Builder(this));
        }
    }
}
