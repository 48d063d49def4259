// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The reference cohorts; their folder, and the column that divides them into groups and strata. */
enum SurvivalReference {

    LUNG("lung", "sex", null),
    VETERAN("veteran", "celltype", "trt"),
    OVARIAN("ovarian", "rx", null),
    SIMULATED_COHORT("simcohort_A", "risk", "mgmt"),
    COLON("colon_death", "rx", "sex");

    private final String folder;

    private final String group;

    private final String strata;

    SurvivalReference(final String folder, final String group, final String strata) {
        this.folder = folder;
        this.group = group;
        this.strata = strata;
    }

    ReferenceFiles files() {
        return new ReferenceFiles(SurvivalReference.class, "surv/" + folder);
    }

    ReferenceTable input() {
        return files().table("input.csv");
    }

    JsonNode expected() {
        return files().json("expected.json");
    }

    double[] time() {
        return input().numbers(expected().get("time").asText());
    }

    boolean[] event() {
        return input().flags(expected().get("status").asText());
    }

    String[] group() {
        return input().text(group);
    }

    String groupColumn() {
        return group;
    }

    /** @return column of the strata, null where the cohort has no stratified test */
    String strata() {
        return strata;
    }

    /** @return R's name of a group */
    String groupLabel(final String value) {
        return group + "=" + value;
    }

    KaplanMeierCurve pooledCurve(final ConfidenceType type) {
        return KaplanMeier.fit(time(), event(), type);
    }

    List<GroupCurve> groupCurves(final ConfidenceType type) {
        return KaplanMeier.fitGroups(time(), event(), group(), type);
    }
}
