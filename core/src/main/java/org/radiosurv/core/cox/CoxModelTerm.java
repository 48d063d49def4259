// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import org.radiosurv.core.survival.CoxTerm;

/**
 * A covariate of a model that travels.
 *
 * @param term the covariate with its place among the columns
 * @param minimum smallest value in training; NaN for a category
 * @param maximum largest value in training; NaN for a category
 */
public record CoxModelTerm(CoxTerm term, double minimum, double maximum) {

    /**
     * @param value value of a patient
     * @return whether it lies outside the values of the training, where the model extrapolates
     */
    public boolean extrapolates(final double value) {
        return value < minimum || value > maximum;
    }
}
