// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import org.radiosurv.core.comparison.NominalTest;

/**
 * How a {@link RiskGroupStudy} compares and judges.
 *
 * @param nominal test of nominal factors
 * @param mostCategories numbers with at most so many different values are nominal
 * @param reference group that hazard ratios compare with; null for the group named low, else the first
 * @param permutations permutations of the score
 * @param validation times, folds, groups, bootstrap samples and seed
 */
public record RiskGroupSettings(NominalTest nominal, int mostCategories, String reference, int permutations,
    ScoreValidation.Settings validation) {
}
