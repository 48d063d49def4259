// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.comparison.Factor;
import org.radiosurv.core.survival.SurvivalInput;

/**
 * Patients of a {@link RiskGroupStudy}. Arrays are not to be changed.
 *
 * @param time [n] times in days
 * @param event [n] true where the event happened
 * @param group [n] groups, none null
 * @param score [n] larger for an earlier event, NaN where missing; null without a score
 * @param factors compared between the groups
 * @param strata within which the groups are compared
 * @param base covariates of the base model
 */
public record RiskGroupInput(double[] time, boolean[] event, String[] group, double[] score, List<Factor> factors,
    List<Factor> strata, List<Factor> base) {

    private static final int MOST_GROUPS = 20;

    /**
     * @throws InputException if there is no patient, lengths differ, a time is not valid or there are more than 20 groups
     */
    public RiskGroupInput {
        SurvivalInput.check(time, event);
        final long groups = Arrays.stream(group).distinct().count();
        if (groups > MOST_GROUPS) {
            throw new InputException("Groups have at most " + MOST_GROUPS + " different names", groups + " names",
                "Choose another group column, or make groups of it.");
        }
        factors = List.copyOf(factors);
        strata = List.copyOf(strata);
        base = List.copyOf(base);
    }

    /** @return number of patients */
    public int n() {
        return time.length;
    }

    /** @return follow-up and score of some patients; null for nobody */
    ScoredCohort scored(final int... patients) {
        return patients.length == 0 ? null : new ScoredCohort(Resampling.pick(time, patients), Resampling.pick(event, patients),
            Resampling.pick(score, patients));
    }
}
