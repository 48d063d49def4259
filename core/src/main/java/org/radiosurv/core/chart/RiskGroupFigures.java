// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.function.Function;

import org.radiosurv.core.InputException;
import org.radiosurv.core.validation.RiskGroupStudy;

/** The figures of a {@link RiskGroupStudy}. Where there is nothing to draw, the figure says why. */
public final class RiskGroupFigures {

    private final RiskGroupStudy study;

    private final TimeAxisUnit unit;

    private final String title;

    private final boolean groupsResubstituted;

    private final boolean scoreResubstituted;

    /**
     * @param study what was found
     * @param unit unit of times
     * @param title printed above the figures; empty or null for their own titles only
     * @param groupsResubstituted whether the groups were made from these same patients
     * @param scoreResubstituted whether the score was learnt from them
     */
    public RiskGroupFigures(final RiskGroupStudy study, final TimeAxisUnit unit, final String title,
        final boolean groupsResubstituted,
        final boolean scoreResubstituted) {
        this.study = study;
        this.unit = unit;
        this.title = Lettering.clean(title);
        this.groupsResubstituted = groupsResubstituted;
        this.scoreResubstituted = scoreResubstituted;
    }

    private String titled(final String own) {
        return title.isEmpty() ? own : title;
    }

    /** @return each factor by group */
    public Figure factors() {
        return study.factors().isEmpty() ? NoticeFigure.of("Factors by group", "No factor was chosen or recognised by its name.")
            : FactorFigure.all(study.factors(), titled("Factors by group"), groupsResubstituted ? KaplanMeierFigure.RESUBSTITUTION
            : "");
    }

    /** @return survival of the groups within each stratum */
    public Figure strata() {
        return study.strata().isEmpty()
            ? NoticeFigure.of("Survival within strata", "No stratum was chosen, recognised by its name or has values.")
            : StrataFigure.of(study.strata(), study.groups(), unit, titled("Survival within strata"), groupsResubstituted);
    }

    /** @return ROC curves at the times */
    public Figure roc() {
        return score("ROC curves", ValidationFigures::roc);
    }

    /** @return observed against predicted survival at the times */
    public Figure calibration() {
        return score("Calibration", ValidationFigures::calibration);
    }

    /** @return net benefit at the times */
    public Figure decision() {
        return score("Decision curves", ValidationFigures::decision);
    }

    private Figure score(final String own, final Function<ValidationFigures, Figure> which) {
        if (study.validation().isEmpty()) {
            return NoticeFigure.of(own, study.noValidation());
        }
        try {
            return which.apply(ValidationFigures.of(study.validation().get(), unit, title, scoreResubstituted));
        } catch (final InputException nothingToDraw) {
            return NoticeFigure.of(own, nothingToDraw.getMessage());
        }
    }
}
