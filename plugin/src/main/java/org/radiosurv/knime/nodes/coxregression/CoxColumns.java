// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * Where a table holds what a Cox model needs.
 *
 * @param time the follow-up time
 * @param event the event
 * @param covariates in table order
 * @param references reference level of each category, "" for the first level; a covariate that is not here is a number
 * @param strata the stratum, if any
 * @param start the start of observation, if any
 * @param weights the case weight, if any
 */
record CoxColumns(String time, String event, List<String> covariates, Map<String, String> references, Optional<String> strata,
    Optional<String> start, Optional<String> weights) {

    List<String> numbers() {
        return covariates.stream().filter(name -> !references.containsKey(name)).toList();
    }

    List<String> categories() {
        return covariates.stream().filter(references::containsKey).toList();
    }

    /** @return the columns to read; numbers are start, weight and then the covariates */
    FollowUpColumns followUp() {
        final List<String> numbers = new ArrayList<>();
        start.ifPresent(numbers::add);
        weights.ifPresent(numbers::add);
        numbers.addAll(numbers());
        final FollowUpColumns columns =
            new FollowUpColumns(time, event, Optional.empty()).withNumbers(numbers).withLabels(categories());
        return strata.map(columns::withStrata).orElse(columns);
    }

    /** @return the columns by their roles, for the check that none has two */
    List<String> roles() {
        final List<String> roles = new ArrayList<>(List.of(time, event));
        strata.ifPresent(roles::add);
        start.ifPresent(roles::add);
        weights.ifPresent(roles::add);
        roles.addAll(covariates);
        return roles;
    }
}
