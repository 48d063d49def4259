// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;

/**
 * How the matrices of a texture family become one number per feature (IBSI section 3.6).
 *
 * <p>Matrices with a direction (GLCM, GLRLM) exist for 13 directions in space, or for 4 in each slice; the other
 * matrices exist once for the volume or once per slice. Slices are the planes of constant third voxel index k.
 */
public enum Aggregation {
    /** Feature of each of the 13 directions, then the mean. */
    AVERAGE_3D("3D_avg", "3D, averaged", "ITBB", true),
    /** The 13 matrices are added, then the feature. */
    MERGED_3D("3D_comb", "3D, merged", "IAZD", true),
    /** Sample standard deviation (n - 1) of the feature over the 13 directions. */
    SD_3D("3D_sd13", "3D, standard deviation over the 13 directions", "", true),
    /** Smallest value of the feature over the 13 directions. */
    MIN_3D("3D_min13", "3D, minimum over the 13 directions", "", true),
    /** Largest value of the feature over the 13 directions. */
    MAX_3D("3D_max13", "3D, maximum over the 13 directions", "", true),
    /** Largest minus smallest value of the feature over the 13 directions. */
    RANGE_3D("3D_range13", "3D, range over the 13 directions", "", true),
    /** Feature of each slice and direction, then the mean. */
    AVERAGE_2D("2D_avg", "2D, averaged", "BTW3", true),
    /** The 4 matrices of a slice are added, then the feature of each slice, then the mean. */
    SLICE_MERGED_2D("2D_comb", "2D, slice-merged", "SUJT", true),
    /** The matrices of a direction are added over slices, then the feature of each direction, then the mean. */
    DIRECTION_MERGED_2_5D("2_5D_avg", "2.5D, direction-merged", "JJUI", true),
    /** The matrices of all slices and directions are added, then the feature. */
    MERGED_2_5D("2_5D_comb", "2.5D, merged", "ZW7Z", true),
    /** One matrix of the volume (zones and neighbourhoods in space). */
    VOLUME_3D("3D", "3D", "KOBO", false),
    /** One matrix per slice, feature of each, then the mean. */
    SLICES_2D("2D", "2D", "8QNN", false),
    /** One matrix per slice, added over slices, then the feature. */
    SLICES_MERGED_2_5D("2_5D", "2.5D", "62GR", false);

    private final String suffix;

    private final String label;

    private final String ibsiCode;

    private final boolean directional;

    Aggregation(final String suffix, final String label, final String ibsiCode, final boolean directional) {
        this.suffix = suffix;
        this.label = label;
        this.ibsiCode = ibsiCode;
        this.directional = directional;
    }

    /** @return the last part of a tag, without the underscore before it */
    public String suffix() {
        return suffix;
    }

    /** @return the aggregation in words, IBSI's where it has them */
    public String label() {
        return label;
    }

    /** @return IBSI's permanent identifier, empty for an aggregation of our own */
    public String ibsiCode() {
        return ibsiCode;
    }

    /** @return whether this is one of matrices with a direction (GLCM, GLRLM) */
    public boolean isDirectional() {
        return directional;
    }

    /**
     * @param suffix an aggregation's suffix, for example {@code 3D_avg}
     * @return that aggregation
     * @throws InputException if there is none
     */
    public static Aggregation of(final String suffix) {
        final String wanted = suffix.trim();
        return Arrays.stream(values()).filter(aggregation -> aggregation.suffix.equalsIgnoreCase(wanted)).findFirst()
            .orElseThrow(() -> new InputException("An aggregation is one of " + suffixes(), "\"" + suffix + "\"",
                "Correct the word."));
    }

    /**
     * @param suffixes aggregations' suffixes separated by commas, or {@code all}
     * @return those aggregations
     * @throws InputException if the text is empty or a word is unknown
     */
    public static Set<Aggregation> parseList(final String suffixes) {
        if (suffixes.trim().equalsIgnoreCase("all")) {
            return EnumSet.allOf(Aggregation.class);
        }
        return Arrays.stream(suffixes.split(",", -1)).map(Aggregation::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aggregation.class)));
    }

    private static String suffixes() {
        return Arrays.stream(values()).map(Aggregation::suffix).collect(Collectors.joining(", "));
    }

    /** @return whether the matrices come from single slices */
    public boolean isSliceWise() {
        return suffix.startsWith("2");
    }
}
