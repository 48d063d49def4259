// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The MRI sequence that a column's name speaks of. The kinds are asked in the order FLAIR, T1Gd, T1, T2, so that
 * {@code T2_FLAIR} is never taken for T2, nor {@code T1_post} for T1. A derived map (edge, z-score) is no sequence.
 */
public enum SequenceKind {
    /** Fluid-attenuated inversion recovery. */
    FLAIR("flair", 0.001),
    /** T1-weighted with gadolinium: T1Gd, GdT1, T1ce, T1+C, T1_post. */
    T1GD("gad|gd|post|contrast|enh|t1w?[-_ +]*ce?(?![a-z])|(?<![a-z])ce(?![a-z])", 0.001),
    /** T1-weighted before contrast agent. */
    T1("t1", 0.001),
    /** T2-weighted. */
    T2("t2", 0),
    /** Anything else. */
    OTHER("", 0.001);

    private static final Pattern DERIVED = Pattern.compile("edge|prewitt|zscore|z-score|diff|map|mask|adc|_levels$");

    private final Pattern pattern;

    private final double droppedShare;

    SequenceKind(final String pattern, final double droppedShare) {
        this.pattern = Pattern.compile(pattern);
        this.droppedShare = droppedShare;
    }

    /**
     * @param columnName a column's name, any case
     * @return the sequence that it speaks of
     */
    public static SequenceKind of(final String columnName) {
        final String name = columnName.toLowerCase(Locale.ROOT);
        if (DERIVED.matcher(name).find()) {
            return OTHER;
        }
        for (SequenceKind kind : values()) {
            if (kind.pattern.matcher(name).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** @return the share of brightest voxels that the study drops before it spreads the rest over 256 levels: 0.001, T2 none */
    public double droppedShare() {
        return droppedShare;
    }
}
