// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CutoffScan;

/**
 * A cut-off scan: above, the hazard ratio of patients above each cut-off with its pointwise 95 % limits; below, the pointwise p of the
 * log-rank test, small values up. The best cut-off is marked, and its p after correction for the search is drawn as a line of its own:
 * the distance between line and curve is what the search alone would make believe.
 */
public final class CutoffScanFigure extends Figure {

    private final Builder options;

    private CutoffScanFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param scan cut-offs ascending, one at least
     * @param covariate name of the covariate, with its unit
     * @return a builder of the figure
     * @throws InputException if there is no cut-off
     */
    public static Builder of(final List<CutoffScan.Cutoff> scan, final String covariate) {
        if (scan.isEmpty()) {
            throw new InputException("a cut-off scan has cut-offs", "none", "Choose a covariate with more different values.");
        }
        return new Builder(List.copyOf(scan), covariate);
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new CutoffScanLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new CutoffScanLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<CutoffScan.Cutoff> scan;

        final String covariate;

        CutoffScan.Best best;

        boolean grey;

        private Builder(final List<CutoffScan.Cutoff> scan, final String covariate) {
            this.scan = scan;
            this.covariate = Lettering.clean(covariate);
        }

        private Builder(final Builder other) {
            super(other);
            scan = other.scan;
            covariate = other.covariate;
            best = other.best;
            grey = other.grey;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param value the best cut-off with its corrected p; null for none */
        public Builder best(final CutoffScan.Best value) {
            best = value;
            return this;
        }

        /** @param value true for print without colour */
        public Builder grey(final boolean value) {
            grey = value;
            return this;
        }

        /** @return the figure */
        public CutoffScanFigure build() {
            return new CutoffScanFigure(new Builder(this));
        }
    }
}
