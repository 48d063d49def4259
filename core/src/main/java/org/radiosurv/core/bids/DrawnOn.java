// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.radiosurv.core.volume.Grid;

/**
 * Which image a VOI was drawn on. In this order:
 * <ol>
 * <li>per mask, the first of {@code Sources}, {@code RawSources} and {@code IntendedFor} in the JSON file beside it
 * that names an image of the row;</li>
 * <li>per mask, the image that its file name carries ({@code {sequence}} in the pattern, or the {@code space}
 * entity);</li>
 * <li>per column, what most of its masks say by 1 and 2;</li>
 * <li>per column, {@link #byConvention};</li>
 * </ol>
 * When images are at hand, {@link #byGrid} tells per row which image shares the mask's grid, and so confirms or
 * overrules 4; the scanner does not do that because it opens no image.
 */
public final class DrawnOn {

    /** Core, necrosis and enhancement are drawn on the enhanced T1, oedema and the whole lesion on FLAIR or T2. */
    private static final List<String> ON_FLUID_SENSITIVE = List.of("edema", "oedema", "whole", "flair", "t2");

    private DrawnOn() {
    }

    /**
     * @param voi a VOI column
     * @param images the image columns there are
     * @return by the words of the VOI's name: oedema and whole lesion on FLAIR, else T2; everything else, and these
     *         where there is neither, on T1Gd, else T1; else the only image, if there is one
     */
    public static Optional<String> byConvention(final String voi, final Collection<String> images) {
        final String name = voi.toLowerCase(Locale.ROOT);
        final boolean fluidSensitive = ON_FLUID_SENSITIVE.stream().anyMatch(name::contains);
        final List<String> order = fluidSensitive ? List.of("flair", "t2", "t1gd", "t1") : List.of("t1gd", "t1");
        for (final String wanted : order) {
            final Optional<String> found = images.stream().filter(image -> image.equalsIgnoreCase(wanted)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return images.size() == 1 ? Optional.of(images.iterator().next()) : Optional.empty();
    }

    /**
     * @param mask a mask's grid
     * @param images grid per image column of the same patient
     * @return the one image on the mask's grid; empty when there is none or more than one
     */
    public static Optional<String> byGrid(final Grid mask, final Map<String, Grid> images) {
        final List<String> same =
            images.entrySet().stream().filter(entry -> entry.getValue().sameAs(mask)).map(Map.Entry::getKey).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
