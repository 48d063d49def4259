// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import org.radiosurv.core.InputException;

/**
 * Importance of one feature for the predictor, as the importance figure shows it.
 *
 * @param name feature name
 * @param importance signed importance: positive where larger values of the feature go with higher risk; finite
 */
public record FeatureImportance(String name, double importance) {

    /** Checks that the importance is a finite number. */
    public FeatureImportance {
        if (!Double.isFinite(importance)) {
            throw new InputException("the importance of a feature is a finite number", name + " = " + importance,
                "Leave out features without an importance.");
        }
    }
}
