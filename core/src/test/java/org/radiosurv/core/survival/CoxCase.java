// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;

/** The Cox model of several covariates of a reference cohort, fitted to its complete rows. */
record CoxCase(SurvivalReference data, Ties ties, String[] terms, ReferenceTable input, CoxOutcome outcome, double[][] x,
    CoxDesign design) {

    static CoxCase several(final SurvivalReference data, final Ties ties) {
        return of(data, ties, Closeness.texts(data.expected().get("cox_multi_efron").get("terms")));
    }

    static CoxCase of(final SurvivalReference data, final Ties ties, final String... terms) {
        final ReferenceTable input =
            data.input().where(row -> Arrays.stream(terms).noneMatch(term -> row.get(term).isEmpty()));
        final double[][] x = Arrays.stream(terms).map(input::numbers).toArray(double[][]::new);
        final CoxOutcome outcome = CoxOutcome.of(input.numbers(data.expected().get("time").asText()),
            input.flags(data.expected().get("status").asText()));
        final CoxRegression regression = CoxRegression.of(outcome);
        return new CoxCase(data, ties, terms, input, outcome, x,
            CoxDesign.of(regression, x, regression.fit(x, CoxOptions.DEFAULT.withTies(ties))));
    }

    JsonNode expected() {
        return data.expected().get("cox_multi_" + ties.label());
    }

    ReferenceTable table(final String kind) {
        return data.files().table("cox_" + kind + "_" + ties.label() + ".csv");
    }
}
