// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxAnalysis;

/**
 * Forest plot of a Cox model: a line per covariate or level with patients and events, hazard ratio as a square and its confidence
 * interval as a whisker on a logarithmic axis, the numbers beside it; reference levels are shown at 1. Under the axis patients, events,
 * likelihood ratio test and concordance. A whisker that leaves the axis ends in an arrow; an estimate that is not finite is said in
 * words, not drawn.
 */
public final class ForestFigure extends Figure {

    private final Builder options;

    private ForestFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param analysis a fitted model
     * @param level confidence level of the whiskers
     * @return a builder with all its covariates and the note on the whole model
     */
    public static Builder of(final CoxAnalysis analysis, final double level) {
        return of(ForestRows.of(analysis, level), level).note(note(analysis));
    }

    /**
     * @param rows lines from top to bottom; lines of one covariate follow each other
     * @param level confidence level of the limits
     * @return a builder
     * @throws InputException if there is no line
     */
    public static Builder of(final List<ForestRow> rows, final double level) {
        if (rows.isEmpty()) {
            throw new InputException("A forest plot shows at least one covariate", "none", "Choose a covariate.");
        }
        return new Builder(List.copyOf(rows), level);
    }

    private static String note(final CoxAnalysis analysis) {
        final double c = analysis.concordance().concordance();
        return String.format(Locale.ROOT, "n = %d, events = %d. Likelihood ratio test: p %s.", analysis.fit().n(),
            analysis.fit().events(), PValueText.amount(analysis.fit().likelihoodRatioTest().p()))
            + (Double.isNaN(c) ? "" : String.format(Locale.ROOT, " Concordance %.3f (SE %.3f), in the patients of the fit.", c,
                analysis.concordance().standardError()));
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new ForestLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new ForestLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<ForestRow> rows;

        final double level;

        String note = "";

        private Builder(final List<ForestRow> rows, final double level) {
            this.rows = rows;
            this.level = level;
        }

        private Builder(final Builder other) {
            super(other);
            rows = other.rows;
            level = other.level;
            note = other.note;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param text what stands at the foot; empty or null for nothing */
        public Builder note(final String text) {
            note = Lettering.clean(text);
            return this;
        }

        /** @return the figure */
        public ForestFigure build() {
            return new ForestFigure(new Builder(this));
        }
    }
}
