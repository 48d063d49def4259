// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.comparison.Factor;
import org.radiosurv.core.survival.TreatmentCoding;

/**
 * The patients with a score and every covariate of the base model. Texts are coded against their first value; a covariate
 * that is missing or the same everywhere is left out with a note.
 *
 * @param cohort their follow-up and score; null where there is nobody
 * @param names [p] names of the columns
 * @param columns [p][n] covariates
 */
record BaseModel(ScoredCohort cohort, List<String> names, double[][] columns) {

    static BaseModel of(final RiskGroupInput input, final List<String> notes) {
        final List<Factor> covariates = new ArrayList<>();
        for (final Factor factor : input.base()) {
            if (factor.isMissing()) {
                notes.add("The base model goes without '" + factor.name() + "': it is missing in every patient.");
            } else {
                covariates.add(factor);
            }
        }
        final int[] complete = IntStream.range(0, input.n()).filter(i -> !Double.isNaN(input.score()[i])
            && covariates.stream().allMatch(factor -> factor.texts()[i] != null)).toArray();
        if (complete.length < input.n()) {
            notes.add((input.n() - complete.length) + " of " + input.n()
                + " patients do not count for the added value, since score or a covariate is missing.");
        }
        final List<String> names = new ArrayList<>();
        final List<double[]> columns = new ArrayList<>();
        for (final Factor factor : complete.length == 0 ? List.<Factor>of() : covariates) {
            add(factor, complete, names, columns, notes);
        }
        return new BaseModel(input.scored(complete), List.copyOf(names), columns.toArray(double[][]::new));
    }

    private static void add(final Factor factor, final int[] complete, final List<String> names, final List<double[]> columns,
        final List<String> notes) {
        final String[] texts = Arrays.stream(complete).mapToObj(i -> factor.texts()[i]).toArray(String[]::new);
        if (Arrays.stream(texts).distinct().count() < 2) {
            notes.add("The base model goes without '" + factor.name() + "': it is " + texts[0]
                + " in every patient with score and covariates.");
        } else if (factor.numbers() != null) {
            names.add(factor.name());
            columns.add(Resampling.pick(factor.numbers(), complete));
        } else {
            final TreatmentCoding coding = TreatmentCoding.of(factor.name(), texts, null);
            names.addAll(coding.names());
            columns.addAll(List.of(coding.columns()));
        }
    }

    /** @return why the added value cannot be judged; empty if it can */
    String untestable() {
        if (cohort == null) {
            return "No added value: no patient has a score and all covariates of the base model.";
        }
        if (cohort.events() == 0) {
            return "No added value: nobody with score and covariates had the event.";
        }
        return Arrays.stream(cohort.score()).distinct().count() < 2 ? "No added value: the score is the same for every patient."
            : "";
    }
}
