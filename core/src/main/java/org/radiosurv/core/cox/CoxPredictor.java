// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.util.Arrays;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.BaselineHazard;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.Distributions;
import org.radiosurv.core.survival.PredictedSurvival;

/**
 * Predicts risk and survival of patients with a Cox model. Immutable and thread-safe.
 *
 * <p>Survival and its limits are those of R's {@code summary(survfit(fit, newdata), times)}: S = exp(-H0 exp(lp)), limits symmetrical
 * on the log scale.
 */
public final class CoxPredictor {

    /** Name of the only stratum of a model without strata. */
    private static final String ALL = "all";

    private final CoxModel model;

    private final CoxBaseline baseline;

    private final double[] times;

    private final double level;

    /**
     * @param model the model
     * @param times [m] times in days at which survival is wanted, finite, 0 or more
     * @param level confidence level of its limits, 0 &lt; level &lt; 1
     * @throws InputException if a time or the level is not valid
     */
    public CoxPredictor(final CoxModel model, final double[] times, final double level) {
        for (final double time : times) {
            if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
                throw new InputException("A time for a prediction is a finite number of days, 0 or more", time, "Use for example 365.");
            }
        }
        Distributions.normalTwoSidedQuantile(level);
        this.model = model;
        this.times = times.clone();
        this.level = level;
        baseline = model.baseline();
    }

    /**
     * @param x [p] columns of a patient, encoded by the model's terms
     * @return linear predictor, which needs no stratum
     */
    public double linearPredictor(final double[] x) {
        return baseline.linearPredictor(x);
    }

    /**
     * @param x [p] columns of a patient, encoded by the model's terms
     * @param stratum stratum of the patient; null without strata
     * @return the prediction
     * @throws InputException if a value is not finite or the model does not know the stratum
     */
    public CoxPrediction predict(final double[] x, final String stratum) {
        final String known = model.stratified() ? stratum : ALL;
        final double linear = baseline.linearPredictor(x);
        final BaselineHazard hazard = baseline.hazard(known);
        final PredictedSurvival survival = baseline.predict(x, known, times, level);
        for (int i = 0; i < times.length; i++) {
            if (times[i] > hazard.lastTime()) {
                Arrays.fill(survival.survival(), i, i + 1, Double.NaN);
                Arrays.fill(survival.lower(), i, i + 1, Double.NaN);
                Arrays.fill(survival.upper(), i, i + 1, Double.NaN);
            }
        }
        return new CoxPrediction(linear, Math.exp(linear), survival.survival(), survival.lower(), survival.upper(),
            baseline.median(x, known));
    }
}
