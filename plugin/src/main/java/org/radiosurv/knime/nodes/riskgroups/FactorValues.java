// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.KNIMEException;
import org.radiosurv.knime.run.RowProblems;

/**
 * The values of a factor.
 *
 * @param name its column
 * @param texts [n] values, null where missing
 * @param numbers [n] values, NaN where missing; null where the column holds no numbers
 */
record FactorValues(String name, String[] texts, double[] numbers) {

    /** More values cannot be told apart in a figure; so many are a name rather than a factor. */
    private static final int MOST_LEVELS = 20;

    /**
     * @param rows the patients
     * @param spec their table
     * @param name a column that holds text, numbers or booleans
     * @param problems takes numbers that are not finite; they count as missing
     * @return its values
     */
    static FactorValues read(final List<DataRow> rows, final DataTableSpec spec, final String name, final RowProblems problems) {
        final int index = spec.findColumnIndex(name);
        final boolean numeric = spec.getColumnSpec(index).getType().isCompatible(DoubleValue.class)
            && !spec.getColumnSpec(index).getType().isCompatible(BooleanValue.class);
        final String[] texts = new String[rows.size()];
        final double[] numbers = new double[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            final DataCell cell = rows.get(i).getCell(index);
            numbers[i] = numeric && !cell.isMissing() ? ((DoubleValue)cell).getDoubleValue() : Double.NaN;
            if (numeric && !cell.isMissing() && !Double.isFinite(numbers[i])) {
                problems.note(i, rows.get(i).getKey().getString(), "'" + name + "' is '" + cell + "'.");
                numbers[i] = Double.NaN;
            }
            texts[i] = cell.isMissing() || numeric && Double.isNaN(numbers[i]) ? null : text(cell, numbers[i], numeric);
        }
        return new FactorValues(name, texts, numeric ? numbers : null);
    }

    /** Text of blanks only is missing; a whole number is written as one. */
    private static String text(final DataCell cell, final double number, final boolean numeric) {
        if (numeric) {
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long)number) : Double.toString(number);
        }
        final String text = cell.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * @param mostCategories numbers with more different values are no categories
     * @return whether the factor is nominal
     * @throws KNIMEException if it is and has too many values
     */
    boolean isNominal(final int mostCategories) throws KNIMEException {
        final long levels = levels();
        if (numbers != null && levels > mostCategories) {
            return false;
        }
        if (levels > MOST_LEVELS) {
            throw new KNIMEException("A nominal factor has at most " + MOST_LEVELS + " different values; received " + levels + " in '" + name
                + "'. Choose another column, or merge values, for example with a Rule Engine.");
        }
        return true;
    }

    /**
     * @return the values of a column of strata
     * @throws KNIMEException if there are too many different ones
     */
    String[] strata() throws KNIMEException {
        if (levels() > MOST_LEVELS / 2) {
            throw new KNIMEException("A column of strata has at most " + MOST_LEVELS / 2 + " different values; received " + levels() + " in '" + name
                + "'. Choose another column, or make groups of it, for example with a Numeric Binner.");
        }
        return texts;
    }

    private long levels() {
        return Arrays.stream(texts).filter(Objects::nonNull).distinct().count();
    }
}
