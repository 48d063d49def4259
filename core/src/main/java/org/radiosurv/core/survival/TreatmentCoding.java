// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.List;

import org.radiosurv.core.InputException;

/**
 * A categorical covariate as 0/1 columns, one per level but the reference: each coefficient compares its level with the
 * reference.
 *
 * @param names [k - 1] column names, covariate=level
 * @param levels [k - 1] the levels, in the order of {@link GroupOrder}
 * @param reference the reference level
 * @param columns [k - 1][n] 1 in the level, else 0
 */
public record TreatmentCoding(List<String> names, List<String> levels, String reference, double[][] columns) {

    /**
     * @param covariate name of the covariate
     * @param values [n] level of each row, none null
     * @param reference level that the others are compared with; null for the first
     * @return the columns
     * @throws InputException if a level is missing, there is only one, or the reference does not occur
     */
    public static TreatmentCoding of(final String covariate, final String[] values, final String reference) {
        final GroupIndex index = GroupIndex.of("values of " + covariate, values, values.length);
        if (index.names().size() < 2) {
            throw new InputException("A categorical covariate has at least two levels",
                covariate + " with " + index.names(), "Leave it out of the model.");
        }
        final String base = reference == null ? index.names().get(0) : reference;
        if (!index.names().contains(base)) {
            throw new InputException("The reference of a categorical covariate is one of its levels "
                + index.names(), "'" + base + "' for " + covariate, "Choose one of the levels.");
        }
        final List<String> levels = index.names().stream().filter(level -> !level.equals(base)).toList();
        final double[][] columns = new double[levels.size()][values.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < values.length; i++) {
                columns[j][i] = values[i].equals(levels.get(j)) ? 1 : 0;
            }
        }
        return new TreatmentCoding(levels.stream().map(level -> covariate + "=" + level).toList(), levels, base, columns);
    }
}
