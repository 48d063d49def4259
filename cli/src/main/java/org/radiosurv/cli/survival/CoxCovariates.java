// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.cox.CoxCovariate;

/** The covariates that a command line names, and which of them are categorical. */
final class CoxCovariates {

    private final PatientTable table;

    private final List<String> covariates;

    /** Reference level of each categorical covariate, empty for the first level. */
    private final Map<String, String> references;

    private CoxCovariates(final PatientTable table, final List<String> covariates, final Map<String, String> references) {
        this.table = table;
        this.covariates = covariates;
        this.references = references;
    }

    /**
     * @param table the patients
     * @param names columns of the covariates
     * @param categorical NAME:REFERENCE or NAME of those that are levels
     * @return the covariates
     * @throws InputException if a column is missing, named twice, or holds text and is not categorical
     */
    static CoxCovariates of(final PatientTable table, final List<String> names, final List<String> categorical) {
        final List<String> covariates = names.stream().map(String::strip).toList();
        final Map<String, String> references = new HashMap<>();
        for (final String text : categorical) {
            final String name = covariates.stream().filter(c -> text.equals(c) || text.startsWith(c + ":"))
                .max((a, b) -> a.length() - b.length())
                .orElseThrow(() -> new InputException("--categorical names one of the covariates " + covariates, text,
                    "Write NAME:REFERENCE."));
            references.put(name, text.length() > name.length() ? text.substring(name.length() + 1) : "");
        }
        final HashSet<String> seen = new HashSet<>();
        for (final String name : covariates) {
            final int column = table.column(name, "--covariates");
            if (!seen.add(name)) {
                throw new InputException("A covariate is named once", name + " twice in --covariates", "Remove one.");
            }
            if (!references.containsKey(name) && !table.isNumeric(column)) {
                throw new InputException("A covariate that is not categorical holds numbers", table.quotedNonNumber(column),
                    "Correct the column, or add --categorical " + name + ":REFERENCE.");
            }
        }
        return new CoxCovariates(table, covariates, references);
    }

    /** @return places of the covariates' columns and of further ones, without those that are negative */
    int[] withColumns(final int... further) {
        return IntStream.concat(covariates.stream().mapToInt(name -> table.column(name, "--covariates")),
            IntStream.of(further)).filter(column -> column >= 0).toArray();
    }

    /**
     * @param patients without missing values in these columns
     * @return the covariates with their values
     */
    List<CoxCovariate> of(final FollowUp patients) {
        final List<CoxCovariate> result = new ArrayList<>();
        for (final String name : covariates) {
            final int column = table.column(name, "--covariates");
            final String reference = references.get(name);
            result.add(reference == null ? CoxCovariate.number(name, patients.numbers(column))
                : CoxCovariate.category(name, patients.texts(column), reference.isEmpty() ? null : reference));
        }
        return result;
    }
}
