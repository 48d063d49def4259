// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.radiosurv.core.survival.ReferenceFiles;
import org.radiosurv.core.survival.ReferenceTable;

/** The simulated cohorts of the superpc reference. */
enum SuperpcReference {

    COMPARABLE_SCALES("case1_n118_p500"),
    HEAVY_TIES("case2_n60_p200"),
    RAW_SCALES("case3_n90_p150_rawscale"),
    NO_CENSORING("case4_n50_p80_nocens");

    private final String folder;

    SuperpcReference(final String folder) {
        this.folder = folder;
    }

    ReferenceFiles files() {
        return new ReferenceFiles(SuperpcReference.class, "superpc/" + folder);
    }

    JsonNode expected() {
        return files().json("expected.json");
    }

    TrainingSet training() {
        return cohort(files().table("train.csv"));
    }

    TrainingSet test() {
        return cohort(files().table("test.csv"));
    }

    private static TrainingSet cohort(final ReferenceTable table) {
        final List<String> names = table.columns().subList(3, table.columns().size());
        final double[][] x = table.rows().stream()
            .map(row -> names.stream().mapToDouble(name -> Double.parseDouble(row.get(name))).toArray())
            .toArray(double[][]::new);
        return new TrainingSet(Arrays.asList(table.text("id")), table.numbers("time"), table.flags("status"), names, x);
    }

    /** @return folds of a file with one column {@code fold} or columns {@code rep1}, {@code rep2} and so on */
    Folds folds(final String file) {
        final ReferenceTable table = files().table(file);
        return Folds.given(table.columns().stream().filter(name -> name.startsWith("fold") || name.startsWith("rep"))
            .map(name -> Arrays.stream(table.text(name)).mapToInt(Integer::parseInt).toArray())
            .toArray(int[][]::new));
    }
}
