// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.KaplanMeier;

/**
 * Net benefit of treating those whose predicted risk of the event until a time is at least a threshold.
 *
 * <p>A threshold p says that one event caught is worth (1 - p) / p patients treated in vain. With x = share of the patients at
 * or above the threshold and S their Kaplan-Meier survival at the time: net benefit = (1 - S) x - S x p / (1 - p), in events
 * caught per patient. Treating all has x = 1; treating none has 0. Where nobody reaches the threshold the net benefit is
 * 0; where follow-up of
 * those above ends before the time it is NaN.
 *
 * <p>Sources: Vickers and Elkin, Med Decis Making 26 (2006) 565-574; Vickers, Cronin, Elkin and Gonen, BMC Med Inform
 * Decis Mak 8 (2008) 53.
 *
 * @param time in days
 * @param threshold [m] threshold probabilities
 * @param score [m] net benefit of treating by the predictions
 * @param treatAll [m] net benefit of treating everybody
 * @param treated [m] share of patients at or above the threshold
 */
public record DecisionCurve(double time, double[] threshold, double[] score, double[] treatAll, double[] treated) {

    /** @return thresholds 0.01 to 0.99 */
    public static double[] percents() {
        return IntStream.range(1, 100).mapToDouble(k -> k / 100.).toArray();
    }

    /**
     * @param cohort follow-up
     * @param survival [n] predicted probability to survive the time, 0 to 1
     * @param time in days
     * @param threshold [m] threshold probabilities, 0 or more, below 1
     * @return net benefits
     * @throws InputException if a length differs, or a probability or threshold is out of range
     */
    public static DecisionCurve of(final ScoredCohort cohort, final double[] survival, final double time,
        final double... threshold) {
        Calibration.checkProbabilities(cohort, survival);
        if (Arrays.stream(threshold).anyMatch(p -> !(p >= 0 && p < 1))) {
            throw new InputException("A threshold probability is 0 or more and below 1", Arrays.toString(threshold),
                "Use for example 0.01 to 0.99.");
        }
        final int m = threshold.length;
        final DecisionCurve curve = new DecisionCurve(time, threshold.clone(), new double[m], new double[m], new double[m]);
        final int[] everybody = IntStream.range(0, cohort.n()).toArray();
        for (int k = 0; k < m; k++) {
            final double least = threshold[k];
            final int[] treated = Arrays.stream(everybody).filter(i -> 1 - survival[i] >= least).toArray();
            curve.treated[k] = (double)treated.length / cohort.n();
            curve.score[k] = netBenefit(cohort, treated, time, least);
            curve.treatAll[k] = netBenefit(cohort, everybody, time, least);
        }
        return curve;
    }

    private static double netBenefit(final ScoredCohort cohort, final int[] treated, final double time, final double threshold) {
        if (treated.length == 0) {
            return 0;
        }
        final ScoredCohort part = cohort.of(treated);
        final double share = (double)treated.length / cohort.n();
        final double survival = KaplanMeier.fit(part.time(), part.event(), ConfidenceType.LOG).at(time).survival();
        final boolean known = survival == 0 || Arrays.stream(part.time()).max().orElseThrow() >= time;
        return known ? (1 - survival) * share - survival * share * threshold / (1 - threshold) : Double.NaN;
    }
}
