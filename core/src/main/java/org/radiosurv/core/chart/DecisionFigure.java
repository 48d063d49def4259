// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.radiosurv.core.validation.DecisionCurve;

/** Net benefit against the threshold probability: by the score, treating all, treating none. Far below 0 lines are cut. */
public final class DecisionFigure extends Figure {

    /** What is shown below 0, as a share of what is above. */
    private static final double BELOW = 0.15;

    private final Builder options;

    private DecisionFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param curve net benefits, thresholds ascending
     * @return a builder without heading
     */
    public static Builder of(final DecisionCurve curve) {
        return new Builder(curve);
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
        layout(format).draw(g2, (canvas, area, domain, range) -> { });
    }

    private PlainCurvesLayout layout(final FigureFormat format) {
        final DecisionCurve curve = options.curve;
        final double highest = DoubleStream.concat(Arrays.stream(curve.score()), Arrays.stream(curve.treatAll()))
            .filter(Double::isFinite).max().orElse(0);
        final double top = highest > 0 ? highest * 1.05 : 0.1;
        final double floor = -BELOW * top;
        final double width = format.fontPoints() * 0.17;
        final List<PlainCurve> curves = new ArrayList<>();
        curves.add(new PlainCurve("none", "treat none", Palette.GREY, PlainCurvesLayout.reference(), new double[]{0, 1},
            new double[]{0, 0}));
        curves.add(cut("all", "treat all", 1, curve.threshold(), curve.treatAll(), floor, width));
        curves.add(cut("score", "treat by the score", 0, curve.threshold(), curve.score(), floor, width));
        return new PlainCurvesLayout(options.header(format), format,
            new PlainCurvesLayout.Axes("Threshold probability of the event", 1,
            "Net benefit", floor, top, false), curves);
    }

    /** Breaks a line where it falls below the floor, at the floor itself. */
    private static PlainCurve cut(final String id, final String name, final int look, final double[] x, final double[] y,
        final double floor, final double width) {
        final List<double[]> points = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            if (k > 0 && (y[k] < floor) != (y[k - 1] < floor)) {
                points.add(new double[]{x[k - 1] + (x[k] - x[k - 1]) * (floor - y[k - 1]) / (y[k] - y[k - 1]), floor});
            }
            points.add(new double[]{x[k], y[k] < floor ? Double.NaN : y[k]});
        }
        return new PlainCurve(id, name, ColourScheme.OKABE_ITO.colour(look), ColourScheme.OKABE_ITO.stroke(look, width),
            points.stream().mapToDouble(point -> point[0]).toArray(), points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final DecisionCurve curve;

        private Builder(final DecisionCurve curve) {
            this.curve = curve;
        }

        private Builder(final Builder other) {
            super(other);
            curve = other.curve;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @return the figure */
        public DecisionFigure build() {
            return new DecisionFigure(new Builder(this));
        }
    }
}
