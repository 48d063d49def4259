// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * How a measurement goes with the endpoint of all patients, censored ones included: Harrell's concordance of the measurement
 * with time (above 0.5: more of it, longer time, as a positive correlation) and the likelihood ratio test of a Cox model
 * (Efron) with the measurement as the one covariate.
 *
 * @param n patients with endpoint and measurement
 * @param events how many of them had the event
 * @param missing patients with the endpoint whose measurement is missing
 * @param concordance C, its standard error and pairs; NaN where no pair can be compared
 * @param hazardRatio per unit of the measurement; NaN where it cannot be estimated
 * @param lower lower 95 % limit of the hazard ratio
 * @param upper upper limit
 * @param likelihoodRatio test that the measurement says nothing about the hazard
 * @param reason why something is missing; empty if nothing is
 */
public record CohortAssociation(int n, int events, int missing, Concordance concordance, double hazardRatio, double lower,
    double upper, ChiSquareTest likelihoodRatio, String reason) {

    private static final Concordance NO_PAIRS =
        new Concordance(Double.NaN, Double.NaN, 0, 0, 0, 0, 0);

    private static final double LEVEL = 0.95;

    private static final double Z95 = 1.959963984540054;

    static CohortAssociation of(final Measurement measurement, final Endpoint endpoint) {
        final double[] x = measurement.values();
        final int[] candidates = IntStream.range(0, x.length).filter(endpoint::isKnown).toArray();
        final int[] used = IntStream.of(candidates).filter(i -> !Double.isNaN(x[i])).toArray();
        final int missing = candidates.length - used.length;
        final boolean[] event = new boolean[used.length];
        int events = 0;
        for (int i = 0; i < used.length; i++) {
            event[i] = endpoint.event()[used[i]];
            events += event[i] ? 1 : 0;
        }
        try {
            return of(EventAssociation.at(x, used), EventAssociation.at(endpoint.time(), used), event, events, missing);
        } catch (final InputException e) {
            return without(used.length, events, missing, NO_PAIRS, e.getMessage());
        }
    }

    private static CohortAssociation of(final double[] x, final double[] time, final boolean[] event, final int events,
        final int missing) {
        if (events == 0) {
            throw new InputException("An association with survival needs events", "none among " + x.length + " patients",
                "Check that 1 or true in the event column means that it happened.");
        }
        final Concordance c = Concordance.of(time, event, IntStream.range(0, x.length).mapToDouble(i -> -x[i]).toArray());
        final CoxFit fit = CoxRegression.of(time, event).fit(new double[][]{x}, CoxOptions.DEFAULT);
        if (Double.isNaN(fit.coefficient(0))) {
            return without(x.length, events, missing, c,
                "The measurement is the same in all patients that can be compared: a Cox model cannot use it.");
        }
        if (fit.possiblyInfinite(0)) {
            return new CohortAssociation(x.length, events, missing, c, Double.NaN, Double.NaN, Double.NaN,
                fit.likelihoodRatioTest(), "The hazard ratio is infinite or 0: the measurement orders the events perfectly.");
        }
        return new CohortAssociation(x.length, events, missing, c, fit.hazardRatio(0), fit.hazardRatioLower(0, LEVEL),
            fit.hazardRatioUpper(0, LEVEL), fit.likelihoodRatioTest(), "");
    }

    private static CohortAssociation without(final int n, final int events, final int missing, final Concordance c,
        final String reason) {
        return new CohortAssociation(n, events, missing, c, Double.NaN, Double.NaN, Double.NaN,
            new ChiSquareTest(Double.NaN, 1, Double.NaN), reason);
    }

    /** @return 95 % limits of C, C -/+ 1.96 SE, within 0 and 1 */
    public double[] concordanceLimits() {
        final double margin = Z95 * concordance.standardError();
        final double c = concordance.concordance();
        return Double.isNaN(c) ? new double[]{c, c} : new double[]{Math.max(0, c - margin), Math.min(1, c + margin)};
    }
}
