// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.List;

/**
 * Cross-validation curve of one number of components.
 *
 * @param value [T] geometric mean over the folds of the likelihood ratio statistic; 0 when it is 0 in one fold; NaN when no
 *            fold has one
 * @param lower [T] value divided by exp(SE), with SE the standard error of the mean logarithm; NaN when undefined
 * @param upper [T] value times exp(SE)
 */
public record CrossValidationCurve(double[] value, double[] lower, double[] upper) {

    /**
     * @param folds results of all folds
     * @param k number of components minus 1
     * @param count number of thresholds
     */
    static CrossValidationCurve of(final List<FoldResult> folds, final int k, final int count) {
        final CrossValidationCurve curve =
            new CrossValidationCurve(new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            final int threshold = i;
            final double[] logs = folds.stream().mapToDouble(fold -> Math.log(fold.likelihoodRatio()[threshold][k]))
                .filter(log -> !Double.isNaN(log)).toArray();
            final double mean = Arrays.stream(logs).average().orElse(Double.NaN);
            final double squares = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
            final double standardError = Math.sqrt(squares / (logs.length - 1) / logs.length);
            curve.value[i] = Math.exp(mean);
            curve.lower[i] = Math.exp(mean - standardError);
            curve.upper[i] = Math.exp(mean + standardError);
        }
        return curve;
    }

    /**
     * @return index of the first maximum of the curve, -1 when it is undefined everywhere
     */
    public int best() {
        int best = -1;
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(value[i]) && (best < 0 || value[i] > value[best])) {
                best = i;
            }
        }
        return best;
    }
}
