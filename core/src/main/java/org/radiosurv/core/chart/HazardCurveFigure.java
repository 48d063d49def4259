// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/**
 * Hazard ratio against a covariate: the smooth curve with its 95 % band on a logarithmic scale, a line at 1, a mark under the
 * curve for each patient, and optionally the hazard ratios of a cut-off scan as points.
 */
public final class HazardCurveFigure extends Figure {

    private final HazardCurve curve;

    private final HazardCurve.Points points;

    private final List<CutoffScan.Cutoff> cutoffs;

    private final String covariate;

    private final String title;

    private final String subtitle;

    private HazardCurveFigure(final HazardCurve curve, final HazardCurve.Points points,
        final List<CutoffScan.Cutoff> cutoffs, final String covariate, final String title, final String subtitle) {
        this.curve = curve;
        this.points = points;
        this.cutoffs = cutoffs;
        this.covariate = covariate;
        this.title = Lettering.clean(title);
        this.subtitle = Lettering.clean(subtitle);
    }

    /**
     * @param curve the fit, for the patients' marks
     * @param points the curve relative to the wanted reference, values ascending
     * @param covariate name of the covariate, with its unit
     * @return the figure without title
     */
    public static HazardCurveFigure of(final HazardCurve curve, final HazardCurve.Points points, final String covariate) {
        return new HazardCurveFigure(curve, points, List.of(), covariate, "", "");
    }

    /** @return this figure with title and subtitle, empty or null for none */
    public HazardCurveFigure titled(final String text, final String second) {
        return new HazardCurveFigure(curve, points, cutoffs, covariate, text, second);
    }

    /** @return this figure with the hazard ratios of those above each cut-off */
    public HazardCurveFigure withCutoffs(final List<CutoffScan.Cutoff> scan) {
        return new HazardCurveFigure(curve, points, List.copyOf(scan), covariate, title, subtitle);
    }

    @Override
    String title() {
        return title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return layout(format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        layout(format).draw(g2);
    }

    private HazardCurveLayout layout(final FigureFormat format) {
        return new HazardCurveLayout(points, curve.values(), cutoffs, Lettering.clean(covariate),
            new HeaderBlock(title, subtitle, format.fontPoints(), format.widthPoints() - 2 * format.fontPoints()), format);
    }
}
