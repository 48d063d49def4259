// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * Hazard ratio of two groups from the sums of their log-rank test, as GraphPad Prism prints it ("logrank" method): (O2 / E2)
 * / (O1 / E1), with log standard error sqrt(1 / E1 + 1 / E2). It needs no iteration but underestimates large ratios; a Cox model
 * does not. Source: Bland and Altman, BMJ 328 (2004) 1073.
 *
 * @param ratio hazard of the second group relative to the first; NaN where a group had, or expects, no event
 * @param lower lower 95 % limit
 * @param upper upper 95 % limit
 */
public record LogRankHazardRatio(double ratio, double lower, double upper) {

    private static final double LEVEL = 0.95;

    /**
     * @param first sums of the first group
     * @param second sums of the second group
     * @return the ratio
     */
    public static LogRankHazardRatio of(final LogRankResult.Group first, final LogRankResult.Group second) {
        if (!(first.observed() > 0 && second.observed() > 0 && first.expected() > 0 && second.expected() > 0)) {
            return new LogRankHazardRatio(Double.NaN, Double.NaN, Double.NaN);
        }
        final double ratio = second.observed() / second.expected() / (first.observed() / first.expected());
        final double factor = Math.exp(Distributions.normalTwoSidedQuantile(LEVEL)
            * Math.sqrt(1 / first.expected() + 1 / second.expected()));
        return new LogRankHazardRatio(ratio, ratio / factor, ratio * factor);
    }
}
