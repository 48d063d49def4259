// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.ProportionalHazards;
import org.radiosurv.core.survival.SchoenfeldSmooth;
import org.radiosurv.core.survival.TimeTransform;

/**
 * Test of proportional hazards in pictures: for each coefficient the scaled Schoenfeld residual of every event against
 * transformed time, a smooth with a band of 2 standard errors, the estimate as a dashed line, and the test's p over the panel. Where
 * the smooth stays level hazards are proportional. The time axis is labelled in days. As {@code plot(cox.zph(fit))} of R.
 */
public final class SchoenfeldFigure extends Figure {

    /** More panels cannot be read. */
    static final int MOST_PANELS = 20;

    /** More events than this are thinned out, so that the picture stays a picture. */
    static final int MOST_POINTS = 4000;

    private final Builder options;

    private SchoenfeldFigure(final Builder options) {
        this.options = options;
    }

    /**
     * One panel.
     *
     * @param name name of the coefficient
     * @param column its place in the model
     * @param estimate the coefficient
     * @param p of the test that it does not change
     */
    record Panel(String name, int column, double estimate, double p) {
    }

    /**
     * @param analysis a fitted model
     * @param transform scale of time
     * @return a builder with a panel per estimated coefficient, at most 20
     */
    public static Builder of(final CoxAnalysis analysis, final TimeTransform transform) {
        final ProportionalHazards tests = analysis.proportionality(transform);
        final List<Panel> panels = new ArrayList<>();
        for (int j = 0; j < analysis.fit().covariates(); j++) {
            if (!Double.isNaN(analysis.fit().coefficient(j))) {
                panels.add(new Panel(analysis.terms().columnNames().get(j), j, analysis.fit().coefficient(j), tests.test(j).p()));
            }
        }
        return new Builder(panels, SchoenfeldSmooth.of(analysis.design(), transform), transform, tests.global().p());
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new SchoenfeldLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new SchoenfeldLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<Panel> panels;

        final SchoenfeldSmooth smooth;

        final TimeTransform transform;

        final double global;

        private Builder(final List<Panel> panels, final SchoenfeldSmooth smooth, final TimeTransform transform,
            final double global) {
            this.panels = List.copyOf(panels);
            this.smooth = smooth;
            this.transform = transform;
            this.global = global;
        }

        private Builder(final Builder other) {
            super(other);
            panels = other.panels;
            smooth = other.smooth;
            transform = other.transform;
            global = other.global;
        }

        @Override
        Builder self() {
            return this;
        }

        List<Panel> shown() {
            return panels.subList(0, Math.min(MOST_PANELS, panels.size()));
        }

        /** Every so many-th event is drawn. */
        int step() {
            return 1 + (smooth.time().length - 1) / MOST_POINTS;
        }

        String noteText() {
            final StringBuilder text = new StringBuilder();
            if (panels.isEmpty() || smooth.time().length == 0) {
                return "Nothing to show: no coefficient or no event.";
            }
            text.append(String.format(Locale.ROOT, "Global test of proportional hazards (%s): p %s. ", transform.label(),
                PValueText.amount(global)));
            text.append(smooth.x().length == 0 ? "Too few different event times for a smooth. "
                : "Line: smooth of the residuals; shaded: 2 standard errors. ").append("Dashed: the estimate. ");
            if (panels.size() > MOST_PANELS) {
                text.append(MOST_PANELS).append(" of ").append(panels.size()).append(" coefficients are shown. ");
            }
            if (step() > 1) {
                text.append("One of ").append(step()).append(" events is shown.");
            }
            return text.toString().strip();
        }

        /** @return the figure */
        public SchoenfeldFigure build() {
            return new SchoenfeldFigure(new Builder(this));
        }
    }
}
