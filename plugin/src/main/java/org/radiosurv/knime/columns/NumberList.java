// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;

/** Lists of numbers that the user writes as text, as "0.25, 0.75". */
public final class NumberList {

    private static final int MOST = 50;

    private NumberList() {
    }

    /**
     * @param text numbers with commas, semicolons or blanks between them; empty for none
     * @param what what a number is, for messages, as "A share"
     * @param greatest every number lies above 0 and below this one
     * @return the numbers in the order of the text
     * @throws InvalidSettingsException if a word is no such number or one comes twice
     */
    public static double[] of(final String text, final String what, final double greatest) throws InvalidSettingsException {
        final List<Double> numbers = new ArrayList<>();
        for (final String word : text == null ? new String[0] : text.strip().split("[,;\\s]+")) {
            if (!word.isEmpty()) {
                final double number = number(word);
                if (!(number > 0 && number < greatest) || numbers.contains(number) || numbers.size() == MOST) {
                    throw new InvalidSettingsException(what + " is a number above 0" + (Double.isInfinite(greatest) ? ""
                        : " and below " + (long)greatest) + ", each once, " + MOST + " at most; received '" + word + "' in '" + text
                        + "'. Separate numbers by commas and write decimals with a point.");
                }
                numbers.add(number);
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(final String word) {
        try {
            return word.matches("[0-9.eE+-]+") ? Double.parseDouble(word) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
