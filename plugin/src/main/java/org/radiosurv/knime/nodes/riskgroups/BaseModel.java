// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.survival.TreatmentCoding;
import org.radiosurv.core.validation.ScoredCohort;

/**
 * The patients with a score and every covariate of the base model.
 *
 * @param cohort their follow-up and score; null where there is nobody
 * @param names [p] names of the columns
 * @param columns [p][n] covariates, text coded against its first value
 */
record BaseModel(ScoredCohort cohort, List<String> names, double[][] columns) {

    static BaseModel of(final RiskGroupPatients patients, final RiskGroupColumns chosen, final List<String> notes) {
        final List<FactorValues> covariates = new ArrayList<>();
        for (final String name : chosen.base()) {
            final FactorValues values = patients.values().get(name);
            if (Arrays.stream(values.texts()).allMatch(text -> text == null)) {
                notes.add("The base model goes without '" + name + "': it is missing in every patient.");
            } else {
                covariates.add(values);
            }
        }
        final int[] complete = IntStream.range(0, patients.n()).filter(i -> !Double.isNaN(patients.score()[i])
            && covariates.stream().allMatch(values -> values.texts()[i] != null)).toArray();
        if (complete.length < patients.n()) {
            notes.add((patients.n() - complete.length) + " of " + patients.n()
                + " patients do not count for the added value, since score or a covariate is missing.");
        }
        final List<String> names = new ArrayList<>();
        final List<double[]> columns = new ArrayList<>();
        for (final FactorValues values : complete.length == 0 ? List.<FactorValues>of() : covariates) {
            add(values, complete, names, columns, notes);
        }
        return new BaseModel(scored(patients, complete), List.copyOf(names), columns.toArray(double[][]::new));
    }

    private static void add(final FactorValues values, final int[] complete, final List<String> names, final List<double[]> columns,
        final List<String> notes) {
        final String[] texts = Arrays.stream(complete).mapToObj(i -> values.texts()[i]).toArray(String[]::new);
        if (Arrays.stream(texts).distinct().count() < 2) {
            notes.add("The base model goes without '" + values.name() + "': it is " + texts[0] + " in every patient with score and covariates.");
        } else if (values.numbers() != null) {
            names.add(values.name());
            columns.add(Arrays.stream(complete).mapToDouble(i -> values.numbers()[i]).toArray());
        } else {
            final TreatmentCoding coding = TreatmentCoding.of(values.name(), texts, null);
            names.addAll(coding.names());
            columns.addAll(List.of(coding.columns()));
        }
    }

    /** @return follow-up and score of some patients; null for nobody */
    static ScoredCohort scored(final RiskGroupPatients patients, final int... chosen) {
        final boolean[] event = new boolean[chosen.length];
        final boolean[] events = patients.followUp().events();
        for (int i = 0; i < chosen.length; i++) {
            event[i] = events[chosen[i]];
        }
        final double[] times = patients.followUp().times();
        return chosen.length == 0 ? null : new ScoredCohort(Arrays.stream(chosen).mapToDouble(i -> times[i]).toArray(), event,
            Arrays.stream(chosen).mapToDouble(i -> patients.score()[i]).toArray());
    }

    /** @return why the added value cannot be judged; empty if it can */
    String untestable() {
        if (cohort == null) {
            return "No added value: no patient has a score and all covariates of the base model.";
        }
        if (cohort.events() == 0) {
            return "No added value: nobody with score and covariates had the event.";
        }
        return Arrays.stream(cohort.score()).distinct().count() < 2 ? "No added value: the score is the same for every patient." : "";
    }
}
