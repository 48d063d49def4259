// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.function.Function;

import org.knime.core.node.port.image.ImagePortObject;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.FactorFigure;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.NoticeFigure;
import org.radiosurv.core.chart.StrataFigure;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.chart.ValidationFigures;
import org.radiosurv.knime.ports.Figures;

/** The figures of the node. Where there is nothing to draw, the image says why, since a port has to carry one. */
final class RiskGroupFigures {

    private final RiskGroupAnalysis analysis;

    private final RiskGroupPatients patients;

    private final RiskGroupComparisonParameters parameters;

    RiskGroupFigures(final RiskGroupAnalysis analysis, final RiskGroupPatients patients, final RiskGroupComparisonParameters parameters) {
        this.analysis = analysis;
        this.patients = patients;
        this.parameters = parameters;
    }

    private ImagePortObject draw(final Figure figure) {
        return Figures.draw(figure, parameters.width, parameters.height);
    }

    private TimeAxisUnit unit() {
        return parameters.timeUnit.unit();
    }

    private String titled(final String own) {
        return parameters.title == null || parameters.title.isBlank() ? own : parameters.title;
    }

    ImagePortObject factors() {
        final String subtitle = patients.groupMark().resubstitution() ? KaplanMeierFigure.RESUBSTITUTION : "";
        return draw(analysis.factors().isEmpty() ? NoticeFigure.of("Factors by group", "No factor was chosen or recognised by its name.")
            : FactorFigure.all(analysis.factors(), titled("Factors by group"), subtitle));
    }

    ImagePortObject strata() {
        return draw(analysis.strata().isEmpty() ? NoticeFigure.of("Survival within strata", "No stratum was chosen, recognised by its name or has values.")
            : StrataFigure.of(analysis.strata(), analysis.groups(), unit(), titled("Survival within strata"), patients.groupMark().resubstitution()));
    }

    ImagePortObject roc() {
        return score("ROC curves", ValidationFigures::roc);
    }

    ImagePortObject calibration() {
        return score("Calibration", ValidationFigures::calibration);
    }

    ImagePortObject decision() {
        return score("Decision curves", ValidationFigures::decision);
    }

    private ImagePortObject score(final String own, final Function<ValidationFigures, Figure> which) {
        if (analysis.validation().isEmpty()) {
            return draw(NoticeFigure.of(own, analysis.noValidation()));
        }
        final boolean resubstitution = patients.scoreMark().map(mark -> mark.resubstitution()).orElse(false);
        try {
            return draw(which.apply(ValidationFigures.of(analysis.validation().get(), unit(), parameters.title, resubstitution)));
        } catch (final InputException nothingToDraw) {
            return draw(NoticeFigure.of(own, nothingToDraw.getMessage()));
        }
    }
}
