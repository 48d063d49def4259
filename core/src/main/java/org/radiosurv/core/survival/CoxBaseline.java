// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
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

    /** Square root of the double precision, R's tolerance for "survival equals one half". */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private final double[] means;

    private final double[] coefficients;

    private final double[][] covariance;

    private final List<BaselineHazard> hazards;

    /** [strata][] distinct observed times, censored ones included; event times where the rows are not known. */
    private final List<double[]> observed;

    private CoxBaseline(final double[] means, final double[] coefficients, final double[][] covariance,
        final List<BaselineHazard> hazards, final List<double[]> observed) {
        this.means = means;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.hazards = hazards;
        this.observed = observed;
    }

    /**
     * @param design fitted model with its rows
     * @return its baseline
     */
    public static CoxBaseline of(final CoxDesign design) {
        final double[][] covariance = design.fit().covariance();
        final GroupIndex strata = design.outcome().strata();
        final CumulativeHazards sums =
            new CumulativeHazards(CoxRiskSets.of(design, false), strata.names().size(), covariance.length);
        final List<BaselineHazard> hazards = new ArrayList<>();
        final List<double[]> observed = new ArrayList<>();
        for (int s = 0; s < strata.names().size(); s++) {
            final int[] members = strata.members(s);
            final double[] times =
                SurvivalInput.distinct(IntStream.of(members).mapToDouble(i -> design.outcome().time()[i]).toArray());
            final int events = (int)IntStream.of(members).filter(i -> design.outcome().event()[i]).count();
            observed.add(times);
            hazards.add(sums.stratum(s, strata.names().get(s), members.length, events, times[times.length - 1]));
        }
        final double[] coefficients = IntStream.range(0, covariance.length).mapToDouble(design::coefficient).toArray();
        return new CoxBaseline(design.means(), coefficients, covariance, List.copyOf(hazards), observed);
    }

    /**
     * @param means [p] values of the covariates for which the hazards are given
     * @param coefficients [p] log hazard ratios; NaN counts 0
     * @param covariance [p][p] of the coefficients
     * @param hazards one per stratum
     * @return the baseline of a model of which the rows are not known
     */
    public static CoxBaseline of(final double[] means, final double[] coefficients, final double[][] covariance,
        final List<BaselineHazard> hazards) {
        return new CoxBaseline(means.clone(), Arrays.stream(coefficients).map(b -> Double.isNaN(b) ? 0 : b).toArray(),
            Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new), List.copyOf(hazards),
            hazards.stream().map(BaselineHazard::time).toList());
    }

    /** @return the hazard of each stratum at the means */
    public List<BaselineHazard> hazards() {
        return hazards;
    }

    /** @return names of the strata; "all" without strata */
    public List<String> strata() {
        return hazards.stream().map(BaselineHazard::stratum).toList();
    }

    /**
     * @param stratum name of a stratum
     * @return its distinct observed times, ascending; only the event times where the rows are not known
     */
    public double[] times(final String stratum) {
        return observed.get(position(stratum)).clone();
    }

    /**
     * @param stratum name of a stratum
     * @return its hazard at the means
     */
    public BaselineHazard hazard(final String stratum) {
        return hazards.get(position(stratum));
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
        return predict(means, stratum, times(stratum), KaplanMeier.DEFAULT_CONFIDENCE_LEVEL);
    }

    /**
     * @param x [p] covariates of a patient
     * @return (x - means) beta, centred as R's {@code predict(type = "lp", reference = "sample")}
     * @throws InputException if a value is missing or not finite
     */
    public double linearPredictor(final double[] x) {
        if (x.length != means.length || Arrays.stream(x).anyMatch(value -> !Double.isFinite(value))) {
            throw new InputException("A patient has a finite value for each of the " + means.length + " covariates",
                Arrays.toString(x), "Fill the value in or leave the patient out.");
        }
        double linear = 0;
        for (int j = 0; j < x.length; j++) {
            linear += (x[j] - means[j]) * coefficients[j];
        }
        return linear;
    }

    /**
     * @param x [p] covariates of a patient
     * @param stratum name of the patient's stratum
     * @param times [m] times in days
     * @param level confidence level of the limits, 0 &lt; level &lt; 1
     * @return the patient's survival at those times; after the last observed time it stays where it is
     */
    public PredictedSurvival predict(final double[] x, final String stratum, final double[] times, final double level) {
        final double risk = Math.exp(linearPredictor(x));
        final double z = Distributions.normalTwoSidedQuantile(level);
        final BaselineHazard baseline = hazard(stratum);
        final double[] away = IntStream.range(0, x.length).mapToDouble(j -> x[j] - means[j]).toArray();
        final int m = times.length;
        final PredictedSurvival result = new PredictedSurvival(times.clone(), new double[m], new double[m], new double[m],
            new double[m], new double[m]);
        for (int i = 0; i < m; i++) {
            final int found = Arrays.binarySearch(baseline.time(), times[i]);
            fill(result, i, baseline, found >= 0 ? found : -found - 2, risk, away, z);
        }
        return result;
    }

    private void fill(final PredictedSurvival result, final int i, final BaselineHazard baseline, final int at,
        final double risk, final double[] away, final double z) {
        final double baseHazard = at < 0 ? 0 : baseline.hazard()[at];
        double variance = at < 0 ? 0 : baseline.variance()[at];
        final double[] a = new double[away.length];
        for (int j = 0; j < a.length; j++) {
            a[j] = at < 0 ? 0 : baseline.moment()[at][j] - away[j] * baseHazard;
        }
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < a.length; k++) {
                variance += a[j] * covariance[j][k] * a[k];
            }
        }
        final double hazard = risk * baseHazard;
        final double error = risk * Math.sqrt(variance);
        result.cumulativeHazard()[i] = hazard;
        result.survival()[i] = Math.exp(-hazard);
        result.standardErrorLog()[i] = error;
        result.lower()[i] = Math.exp(-hazard - z * error);
        result.upper()[i] = Math.min(1, Math.exp(-hazard + z * error));
    }

    /**
     * @param x [p] covariates of a patient
     * @param stratum name of the patient's stratum
     * @return first event time at which the predicted survival is at most 0.5; where it equals 0.5, the middle between that time
     *         and the next event; NaN where it is not reached
     */
    public double median(final double[] x, final String stratum) {
        final double risk = Math.exp(linearPredictor(x));
        final BaselineHazard baseline = hazard(stratum);
        int low = 0;
        int high = baseline.time().length;
        while (low < high) {
            final int middle = (low + high) / 2;
            if (Math.exp(-risk * baseline.hazard()[middle]) <= 0.5 + TOLERANCE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == baseline.time().length) {
            return Double.NaN;
        }
        final boolean flat = Math.abs(Math.exp(-risk * baseline.hazard()[low]) - 0.5) < TOLERANCE;
        return flat && low + 1 < baseline.time().length ? (baseline.time()[low] + baseline.time()[low + 1]) / 2
            : baseline.time()[low];
    }
}
