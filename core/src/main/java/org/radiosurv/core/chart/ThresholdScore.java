// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import org.radiosurv.core.InputException;

/**
 * One point of a cross-validation curve.
 *
 * @param threshold threshold on the absolute feature score; finite
 * @param features number of features above the threshold, averaged over the folds
 * @param score cross-validated likelihood-ratio statistic, the geometric mean over the folds; NaN where no fold has one
 * @param lower lower end of the error bar, NaN for none
 * @param upper upper end of the error bar, NaN for none
 */
public record ThresholdScore(double threshold, double features, double score, double lower, double upper) {

    /** Checks that the threshold is finite. */
    public ThresholdScore {
        if (!Double.isFinite(threshold)) {
            throw new InputException("a threshold is a finite number", threshold, "Check the feature scores.");
        }
    }
}
