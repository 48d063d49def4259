// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * One event time of a stratum with the weighted sums of those at risk and of those who die, for a fitted Cox model. With
 * Efron's method the d deaths are counted in d steps, step l with the sums reduced by f = l / d of the deaths'; with
 * Breslow's in one step.
 *
 * @param stratum position of the stratum
 * @param time the time
 * @param deaths rows with the event
 * @param cases sum of the deaths' case weights
 * @param efron whether the sums are reduced
 * @param riskWeight S0, sum of c r over those at risk
 * @param deathWeight D0, the same over the deaths
 * @param riskSum [p] S1, sum of c r x
 * @param deathSum [p] D1
 * @param information [p][p] the time's share of the information, lower triangle; null where it was not asked for
 */
record EventTime(int stratum, double time, int[] deaths, double cases, boolean efron, double riskWeight,
    double deathWeight, double[] riskSum, double[] deathSum, double[][] information) {

    int steps() {
        return efron ? deaths.length : 1;
    }

    /** @return share of the deaths that is taken off in a step */
    double taken(final int step) {
        return (double)step / steps();
    }

    /** @return sum over the reduced risk set of c r */
    double weight(final int step) {
        return riskWeight - (efron ? taken(step) * deathWeight : 0);
    }

    /** @return increment of the cumulative hazard in a step */
    double hazard(final int step) {
        return cases / steps() / weight(step);
    }

    /** @return mean of a covariate over the reduced risk set */
    double mean(final int step, final int covariate) {
        return (riskSum[covariate] - (efron ? taken(step) * deathSum[covariate] : 0)) / weight(step);
    }

    /** @return mean of a covariate over the steps, what a death's covariate is compared with */
    double mean(final int covariate) {
        double sum = 0;
        for (int step = 0; step < steps(); step++) {
            sum += mean(step, covariate);
        }
        return sum / steps();
    }
}
