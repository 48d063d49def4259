// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import org.radiosurv.core.survival.RocCurve;

/**
 * How well a score tells, and its predictions meet, who has had the event by a time.
 *
 * @param time in days
 * @param cases patients with the event until then
 * @param controls patients followed beyond it
 * @param auc cumulative/dynamic area under the ROC curve, cases weighted by the inverse probability of not being censored,
 *            with bootstrap
 *            interval; NaN without cases or controls
 * @param heagertyAuc area of Heagerty's Kaplan-Meier estimator
 * @param roc the curve
 * @param brier Brier score of the cross-fitted predictions; NaN where there are none
 * @param brierOfNone Brier score of the Kaplan-Meier estimate of all patients
 * @param calibration predicted against observed survival; null where there are no predictions
 * @param decision net benefits; null where there are no predictions
 * @param note what is not available and why; empty if all is
 */
public record HorizonAccuracy(double time, int cases, int controls, Interval auc, double heagertyAuc, RocCurve roc,
    double brier, double brierOfNone, Calibration calibration, DecisionCurve decision, String note) {

    /** @return share of the Brier score that the predictions take away, 1 - brier / brierOfNone; NaN where not available */
    public double scaledBrier() {
        return 1 - brier / brierOfNone;
    }

    /** @return whether there are predictions to be shown as calibration and decision curve */
    public boolean hasPredictions() {
        return calibration != null;
    }
}
