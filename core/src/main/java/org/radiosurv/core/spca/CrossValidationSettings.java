// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.InputException;

/**
 * How the threshold is cross-validated.
 *
 * @param components number of components K, 1 to 3
 * @param thresholds number of thresholds in the grid, at least 1
 * @param minimumFeatures number of features that about pass the largest threshold, at least 1
 */
public record CrossValidationSettings(int components, int thresholds, int minimumFeatures) {

    /** One component, 20 thresholds, 5 features: the defaults of superpc with one component. */
    public static final CrossValidationSettings DEFAULT = new CrossValidationSettings(1, 20, 5);

    /** Largest number of components. */
    public static final int MAXIMUM_COMPONENTS = 3;

    /**
     * @throws InputException if a number is outside its range
     */
    public CrossValidationSettings {
        checkComponents(components);
        if (thresholds < 1 || minimumFeatures < 1) {
            throw new InputException("Cross-validation has at least 1 threshold and keeps at least 1 feature",
                thresholds + " thresholds, " + minimumFeatures + " features", "Use for example 20 and 5.");
        }
    }

    static void checkComponents(final int components) {
        if (components < 1 || components > MAXIMUM_COMPONENTS) {
            throw new InputException("The number of components is 1 to " + MAXIMUM_COMPONENTS, components,
                "Use 1 unless cross-validation shows a gain from more.");
        }
    }

    /** @return these settings with another number of components */
    public CrossValidationSettings withComponents(final int other) {
        return new CrossValidationSettings(other, thresholds, minimumFeatures);
    }
}
