// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.InputException;

/**
 * Equally spaced thresholds for |score|, from the value that lets all features through to the value that leaves a few.
 */
final class ThresholdGrid {

    private ThresholdGrid() {
    }

    /**
     * @param scores scores of all patients
     * @param count number of thresholds, at least 1
     * @param minimumFeatures number of features that about pass the largest threshold; fewer when there are not enough
     * @return [count] thresholds, ascending, both ends included
     * @throws InputException if no feature is usable or a number is not positive
     */
    static double[] of(final SpcaScores scores, final int count, final int minimumFeatures) {
        final double[] magnitudes = scores.usedMagnitudes();
        if (magnitudes.length == 0) {
            throw new InputException("At least one feature varies and is mostly present",
                scores.omitted().size() + " features, all constant or missing",
                "Check the feature columns and the rows.");
        }
        if (count < 1 || minimumFeatures < 1) {
            throw new InputException("A threshold grid has at least 1 threshold and 1 feature",
                count + " thresholds, " + minimumFeatures + " features", "Use for example 20 and 5.");
        }
        final int fewest = Math.min(minimumFeatures, Math.max(1, magnitudes.length - 1));
        final double lower = SampleQuantile.of(magnitudes, 0);
        final double upper = SampleQuantile.of(magnitudes, 1 - (double)fewest / magnitudes.length);
        final double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] = i == 0 ? lower : lower + i * ((upper - lower) / (count - 1));
        }
        if (count > 1) {
            grid[count - 1] = upper;
        }
        return grid;
    }
}
