// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

/**
 * A covariate as it stands in a table. Arrays are not to be changed.
 *
 * @param name its name
 * @param numbers [n] values of a number; null for a category
 * @param levels [n] values of a category; null for a number
 * @param reference level that the others are compared with; null for the first in the order of levels, as in R
 */
public record CoxCovariate(String name, double[] numbers, String[] levels, String reference) {

    /**
     * @param name name
     * @param values [n] finite values
     * @return a covariate with one coefficient per unit
     */
    public static CoxCovariate number(final String name, final double[] values) {
        return new CoxCovariate(name, values, null, null);
    }

    /**
     * @param name name
     * @param values [n] levels, none null
     * @param reference level that the others are compared with; null for the first: numbers by value, then words by Unicode
     * @return a covariate with one coefficient per level but the reference
     */
    public static CoxCovariate category(final String name, final String[] values, final String reference) {
        return new CoxCovariate(name, null, values, reference);
    }

    boolean isCategory() {
        return levels != null;
    }
}
