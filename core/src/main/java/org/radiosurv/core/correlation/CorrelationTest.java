// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

/**
 * A correlation with its test that it is 0.
 *
 * @param method spearman or pearson
 * @param n number of pairs
 * @param estimate coefficient, -1 to 1
 * @param statistic Pearson: t with n - 2 degrees of freedom; Spearman: S = (n^3 - n)(1 - rho) / 6, without ties the sum of
 *            squared rank differences
 * @param p two-sided p
 * @param exact whether p comes from the distribution of S instead of Student's t
 * @param lower lower 95 % limit of a Pearson correlation by Fisher's z; NaN for Spearman and for n = 3
 * @param upper upper limit
 */
public record CorrelationTest(String method, int n, double estimate, double statistic, double p, boolean exact,
    double lower, double upper) {
}
