// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Difference of two restricted mean survival times up to the same tau, second minus first, for independent groups.
 * Source: Royston and Parmar, BMC Med Res Methodol 13 (2013) 152.
 *
 * @param difference in days
 * @param standardError root of the sum of both squared standard errors
 * @param z difference divided by its standard error
 * @param p two-sided p of z
 */
public record RestrictedMeanDifference(double difference, double standardError, double z, double p) {

    /**
     * @param first curve of the first group
     * @param second curve of the second group
     * @param tau days up to which both are averaged
     * @return the difference
     */
    public static RestrictedMeanDifference of(final KaplanMeierCurve first, final KaplanMeierCurve second,
        final double tau) {
        final RestrictedMean a = first.restrictedMean(tau);
        final RestrictedMean b = second.restrictedMean(tau);
        final double difference = b.value() - a.value();
        final double error = Math.hypot(a.standardError(), b.standardError());
        final double z = difference / error;
        return new RestrictedMeanDifference(difference, error, z, Distributions.normalTwoSidedP(z));
    }
}
