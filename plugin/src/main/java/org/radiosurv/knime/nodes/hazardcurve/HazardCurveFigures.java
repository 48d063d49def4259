// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

import java.util.List;
import java.util.Locale;

import org.radiosurv.core.chart.CutoffScanFigure;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.HazardCurveFigure;
import org.radiosurv.core.chart.MessageFigure;
import org.radiosurv.core.survival.CutoffScan;

/** The two figures of the node with their texts. */
final class HazardCurveFigures {

    /** Values at which the curve is drawn. */
    private static final int GRID = 301;

    private final HazardCurveAnalysis analysis;

    private final HazardRatioCurveParameters parameters;

    HazardCurveFigures(final HazardCurveAnalysis analysis, final HazardRatioCurveParameters parameters) {
        this.analysis = analysis;
        this.parameters = parameters;
    }

    Figure curve() {
        return HazardCurveFigure.of(analysis.curve(), analysis.points(analysis.curve().grid(GRID)), parameters.label(analysis.columns()))
            .title(parameters.title).subtitle(curveText()).resubstitution(analysis.resubstitution()).reference(analysis.reference())
            .note(referenceText()).marks(parameters.marks).grey(parameters.grey)
            .cutoffs(parameters.cutoffsInFigure ? analysis.scan() : List.of()).build();
    }

    private String curveText() {
        final List<String> numbers = analysis.columns().numbers();
        return "n = " + analysis.n() + ", events = " + analysis.events() + "; nonlinearity p " + p(analysis.curve().nonlinearP())
            + ", linear trend p " + p(analysis.curve().linear().p())
            + (numbers.size() > 1 ? "; adjusted for " + String.join(", ", numbers.subList(1, numbers.size())) : "");
    }

    private String referenceText() {
        return switch (parameters.reference) {
            case MEAN -> "Hazard ratio 1: the patients' mean log hazard.";
            case MEDIAN -> "Hazard ratio 1 at the median, " + HazardCurveAnalysis.text(analysis.reference()) + ".";
            case VALUE -> "Hazard ratio 1 at " + HazardCurveAnalysis.text(analysis.reference()) + ".";
        };
    }

    Figure cutoffs() {
        if (analysis.best().isEmpty()) {
            return MessageFigure.of(parameters.title, analysis.noScan());
        }
        final CutoffScan.Best best = analysis.best().get();
        return CutoffScanFigure.of(analysis.scan(), parameters.label(analysis.columns())).title(parameters.title)
            .subtitle("Best cut-off " + HazardCurveAnalysis.text(best.cutoff().cutoff()) + " (" + best.cutoff().above() + " of " + analysis.n()
                + " patients above): p " + p(best.p()) + " corrected for the search (" + best.permutations()
                + " permutations), hazard ratio shrunken to " + String.format(Locale.ROOT, "%.2f", best.shrunkenHazardRatio()))
            .resubstitution(analysis.resubstitution()).best(best).grey(parameters.grey).build();
    }

    private static String p(final double value) {
        return Double.isNaN(value) ? "not defined" : value < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT,
            value < 1e-3 ? "= %.5f" : value < 0.01 ? "= %.4f" : value < 0.1 ? "= %.3f" : "= %.2f", value);
    }
}
