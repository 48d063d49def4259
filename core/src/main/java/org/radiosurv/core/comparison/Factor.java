// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;
import java.util.Objects;

import org.radiosurv.core.InputException;

/**
 * The values of a clinical factor. Arrays are not to be changed.
 *
 * @param name its name
 * @param texts [n] values, null where missing; a whole number is written as one
 * @param numbers [n] values, NaN where missing; null for a factor of texts
 */
public record Factor(String name, String[] texts, double[] numbers) {

    /** More values cannot be told apart in a figure; so many are a name rather than a factor. */
    private static final int MOST_LEVELS = 20;

    private static final int MOST_STRATA = 10;

    /**
     * @param name of the factor
     * @param texts [n] values, null where missing; one of blanks only is missing too
     * @return the factor
     */
    public static Factor ofTexts(final String name, final String[] texts) {
        return new Factor(name, Arrays.stream(texts).map(text -> text == null || text.isBlank() ? null : text.strip())
            .toArray(String[]::new), null);
    }

    /**
     * @param name of the factor
     * @param numbers [n] values; those that are not finite are missing
     * @return the factor
     */
    public static Factor ofNumbers(final String name, final double[] numbers) {
        final double[] finite = Arrays.stream(numbers).map(value -> Double.isFinite(value) ? value : Double.NaN).toArray();
        return new Factor(name, Arrays.stream(finite).mapToObj(Factor::text).toArray(String[]::new), finite);
    }

    private static String text(final double number) {
        return Double.isNaN(number) ? null
            : number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long)number) : Double.toString(number);
    }

    /** @return whether nobody has a value */
    public boolean isMissing() {
        return Arrays.stream(texts).allMatch(Objects::isNull);
    }

    private long levels() {
        return Arrays.stream(texts).filter(Objects::nonNull).distinct().count();
    }

    /**
     * @param mostCategories numbers with more different values are no categories
     * @return whether the factor is nominal
     * @throws InputException if it is and has too many values
     */
    boolean isNominal(final int mostCategories) {
        final long levels = levels();
        if (numbers != null && levels > mostCategories) {
            return false;
        }
        if (levels > MOST_LEVELS) {
            throw new InputException("A nominal factor has at most " + MOST_LEVELS + " different values", levels + " in '" + name
                + "'",
                "Choose another column, or merge values.");
        }
        return true;
    }

    /**
     * @return [n] the values as names of strata, null where missing
     * @throws InputException if there are too many different ones
     */
    public String[] strata() {
        if (levels() > MOST_STRATA) {
            throw new InputException("A column of strata has at most " + MOST_STRATA + " different values", levels() + " in '"
                + name + "'",
                "Choose another column, or make groups of it.");
        }
        return texts;
    }
}
