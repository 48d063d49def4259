// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;

/** Colours and dashes of the groups of a figure; each can be told apart by readers with any kind of colour blindness. */
public enum ColourScheme {

    /** M. Okabe and K. Ito, "Color Universal Design" (2008), without yellow; see {@link Palette}. */
    OKABE_ITO(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00, 0x000000),

    /** P. Tol, "Colour Schemes", SRON/EPS/TN/09-002 (2021), the scheme "bright"; stays apart in photocopies less well. */
    TOL_BRIGHT(0x4477AA, 0xEE6677, 0x228833, 0xAA3377, 0x66CCEE, 0xCCBB44, 0xBBBBBB),

    /** Black and greys with a dash pattern for each group, for journals that print without colour. */
    GREY(0x000000, 0x000000, 0x000000, 0x000000, 0x6B6B6B, 0x6B6B6B, 0x6B6B6B, 0x6B6B6B, 0xA8A8A8, 0xA8A8A8, 0xA8A8A8, 0xA8A8A8);

    private final List<Color> colours;

    ColourScheme(final int... rgb) {
        colours = Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    Color colour(final int group) {
        return colours.get(group % colours.size());
    }

    private int dash(final int group) {
        return this == GREY ? group : group / colours.size();
    }

    Stroke stroke(final int group, final double width) {
        return Palette.dashed(dash(group), width);
    }

    /**
     * @param group group, from 0
     * @return its colour as {@code #RRGGBB}
     */
    public String hexadecimal(final int group) {
        return String.format(Locale.ROOT, "#%06X", colour(group).getRGB() & 0xFFFFFF);
    }

    /**
     * @param group group, from 0
     * @return lengths of dashes and gaps, as the attribute {@code stroke-dasharray} of SVG has them; empty for a solid line
     */
    public String dashes(final int group) {
        return Palette.dashText(dash(group));
    }

    /**
     * @param word name in lower case, words joined by '-', for example "tol-bright"
     * @return what it names
     * @throws InputException for another word
     */
    public static ColourScheme ofWord(final String word) {
        for (final ColourScheme value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return value;
            }
        }
        throw new InputException("a colour scheme is okabe-ito, tol-bright or grey", word, "Use one of these words.");
    }
}
