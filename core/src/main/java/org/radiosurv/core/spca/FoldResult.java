// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * What one fold says about each threshold.
 *
 * @param features [T] number of features that the components are made of; 0 where too few passed
 * @param likelihoodRatio [T][K] LR statistic of the left-out patients on components 1 to k; NaN where not available
 * @param firstComponent [T][left out] first component of the left-out patients, larger for higher hazard; null where not
 *            available
 */
record FoldResult(int[] features, double[][] likelihoodRatio, double[][] firstComponent) {
}
