// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The MRI sequence that a column's name speaks of. The kinds are asked in the order FLAIR, T1Gd, T1, T2, so that
 * {@code T2_FLAIR} is never taken for T2, nor {@code T1_post} for T1. A derived map (edge, z-score) is no sequence, nor is
 * T2*.
 */
public enum SequenceKind {
    /** Fluid-attenuated inversion recovery. */
    FLAIR("flair", 0.001),
    /** T1-weighted with gadolinium: T1Gd, GdT1, T1ce, T1+C, T1_post. */
    T1GD(Words.WITH_CONTRAST, 0.001),
    /** T1-weighted before contrast agent. */
    T1(Words.T1, 0.001),
    /** T2-weighted. */
    T2(Words.T2, 0),
    /** Anything else. */
    OTHER("", 0.001);

    /** The words that names are made of; a name is in lower case. */
    private static final class Words {

        /** What may stand before T1 or T2 without a gap; other letters make another word, such as patient1. */
        private static final String BEFORE = "(?<![a-z])(?:3d|ax|axial|tra|cor|sag|gado|gad|gd|ce|c|post|pre|native|w)*";

        private static final String T1 = BEFORE + "t1(?![0-9])";

        private static final String T2 = BEFORE + "t2(?![0-9]|\\*|[-_ ]?star)";

        /** Negations that make "contrast" or "enhanced" mean its opposite, and "post" of a time after surgery. */
        private static final String MARK = "gad|gd|(?<!pre[-_ ]?|non[-_ ]?|no[-_ ]?|un|without[-_ ]?)(?:contrast|enh)"
            + "|post(?![-_ ]?(?:op|surg|rt|treat|chemo))|(?<![a-z])ce(?![a-z&&[^t]])";

        /** A mark anywhere in a name that is not T2's, or c, ce or km right behind T1. */
        private static final String WITH_CONTRAST =
            "^(?!.*" + T2 + ").*(?:" + MARK + ")|t1w?[-_ +]*(?:ce?|km)(?![a-z])|(?<![a-z])ct1(?![0-9])";
    }

    private static final Pattern DERIVED =
        Pattern.compile("edge|prewitt|z[-_ ]?score|diff|map|mask|label|seg|adc|_levels$");

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
