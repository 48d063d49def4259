// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.TreatmentCoding;

/**
 * The covariates of a Cox model with their columns. Arrays are not to be changed.
 *
 * @param terms the covariates in order
 * @param columnNames [p] names of the columns
 * @param columns [p][n] the columns
 */
public record CoxTerms(List<CoxTerm> terms, List<String> columnNames, double[][] columns) {

    /**
     * @param covariates at least one
     * @return their columns, categories in treatment coding
     * @throws InputException if there is none, two columns get one name, or a category has one level or lacks its reference
     */
    public static CoxTerms of(final List<CoxCovariate> covariates) {
        if (covariates.isEmpty()) {
            throw new InputException("A Cox model has at least one covariate", "none", "Choose a covariate.");
        }
        final List<CoxTerm> terms = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<double[]> columns = new ArrayList<>();
        for (final CoxCovariate covariate : covariates) {
            final int first = columns.size();
            if (covariate.isCategory()) {
                final TreatmentCoding coding = TreatmentCoding.of(covariate.name(), covariate.levels(), covariate.reference());
                terms.add(new CoxTerm(covariate.name(), coding.reference(), coding.levels(), first));
                columns.addAll(List.of(coding.columns()));
            } else {
                terms.add(new CoxTerm(covariate.name(), "", List.of(), first));
                columns.add(covariate.numbers());
            }
            names.addAll(terms.get(terms.size() - 1).columnNames());
        }
        requireDistinct(names);
        return new CoxTerms(List.copyOf(terms), List.copyOf(names), columns.toArray(double[][]::new));
    }

    private static void requireDistinct(final List<String> names) {
        final Set<String> seen = new HashSet<>();
        for (final String name : names) {
            if (!seen.add(name)) {
                throw new InputException("Every coefficient of a Cox model has a name of its own", "'" + name + "' twice",
                    "Name a covariate once, or rename a column.");
            }
        }
    }

    /** @return [n][p] the columns, one array per row */
    double[][] rows() {
        final double[][] rows = new double[columns[0].length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }
}
