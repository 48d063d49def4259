// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * Share of comparable pairs of patients in which the one with the higher risk has the event first.
 *
 * <p>A pair is an event i and a patient j of the same stratum who was under observation then and survived it. It is
 * concordant if risk_i &gt; risk_j, tied if they are equal; C = (concordant + tied / 2) / all. The standard error comes
 * from each patient's influence: SE^2 = sum over i of ((c_i + x_i / 2 - C m_i) / M)^2, with the concordant, tied and all
 * pairs in which i takes part. Cost O(n log n). Equal to {@code concordance} of R's survival package 3.5.
 *
 * <p>Sources: Harrell, JAMA 247 (1982) 2543-2546; Uno, Stat Med 30 (2011) 1105-1117; Therneau and Watson, Mayo Clinic
 * technical report 85 (2015).
 *
 * @param concordance C; NaN without comparable pairs
 * @param standardError its standard error
 * @param concordant weight of the concordant pairs
 * @param discordant weight of the discordant pairs
 * @param tiedRisk weight of the pairs with equal risk
 * @param tiedTime weight of the pairs of events at one time with different risk, not used
 * @param tiedBoth weight of the pairs of events at one time with equal risk, not used
 */
public record Concordance(double concordance, double standardError, double concordant, double discordant,
    double tiedRisk, double tiedTime, double tiedBoth) {

    /**
     * Harrell's concordance of right-censored times.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @param risk [n] larger for an earlier event, no NaN
     * @return the concordance
     */
    public static Concordance of(final double[] time, final boolean[] event, final double[] risk) {
        return of(CoxOutcome.of(time, event), risk, ConcordanceWeighting.N, Double.POSITIVE_INFINITY);
    }

    /**
     * @param outcome times and events, strata, weights, starts
     * @param risk [n] larger for an earlier event, no NaN
     * @param weighting weight of an event's pairs
     * @param tau events after it do not count; positive infinity for all
     * @return the concordance
     * @throws InputException if the length differs, a risk is NaN, or a weight by censoring meets delayed entry
     */
    public static Concordance of(final CoxOutcome outcome, final double[] risk, final ConcordanceWeighting weighting,
        final double tau) {
        SurvivalInput.checkLength("risks", risk.length, outcome.n());
        for (int i = 0; i < risk.length; i++) {
            if (Double.isNaN(risk[i])) {
                throw new InputException("A risk is a number", "NaN in row " + (i + 1), "Leave the row out.");
            }
        }
        if (outcome.start() != null && weighting.needsCensoring()) {
            throw new InputException("Weights by the censoring distribution need right-censored times",
                weighting.label() + " with delayed entry", "Use n, S or I.");
        }
        final double[] sums = new double[5];
        final double[] good = new double[risk.length];
        final double[] all = new double[risk.length];
        for (int s = 0; s < outcome.strata().names().size(); s++) {
            new ConcordancePairs(outcome, outcome.strata().members(s), risk, weighting, tau).count(sums, good, all);
        }
        final double pairs = sums[0] + sums[1] + sums[2];
        final double c = (sums[0] + sums[2] / 2) / pairs;
        final double variance = IntStream.range(0, risk.length)
            .mapToDouble(i -> (good[i] - c * all[i]) / pairs).map(share -> share * share).sum();
        return new Concordance(c, Math.sqrt(variance), sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
