// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.List;
import java.util.Optional;

import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.LogRankResult;

/**
 * Survival of groups within one stratum.
 *
 * @param stratum the stratum's value
 * @param n patients
 * @param events patients with the event
 * @param curves survival of the groups that occur
 * @param test log-rank test; empty where there is none
 * @param hazardRatios of each group but the reference, in the order of the groups; empty where there are none
 * @param note why there is no test or no ratio; empty if all is well
 */
public record StratumEffect(String stratum, int n, int events, List<GroupCurve> curves, Optional<LogRankResult> test,
    List<HazardRatio> hazardRatios, String note) {

    /**
     * A group against the reference, Cox model with Efron ties.
     *
     * @param group the group
     * @param n patients of the group
     * @param ratio hazard ratio; NaN where it has no finite estimate
     * @param lower lower 95 % limit
     * @param upper upper limit
     * @param p Wald p
     */
    public record HazardRatio(String group, int n, double ratio, double lower, double upper, double p) {
    }
}
