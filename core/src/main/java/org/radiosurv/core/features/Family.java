// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;

/**
 * The families of features, in the order in which they are listed, each with the word by which users select it.
 * Definitions: the Image Biomarker Standardisation Initiative (IBSI), Radiology 2020;295:328-338, and its reference
 * manual.
 */
public enum Family {
    /** Shape of the VOI: mesh, principal axes, densities. */
    MORPH("morph", "Morphology"),
    /** First-order statistics of the intensities as read. */
    STAT("stat", "Statistics"),
    /** Histogram of the grey levels. */
    IH("ih", "Intensity histogram"),
    /** Cumulative histogram of the grey levels against volume. */
    IVH("ivh", "Intensity volume histogram"),
    /** Highest mean intensity in a sphere of one millilitre. */
    PEAK("peak", "Local intensity"),
    /** Grey level co-occurrence matrix (GLCM). */
    CM("cm", "GLCM"),
    /** Grey level run length matrix (GLRLM). */
    RLM("rlm", "GLRLM"),
    /** Grey level size zone matrix (GLSZM). */
    SZM("szm", "GLSZM"),
    /** Grey level distance zone matrix (GLDZM). */
    DZM("dzm", "GLDZM"),
    /** Neighbourhood grey tone difference matrix (NGTDM). */
    NGT("ngt", "NGTDM"),
    /** Neighbouring grey level dependence matrix (NGLDM). */
    NGL("ngl", "NGLDM"),
    /** Where the VOI lies. */
    LOCATION("location", "Location");

    private final String word;

    private final String label;

    Family(final String word, final String label) {
        this.word = word;
        this.label = label;
    }

    /** @return the word of the command line and the dialogs */
    public String word() {
        return word;
    }

    /** @return the family's name for a reader */
    public String label() {
        return label;
    }

    /** @return whether the family's matrices have a direction */
    public boolean isDirectional() {
        return this == CM || this == RLM;
    }

    /**
     * @param word a family's word, any case
     * @return that family
     * @throws InputException if no family has it
     */
    public static Family of(final String word) {
        final String wanted = word.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(family -> family.word.equals(wanted)).findFirst()
            .orElseThrow(() -> new InputException("A feature family is one of " + words(), "\"" + word + "\"",
                "Correct the word."));
    }

    /**
     * @param words families' words separated by commas, or {@code all}
     * @return those families
     * @throws InputException if the text is empty or a word is unknown
     */
    public static Set<Family> parseList(final String words) {
        if (words.trim().equalsIgnoreCase("all")) {
            return EnumSet.allOf(Family.class);
        }
        return Arrays.stream(words.split(",", -1)).map(Family::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Family.class)));
    }

    private static String words() {
        return Arrays.stream(values()).map(Family::word).collect(Collectors.joining(", "));
    }
}
