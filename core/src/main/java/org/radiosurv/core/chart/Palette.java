// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.regex.Pattern;

import org.radiosurv.core.InputException;

/**
 * Colours and dashes of groups.
 *
 * <p>The colours are those of M. Okabe and K. Ito, "Color Universal Design" (2008), in an order that keeps the first
 * pairs far apart in lightness too. Their yellow is left out: a thin yellow line is lost on white paper. After seven
 * groups the colours repeat with another dash pattern.
 */
final class Palette {

    /** Negative and highlighted: vermillion. */
    static final Color VERMILLION = new Color(0xD55E00);

    /** Positive: blue. */
    static final Color BLUE = new Color(0x0072B2);

    /** Text and axes: nearly black, softer than black on screens and the same in print. */
    static final Color INK = new Color(0x1A1A1A);

    /** Secondary lines: grid, reference lines. */
    static final Color GREY = new Color(0x8C8C8C);

    /** Highlighted names, as in the study's Fig. 5a. */
    static final Color RED = new Color(0xC00000);

    private static final List<Color> OKABE_ITO = List.of(BLUE, VERMILLION, new Color(0x009E73), new Color(0xCC79A7),
        new Color(0x56B4E9), new Color(0xE69F00), new Color(0x000000));

    private static final List<float[]> DASHES = List.of(new float[0], new float[] {5, 2}, new float[] {1.5f, 1.5f},
        new float[] {6, 2, 1.5f, 2});

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Palette() {
    }

    /**
     * @param index group, from 0
     * @return its colour
     */
    static Color colour(final int index) {
        return OKABE_ITO.get(index % OKABE_ITO.size());
    }

    /**
     * @param index group, from 0
     * @param width line width in points
     * @return its stroke; solid for the first seven groups
     */
    static Stroke stroke(final int index, final double width) {
        final float[] dash = DASHES.get(index / OKABE_ITO.size() % DASHES.size());
        if (dash.length == 0) {
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    /**
     * @param text colour as {@code #RRGGBB}
     * @return the colour
     * @throws InputException if the text has another form
     */
    static Color parse(final String text) {
        if (text == null || !HEXADECIMAL.matcher(text).matches()) {
            throw new InputException("a colour is written #RRGGBB", text, "Give six hexadecimal digits after '#'.");
        }
        return new Color(Integer.parseInt(text.substring(1), 16));
    }
}
