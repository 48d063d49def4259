// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/**
 * Hazard ratio against a covariate: the smooth curve with its 95 % band on a logarithmic scale, a line at 1, marks for all patients
 * under the curve and for those with the event above it, and optionally the hazard ratios of a cut-off scan as points.
 */
public final class HazardCurveFigure extends Figure {

    private final Builder options;

    private HazardCurveFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param curve the fit, for the patients' marks
     * @param points the curve relative to the wanted reference, values ascending, one at least
     * @param covariate name of the covariate, with its unit
     * @return a builder of the figure
     * @throws InputException if there are no points
     */
    public static Builder of(final HazardCurve curve, final HazardCurve.Points points, final String covariate) {
        if (points.x().length == 0) {
            throw new InputException("a hazard curve has points", "none", "Give the values at which it is drawn.");
        }
        return new Builder(curve, points, covariate);
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new HazardCurveLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new HazardCurveLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final HazardCurve curve;

        final HazardCurve.Points points;

        final String covariate;

        List<CutoffScan.Cutoff> cutoffs = List.of();

        double reference = Double.NaN;

        String note = "";

        boolean marks = true;

        boolean grey;

        private Builder(final HazardCurve curve, final HazardCurve.Points points, final String covariate) {
            this.curve = curve;
            this.points = points;
            this.covariate = Lettering.clean(covariate);
        }

        private Builder(final Builder other) {
            super(other);
            curve = other.curve;
            points = other.points;
            covariate = other.covariate;
            cutoffs = other.cutoffs;
            reference = other.reference;
            note = other.note;
            marks = other.marks;
            grey = other.grey;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param scan cut-offs whose hazard ratios of those above are drawn as points */
        public Builder cutoffs(final List<CutoffScan.Cutoff> scan) {
            cutoffs = List.copyOf(scan);
            return this;
        }

        /** @param value value of the covariate whose hazard ratio is 1, drawn as a line; NaN for none */
        public Builder reference(final double value) {
            reference = value;
            return this;
        }

        /** @param text line at the foot, for example what the reference is; empty or null for none */
        public Builder note(final String text) {
            note = Lettering.clean(text);
            return this;
        }

        /** @param value true to mark the patients under and above the curve */
        public Builder marks(final boolean value) {
            marks = value;
            return this;
        }

        /** @param value true for print without colour */
        public Builder grey(final boolean value) {
            grey = value;
            return this;
        }

        /** @return the figure */
        public HazardCurveFigure build() {
            return new HazardCurveFigure(new Builder(this));
        }
    }
}
