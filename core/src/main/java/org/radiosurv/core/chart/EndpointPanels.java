// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.radiosurv.core.correlation.CorrelationTest;
import org.radiosurv.core.correlation.SimpleRegression;
import org.radiosurv.core.endpoint.Adjustment;
import org.radiosurv.core.endpoint.CohortAssociation;
import org.radiosurv.core.endpoint.CorrelationMethod;
import org.radiosurv.core.endpoint.Correlations;
import org.radiosurv.core.endpoint.Endpoint;
import org.radiosurv.core.endpoint.EndpointAssociation;
import org.radiosurv.core.endpoint.EndpointCorrelation;
import org.radiosurv.core.endpoint.EndpointSettings;
import org.radiosurv.core.endpoint.EventAssociation;
import org.radiosurv.core.endpoint.MeasurementAssociation;

/** The scatter figures of an {@link EndpointCorrelation}: time against measurement, and endpoint against endpoint. */
public final class EndpointPanels {

    private static final String LINE = "Line: least squares with 95% band, and correlation, of the filled points.";

    private static final String NO_BREAK = "\u00A0";

    private EndpointPanels() {
    }

    /**
     * @param result the associations
     * @param grows whether a negative value of the measurement of that name means that the lesion grew
     * @param censored whether to draw patients without the event as hollow points
     * @return the figure of measurements; empty if there is no measurement
     */
    public static Optional<ScatterFigure.Builder> measurements(final EndpointCorrelation result, final Predicate<String> grows,
        final boolean censored) {
        final List<ScatterPanel> panels = result.measurements().stream()
            .map(pair -> panel(pair, result.settings(), grows.test(pair.measurement().name()), censored)).toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        final long endpoints = result.measurements().stream().map(pair -> pair.endpoint().name()).distinct().count();
        final ScatterFigure.Builder figure = ScatterFigure.of(panels)
            .columns(endpoints == 1 || endpoints == panels.size() ? 0 : (int)(panels.size() / endpoints))
            .note("Filled: patients with the event." + (censored ? " Hollow: censored, at their last follow-up." : ""))
            .note(LINE).note("C: concordance of measurement and time in all patients, above 0.5 if more goes with longer.");
        return Optional.of(panels.stream().anyMatch(panel -> panel.growth() && panel.hasNegative())
            ? figure.note("Shaded: negative extent of resection, the lesion grew.") : figure);
    }

    /**
     * @param result the associations
     * @param censored whether to draw patients without both events as hollow points
     * @return the figure of pairs of endpoints; empty if there is one endpoint only
     */
    public static Optional<ScatterFigure.Builder> endpoints(final EndpointCorrelation result, final boolean censored) {
        final List<ScatterPanel> panels =
            result.endpoints().stream().map(pair -> panel(pair, result.settings(), censored)).toList();
        return panels.isEmpty() ? Optional.empty() : Optional.of(ScatterFigure.of(panels)
            .note("Filled: patients with both events." + (censored ? " Hollow: at least one censored." : "")).note(LINE)
            .note("Dashed: equal times. C: share of pairs of patients in the same order, where the order is known."));
    }

    private static ScatterPanel panel(final MeasurementAssociation pair, final EndpointSettings settings, final boolean growth,
        final boolean censored) {
        final Endpoint endpoint = pair.endpoint();
        final boolean[] full = new boolean[endpoint.time().length];
        final double[] y = new double[full.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = endpoint.event()[i] && !Double.isNaN(endpoint.time()[i]);
            y[i] = full[i] || censored ? endpoint.time()[i] : Double.NaN;
        }
        final List<String> statements = statements(pair.withEvent(), settings, pair.withEventAdjustedP(), "with event");
        statements.add(all(pair.all(), pair.allAdjustedP(), settings));
        return new ScatterPanel(pair.measurement().name(), endpoint.name() + " (days)", pair.measurement().values(), y, full,
            line(pair.withEvent()), growth, false, statements);
    }

    private static ScatterPanel panel(final EndpointAssociation pair, final EndpointSettings settings, final boolean censored) {
        final boolean[] full = new boolean[pair.x().time().length];
        final double[] y = new double[full.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = pair.x().event()[i] && pair.y().event()[i];
            y[i] = full[i] || censored ? pair.y().time()[i] : Double.NaN;
        }
        final List<String> statements = statements(pair.withEvents(), settings, Double.NaN, "with both events");
        if (!Double.isNaN(pair.order().concordance())) {
            statements.add("All " + pair.n() + ": C = " + number(pair.order().concordance()));
        }
        return new ScatterPanel(pair.x().name() + " (days)", pair.y().name() + " (days)", pair.x().time(), y, full,
            line(pair.withEvents()), false, true, statements);
    }

    private static Optional<SimpleRegression> line(final EventAssociation found) {
        return found.correlations().map(Correlations::line);
    }

    private static List<String> statements(final EventAssociation found, final EndpointSettings settings, final double adjusted,
        final String who) {
        final List<String> lines = new ArrayList<>();
        final Optional<Correlations> correlations = found.correlations();
        if (correlations.isEmpty() || correlations.get().chosen(settings.method()).isEmpty()) {
            lines.add("No correlation, " + together("n = " + found.n() + " " + who));
            return lines;
        }
        final CorrelationTest test = correlations.get().chosen(settings.method()).get();
        final double[] limits = correlations.get().chosenLimits(settings.method());
        final String symbol = settings.method() == CorrelationMethod.SPEARMAN ? "\u03C1" : "r";
        lines.add(together(symbol + " = " + number(test.estimate()))
            + (Double.isNaN(limits[0]) ? "" : " " + together("(" + number(limits[0]) + " to " + number(limits[1]) + ")"))
            + ", " + together("p " + PValueText.amount(test.p())));
        lines.add((Double.isNaN(adjusted) ? "" : together(adjustmentName(settings) + " p " + PValueText.amount(adjusted)) + ", ")
            + together("R\u00B2 = " + String.format(Locale.ROOT, "%.3f", correlations.get().line().rSquared())) + ", "
            + together("n = " + found.n() + " " + who));
        return lines;
    }

    private static String all(final CohortAssociation found, final double adjusted, final EndpointSettings settings) {
        final double c = found.concordance().concordance();
        return together("All " + found.n() + ": C = " + (Double.isNaN(c) ? "-" : number(c))) + ", "
            + together("Cox p " + PValueText.amount(found.likelihoodRatio().p())) + (Double.isNaN(adjusted) ? "" : " "
                + together("(" + adjustmentName(settings) + " " + PValueText.amount(adjusted).replace("= ", "") + ")"));
    }

    private static String together(final String text) {
        return text.replace(" ", NO_BREAK);
    }

    private static String adjustmentName(final EndpointSettings settings) {
        return settings.adjustment() == Adjustment.HOLM ? "Holm" : "BH";
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
    }
}
