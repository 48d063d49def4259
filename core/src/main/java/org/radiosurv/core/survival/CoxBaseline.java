// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * Baseline hazard of a fitted Cox model, and the survival that it predicts. Immutable.
 *
 * <p>The cumulative hazard of x0 rises at an event time by d / S0 (Breslow) or the sum over l of 1 / (S0 - l / d D0)
 * (Efron), with weights exp((x - x0) beta); S = exp(-H). The variance of log S is the sum of 1 / S0^2 plus a' V a, with
 * a the sum of (xbar - x0) dH and V the covariance of the estimate. Equal to {@code survfit.coxph} of R's survival package
 * 3.5; the interval is symmetrical on the log scale. Source: Tsiatis, Ann Stat 9 (1981) 93-108.
 */
public final class CoxBaseline {

    private final CoxDesign design;

    private final CumulativeHazards hazards;

    private final double[][] covariance;

    private CoxBaseline(final CoxDesign design) {
        this.design = design;
        covariance = design.fit().covariance();
        final List<EventTime> eventTimes = CoxRiskSets.of(design, false);
        hazards = new CumulativeHazards(eventTimes, design.outcome().strata().names().size(), covariance.length);
    }

    /**
     * @param design fitted model with its rows
     * @return its baseline
     */
    public static CoxBaseline of(final CoxDesign design) {
        return new CoxBaseline(design);
    }

    /** @return names of the strata; "all" without strata */
    public List<String> strata() {
        return design.outcome().strata().names();
    }

    /**
     * @param stratum name of a stratum
     * @return its distinct observed times, ascending
     */
    public double[] times(final String stratum) {
        final int wanted = position(stratum);
        final int[] groupOf = design.outcome().strata().groupOf();
        return SurvivalInput.distinct(IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == wanted)
            .mapToDouble(i -> design.outcome().time()[i]).toArray());
    }

    private int position(final String stratum) {
        final int position = strata().indexOf(stratum);
        if (position < 0) {
            throw new InputException("A prediction is for a stratum of the model (" + String.join(", ", strata()) + ")",
                stratum, "Use one of these strata.");
        }
        return position;
    }

    /** @return survival of a patient at the means of {@link CoxDesign#means()} at all observed times of a stratum */
    public PredictedSurvival atMeans(final String stratum) {
        return predict(design.means(), stratum, times(stratum), KaplanMeier.DEFAULT_CONFIDENCE_LEVEL);
    }

    /**
     * @param x [p] covariates of a patient
     * @param stratum name of the patient's stratum
     * @param times [m] times in days
     * @param level confidence level of the limits, 0 &lt; level &lt; 1
     * @return the patient's survival at those times; after the last observed time it stays where it is
     */
    public PredictedSurvival predict(final double[] x, final String stratum, final double[] times, final double level) {
        if (x.length != covariance.length || Arrays.stream(x).anyMatch(value -> !Double.isFinite(value))) {
            throw new InputException("A patient has a finite value for each of the " + covariance.length + " covariates",
                Arrays.toString(x), "Fill the value in or leave the patient out.");
        }
        final double z = Distributions.normalTwoSidedQuantile(level);
        final int s = position(stratum);
        final double[] away = new double[x.length];
        double linear = 0;
        for (int j = 0; j < x.length; j++) {
            away[j] = x[j] - design.mean(j);
            linear += away[j] * design.coefficient(j);
        }
        final int m = times.length;
        final PredictedSurvival result = new PredictedSurvival(times.clone(), new double[m], new double[m], new double[m],
            new double[m], new double[m]);
        for (int i = 0; i < m; i++) {
            fill(result, i, hazards.lastUpTo(s, times[i]), Math.exp(linear), away, z);
        }
        return result;
    }

    private void fill(final PredictedSurvival result, final int i, final int at, final double risk, final double[] away,
        final double z) {
        final double[] a = new double[away.length];
        for (int j = 0; j < a.length; j++) {
            a[j] = hazards.moment(at)[j] - away[j] * hazards.hazard(at);
        }
        double variance = hazards.variance(at);
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < a.length; k++) {
                variance += a[j] * covariance[j][k] * a[k];
            }
        }
        final double hazard = risk * hazards.hazard(at);
        final double error = risk * Math.sqrt(variance);
        result.cumulativeHazard()[i] = hazard;
        result.survival()[i] = Math.exp(-hazard);
        result.standardErrorLog()[i] = error;
        result.lower()[i] = Math.exp(-hazard - z * error);
        result.upper()[i] = Math.min(1, Math.exp(-hazard + z * error));
    }
}
