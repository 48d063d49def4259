// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.radiosurv.core.survival.ReferenceFiles;
import org.radiosurv.core.survival.ReferenceTable;

/** The reference cohort and what R says about it. */
public final class VeteranCohort {

    private static final ReferenceFiles FILES = new ReferenceFiles(VeteranCohort.class, ".");

    private final ReferenceTable table = FILES.table("cohort.csv");

    private final Map<String, Double> expected = new HashMap<>();

    /** Reads the tables. */
    public VeteranCohort() {
        final ReferenceTable values = FILES.table("expected.csv");
        final String[] names = values.text("name");
        final double[] numbers = values.numbers("value");
        for (int i = 0; i < names.length; i++) {
            expected.put(names[i], numbers[i]);
        }
    }

    /** @return one column as numbers */
    public double[] numbers(final String column) {
        return table.numbers(column);
    }

    /** @return one column as texts */
    public String[] texts(final String column) {
        return table.text(column);
    }

    /** @return whether the patient died */
    public boolean[] events() {
        return table.flags("status");
    }

    /** @return follow-up and score */
    ScoredCohort scored() {
        return new ScoredCohort(numbers("time"), events(), numbers("score"));
    }

    /** @return covariates of the base model */
    double[][] base() {
        return new double[][]{numbers("age"), numbers("diagtime"), numbers("prior")};
    }

    int[] folds() {
        return Arrays.stream(numbers("fold")).mapToInt(f -> (int)f).toArray();
    }

    /** @return what R found */
    public double expected(final String name) {
        final Double value = expected.get(name);
        if (value == null) {
            throw new IllegalArgumentException("expected.csv has no " + name);
        }
        return value;
    }

    static ReferenceTable decisions() {
        return FILES.table("decision.csv");
    }
}
