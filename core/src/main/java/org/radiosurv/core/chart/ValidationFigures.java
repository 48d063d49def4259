// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.validation.HorizonAccuracy;
import org.radiosurv.core.validation.Interval;
import org.radiosurv.core.validation.ScoreValidation;

/** The figures of a {@link ScoreValidation}: ROC curves, calibration and decision curves at its times. */
public final class ValidationFigures {

    private final ScoreValidation validation;

    private final TimeAxisUnit unit;

    private final String title;

    private final boolean resubstitution;

    private ValidationFigures(final ScoreValidation validation, final TimeAxisUnit unit, final String title,
        final boolean resubstitution) {
        this.validation = validation;
        this.unit = unit;
        this.title = title;
        this.resubstitution = resubstitution;
    }

    /**
     * @param validation what the score tells
     * @param unit unit in which times are named
     * @param title added to each figure's own title after a colon; empty or null for none
     * @param resubstitution whether the score was learnt from these same patients; every figure then says so
     * @return the figures
     */
    public static ValidationFigures of(final ScoreValidation validation, final TimeAxisUnit unit, final String title,
        final boolean resubstitution) {
        return new ValidationFigures(validation, unit, Lettering.clean(title), resubstitution);
    }

    private String titled(final String own) {
        return title.isEmpty() ? own : title + ": " + own.toLowerCase(Locale.ROOT).replace("roc", "ROC");
    }

    /**
     * @return one ROC curve per time, with its area
     * @throws InputException if there is no time with cases and controls
     */
    public Figure roc() {
        final List<HorizonAccuracy> shown =
            validation.horizons().stream().filter(horizon -> horizon.roc().points() > 0).toList();
        if (shown.isEmpty()) {
            throw nothing("A ROC curve needs a time until which somebody had the event and beyond which somebody is followed");
        }
        final List<RocFigure.Line> lines = new ArrayList<>();
        for (final HorizonAccuracy horizon : shown) {
            lines.add(new RocFigure.Line(time(horizon) + ": AUC " + text(horizon.auc()), horizon.roc()));
        }
        return RocFigure.of(lines).title(titled("ROC curves")).subtitle("Cumulative cases, dynamic controls, weighted for censoring")
            .resubstitution(resubstitution).build();
    }

    /**
     * @return observed against predicted survival, one panel per time
     * @throws InputException if there is no time with predictions
     */
    public Figure calibration() {
        final List<Figure> panels = new ArrayList<>();
        for (final HorizonAccuracy horizon : predicted()) {
            panels.add(CalibrationFigure.of(horizon.calibration()).title(time(horizon)).subtitle(String.format(Locale.ROOT,
                "Brier score %.3f (%.3f without the score)", horizon.brier(), horizon.brierOfNone())).build());
        }
        return PanelsFigure.of(panels).title(titled("Calibration")).subtitle("Predictions of patients left out; calibration slope "
            + text(validation.slope())).aspect(1.25).resubstitution(resubstitution).build();
    }

    /**
     * @return net benefit against the threshold probability, one panel per time
     * @throws InputException if there is no time with predictions
     */
    public Figure decision() {
        final List<Figure> panels = new ArrayList<>();
        for (final HorizonAccuracy horizon : predicted()) {
            panels.add(DecisionFigure.of(horizon.decision()).title("Event by " + time(horizon)).build());
        }
        return PanelsFigure.of(panels).title(titled("Decision curves")).subtitle("Predictions of patients left out")
            .resubstitution(resubstitution).build();
    }

    private List<HorizonAccuracy> predicted() {
        final List<HorizonAccuracy> shown = validation.horizons().stream().filter(HorizonAccuracy::hasPredictions).toList();
        if (shown.isEmpty()) {
            throw nothing("Calibration and decision curves need a time until which somebody had the event and beyond which somebody is "
                + "followed, and two events in all");
        }
        return shown;
    }

    private InputException nothing(final String rule) {
        return new InputException(rule, validation.events() + " events and the times "
            + validation.horizons().stream().map(this::time).toList(), "Choose times within the follow-up.");
    }

    private String time(final HorizonAccuracy horizon) {
        return AxisStyle.format("0.#").format(horizon.time() / unit.days()) + " " + unit.label();
    }

    /** @return for example "0.76 (0.66 to 0.84)"; without limits where there are none */
    static String text(final Interval interval) {
        if (Double.isNaN(interval.estimate())) {
            return "not defined";
        }
        return Double.isNaN(interval.lower()) ? String.format(Locale.ROOT, "%.2f", interval.estimate())
            : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", interval.estimate(), interval.lower(), interval.upper());
    }
}
