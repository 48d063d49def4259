// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

/**
 * One line of a forest plot.
 *
 * @param covariate name of the covariate
 * @param level level of a category; empty for a number
 * @param kind what stands on the line
 * @param n patients with that level, or all
 * @param events events among them
 * @param ratio hazard ratio
 * @param lower lower confidence limit
 * @param upper upper confidence limit
 * @param p p value
 */
public record ForestRow(String covariate, String level, Kind kind, int n, int events, double ratio, double lower,
    double upper, double p) {

    /** What a line says. */
    public enum Kind {

        /** A hazard ratio with its interval. */
        ESTIMATE(""),

        /** The level that the others are compared with. */
        REFERENCE("reference"),

        /** The likelihood keeps rising: separation. */
        INFINITE("no finite estimate"),

        /** A redundant column. */
        REDUNDANT("no coefficient");

        private final String words;

        Kind(final String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @return a reference level */
    public static ForestRow reference(final String covariate, final String level, final int n, final int events) {
        return new ForestRow(covariate, level, Kind.REFERENCE, n, events, 1, Double.NaN, Double.NaN, Double.NaN);
    }
}
