// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.List;

/**
 * The columns of a Cox model.
 *
 * @param names [p] names of the columns; covariate=level for a level of a categorical covariate
 * @param values [p][n]
 * @param terms covariates in their order, with the places of their columns
 */
record CoxColumns(List<String> names, double[][] values, List<Term> terms) {

    /**
     * A covariate.
     *
     * @param name its name
     * @param columns places of its columns
     */
    record Term(String name, int[] columns) {
    }
}
