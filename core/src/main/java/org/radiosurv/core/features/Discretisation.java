// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * How intensities become grey levels 1 to Ng for histogram and texture. First-order statistics never use it.
 *
 * @param method the rule
 * @param parameter the number of levels or the width of a bin; 0 for {@link Method#NONE}
 */
public record Discretisation(Method method, double parameter) {

    /**
     * Highest number of grey levels; beyond it a histogram with gaps of hundreds of levels says nothing about texture.
     */
    public static final int MOST_LEVELS = 65_535;

    /** The rules, with their words on the command line. */
    public enum Method {
        /** Values are integers 0 to N - 1; level = value + 1; Ng = N. */
        LEVELS("levels"),
        /**
         * Values are levels 0 to N - 1 that were interpolated on another grid: level = clip(floor(value + 0.5), 0, N -
         * 1) + 1; Ng = N.
         */
        RESAMPLED_LEVELS("resampled-levels"),
        /** N bins of equal width from the minimum to the maximum of the whole volume; Ng = N. */
        WHOLE("whole"),
        /** IBSI fixed bin number [K15C]: N bins of equal width from the minimum to the maximum in the VOI; Ng = N. */
        FBN("fbn"),
        /**
         * IBSI fixed bin size [Q3RU]: bins of width W from the minimum in the VOI, or from the lower end of the
         * re-segmentation range where there is one; Ng = the highest level in the VOI.
         */
        FBS("fbs"),
        /** Values are levels already, integers from 1; Ng = the highest level in the VOI. */
        NONE("none");

        private final String word;

        Method(final String word) {
            this.word = word;
        }

        /** @return the word of the command line */
        public String word() {
            return word;
        }
    }

    /** Checks the parameter. */
    public Discretisation {
        switch (method) {
            case LEVELS, RESAMPLED_LEVELS, WHOLE, FBN -> checkLevels(method, parameter);
            case FBS -> checkWidth(parameter);
            case NONE -> checkNothing(parameter);
        }
    }

    private static void checkLevels(final Method method, final double levels) {
        if (!(levels >= 1 && levels <= MOST_LEVELS && levels == Math.rint(levels))) {
            throw new InputException("The number of grey levels is a whole number from 1 to " + MOST_LEVELS,
                method.word() + ":" + levels, "The study used 256.");
        }
    }

    private static void checkWidth(final double width) {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new InputException("The width of a bin is a positive number", "fbs:" + width,
                "Give the width in the image's own intensity unit.");
        }
    }

    private static void checkNothing(final double parameter) {
        if (parameter != 0) {
            throw new InputException("Values that are levels already need no number", "none:" + parameter,
                "Write none.");
        }
    }

    /**
     * @param count how many levels, Ng
     * @return values are integers 0 to count - 1
     */
    public static Discretisation levels(final int count) {
        return new Discretisation(Method.LEVELS, count);
    }

    /**
     * @param text {@code levels:N}, {@code resampled-levels:N}, {@code whole:N}, {@code fbn:N}, {@code fbs:W} or
     *             {@code none}
     * @return that rule
     * @throws InputException if the text is none of these
     */
    public static Discretisation parse(final String text) {
        final String[] parts = text.trim().toLowerCase(Locale.ROOT).split(":", 2);
        for (final Method method : Method.values()) {
            if (method.word().equals(parts[0])) {
                return new Discretisation(method, parameter(method, parts, text));
            }
        }
        throw unknown(text);
    }

    private static double parameter(final Method method, final String[] parts, final String text) {
        if ((method == Method.NONE) != (parts.length == 1)) {
            throw unknown(text);
        }
        if (method == Method.NONE) {
            return 0;
        }
        try {
            return Double.parseDouble(parts[1]);
        } catch (final NumberFormatException e) {
            throw unknown(text);
        }
    }

    private static InputException unknown(final String text) {
        return new InputException("A discretisation is levels:N, resampled-levels:N, whole:N, fbn:N, fbs:W or none",
            "\"" + text + "\"", "For an image of 256 grey levels write levels:256.");
    }

    /** @return the text that {@link #parse(String)} reads */
    @Override
    public String toString() {
        if (method == Method.NONE) {
            return method.word();
        }
        return method.word() + ":"
            + (parameter == Math.rint(parameter) && parameter < 1e15 ? Long.toString((long)parameter) : parameter);
    }
}
