// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * Which intensities an intensity-volume histogram [P88C] counts. IBSI's configurations of its CT phantom need all four:
 * A, B and D {@code none}, C {@code fbs:2.5}, E {@code fbn:1000}.
 *
 * @param method the rule
 * @param parameter the width or number of bins; 0 for the others
 */
public record VolumeHistogramScale(Method method, double parameter) {

    /** The rules, with their words on the command line. */
    public enum Method {
        /** The grey levels of histogram and texture; from the lowest to the highest that occurs. */
        LEVELS("levels"),
        /**
         * The intensities themselves, whole numbers, with a step of 1; from the re-segmentation range's ends, or where
         * it has none, from the smallest to the largest in the VOI.
         */
        NONE("none"),
        /** Centres of bins of that width from the same lower to the same upper end. */
        FBS("fbs"),
        /** Bins 1 to N of equal width from the smallest to the largest intensity in the VOI. */
        FBN("fbn");

        private final String word;

        Method(final String word) {
            this.word = word;
        }
    }

    /** The grey levels. */
    public static final VolumeHistogramScale LEVELS = new VolumeHistogramScale(Method.LEVELS, 0);

    /** Checks the parameter. */
    public VolumeHistogramScale {
        if (method == Method.FBS) {
            new Discretisation(Discretisation.Method.FBS, parameter);
        } else if (method == Method.FBN) {
            new Discretisation(Discretisation.Method.FBN, parameter);
        }
    }

    /**
     * @param text {@code levels}, {@code none}, {@code fbs:W} or {@code fbn:N}
     * @return that rule
     * @throws InputException if the text is none of these
     */
    public static VolumeHistogramScale parse(final String text) {
        final String[] parts = text.trim().toLowerCase(Locale.ROOT).split(":", 2);
        for (final Method method : Method.values()) {
            final boolean hasNumber = method == Method.FBS || method == Method.FBN;
            if (method.word.equals(parts[0]) && hasNumber == (parts.length == 2)) {
                return new VolumeHistogramScale(method, hasNumber ? number(parts[1], text) : 0);
            }
        }
        throw unknown(text, null);
    }

    private static double number(final String number, final String text) {
        try {
            return Double.parseDouble(number);
        } catch (final NumberFormatException e) {
            throw unknown(text, e);
        }
    }

    private static InputException unknown(final String text, final NumberFormatException cause) {
        return new InputException("The intensities of a volume histogram are levels, none, fbs:W or fbn:N",
            "\"" + text + "\"", "For the grey levels of the textures write levels.", cause);
    }

    /** @return the text that {@link #parse(String)} reads */
    @Override
    public String toString() {
        return switch (method) {
            case LEVELS, NONE -> method.word;
            case FBS -> new Discretisation(Discretisation.Method.FBS, parameter).toString();
            case FBN -> new Discretisation(Discretisation.Method.FBN, parameter).toString();
        };
    }
}
