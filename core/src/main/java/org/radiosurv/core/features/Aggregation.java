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
    SLICES_MERGED_2_5D("2_5D", "2.5D", "62GR", false),
    /** The feature of direction 1 of 13 alone: one step of (0, 0, 1) along i, j, k. */
    DIRECTION_1(1, "(0, 0, 1)"),
    /** The feature of direction 2 of 13 alone: one step of (0, 1, -1) along i, j, k. */
    DIRECTION_2(2, "(0, 1, -1)"),
    /** The feature of direction 3 of 13 alone: one step of (0, 1, 0) along i, j, k. */
    DIRECTION_3(3, "(0, 1, 0)"),
    /** The feature of direction 4 of 13 alone: one step of (0, 1, 1) along i, j, k. */
    DIRECTION_4(4, "(0, 1, 1)"),
    /** The feature of direction 5 of 13 alone: one step of (1, -1, -1) along i, j, k. */
    DIRECTION_5(5, "(1, -1, -1)"),
    /** The feature of direction 6 of 13 alone: one step of (1, -1, 0) along i, j, k. */
    DIRECTION_6(6, "(1, -1, 0)"),
    /** The feature of direction 7 of 13 alone: one step of (1, -1, 1) along i, j, k. */
    DIRECTION_7(7, "(1, -1, 1)"),
    /** The feature of direction 8 of 13 alone: one step of (1, 0, -1) along i, j, k. */
    DIRECTION_8(8, "(1, 0, -1)"),
    /** The feature of direction 9 of 13 alone: one step of (1, 0, 0) along i, j, k. */
    DIRECTION_9(9, "(1, 0, 0)"),
    /** The feature of direction 10 of 13 alone: one step of (1, 0, 1) along i, j, k. */
    DIRECTION_10(10, "(1, 0, 1)"),
    /** The feature of direction 11 of 13 alone: one step of (1, 1, -1) along i, j, k. */
    DIRECTION_11(11, "(1, 1, -1)"),
    /** The feature of direction 12 of 13 alone: one step of (1, 1, 0) along i, j, k. */
    DIRECTION_12(12, "(1, 1, 0)"),
    /** The feature of direction 13 of 13 alone: one step of (1, 1, 1) along i, j, k. */
    DIRECTION_13(13, "(1, 1, 1)");

    private final String suffix;

    private final String label;

    private final String ibsiCode;

    private final boolean directional;

    private final int direction;

    /** A summary of directions or slices. */
    Aggregation(final String suffix, final String label, final String ibsiCode, final boolean directional) {
        this.suffix = suffix;
        this.label = label;
        this.ibsiCode = ibsiCode;
        this.directional = directional;
        direction = 0;
    }

    /** A single direction. */
    Aggregation(final int direction, final String step) {
        suffix = "3D_dir" + direction;
        label = "3D, direction " + step;
        ibsiCode = "";
        directional = true;
        this.direction = direction;
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

    /** @return the number of the single direction, 1 to 13; 0 for a summary */
    public int direction() {
        return direction;
    }

    /** @return all that summarise directions or slices: all but the single directions */
    public static Set<Aggregation> summaries() {
        return Arrays.stream(values()).filter(aggregation -> aggregation.direction == 0)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aggregation.class)));
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
     * @param suffixes aggregations' suffixes separated by commas; {@code all} stands for all summaries, {@code 3D_dir} for
     *            the 13 single directions
     * @return those aggregations
     * @throws InputException if the text is empty or a word is unknown
     */
    public static Set<Aggregation> parseList(final String suffixes) {
        final Set<Aggregation> chosen = EnumSet.noneOf(Aggregation.class);
        for (final String suffix : suffixes.split(",", -1)) {
            switch (suffix.trim().toLowerCase(Locale.ROOT)) {
                case "all" -> chosen.addAll(summaries());
                case "3d_dir" -> chosen.addAll(EnumSet.complementOf(EnumSet.copyOf(summaries())));
                default -> chosen.add(of(suffix));
            }
        }
        return chosen;
    }

    private static String suffixes() {
        return summaries().stream().map(Aggregation::suffix).collect(Collectors.joining(", ")) + ", all, 3D_dir"
            + " (13 single directions)";
    }

    /** @return whether the matrices come from single slices */
    public boolean isSliceWise() {
        return suffix.startsWith("2");
    }
}
