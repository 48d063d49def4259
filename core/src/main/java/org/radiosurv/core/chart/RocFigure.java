// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.RocCurve;

/** ROC curves in a square, with the line of a score that tells nothing. */
public final class RocFigure extends Figure {

    /**
     * A curve.
     *
     * @param name in the legend
     * @param curve its points, at least two
     */
    public record Line(String name, RocCurve curve) {
    }

    private final Builder options;

    private RocFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param lines at least one curve, each with points
     * @return a builder without heading
     * @throws InputException if there is no curve or one has no points
     */
    public static Builder of(final List<Line> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.curve().points() == 0)) {
            throw new InputException("a figure of ROC curves shows at least one curve, each with points", lines.size() + " curves",
                "Choose times within the follow-up.");
        }
        return new Builder(List.copyOf(lines));
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
        final List<PlainCurve> curves = new ArrayList<>();
        curves.add(new PlainCurve("chance", "", Palette.GREY, PlainCurvesLayout.reference(), new double[]{0, 1}, new double[]{0,
            1}));
        for (int k = 0; k < options.lines.size(); k++) {
            final Line line = options.lines.get(k);
            curves.add(new PlainCurve("roc-" + (k + 1), Lettering.clean(line.name), ColourScheme.OKABE_ITO.colour(k),
                ColourScheme.OKABE_ITO.stroke(k, format.fontPoints() * 0.17), line.curve.falsePositive(),
                line.curve.truePositive()));
        }
        return new PlainCurvesLayout(options.header(format), format, new PlainCurvesLayout.Axes("1 - specificity", 1, "Sensitivity",
            0, 1,
            true), curves);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<Line> lines;

        private Builder(final List<Line> lines) {
            this.lines = lines;
        }

        private Builder(final Builder other) {
            super(other);
            lines = other.lines;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @return the figure */
        public RocFigure build() {
            return new RocFigure(new Builder(this));
        }
    }
}
