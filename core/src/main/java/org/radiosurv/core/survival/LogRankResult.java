// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.List;

/**
 * Result of a log-rank or Peto test.
 *
 * @param chisq test statistic, chi-square distributed under equal hazards
 * @param degreesOfFreedom number of groups that could have had an event, minus 1 (the rank of the variance)
 * @param p P(chi-square &gt;= chisq); NaN when no event time had more than one possible outcome
 * @param groups one entry per group, in the order of {@link GroupOrder}
 * @param rho exponent of the weight: 0 log-rank, 1 Peto and Peto's modification of the Wilcoxon test
 */
public record LogRankResult(double chisq, int degreesOfFreedom, double p, List<Group> groups, double rho) {

    /**
     * One group of the test.
     *
     * @param name the group's name
     * @param n number of patients
     * @param observed weighted number of events
     * @param expected weighted number of events expected under equal hazards
     */
    public record Group(String name, int n, double observed, double expected) {
    }
}
