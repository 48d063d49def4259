// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.StringJoiner;
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

    private static final List<float[]> DASHES = List.of(new float[0], new float[] {5, 2}, new float[] {1.5f, 1.5f},
        new float[] {6, 2, 1.5f, 2});

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Palette() {
    }

    /**
     * @param pattern number of the dash pattern, from 0, which is solid
     * @param width line width in points
     * @return the stroke
     */
    static Stroke dashed(final int pattern, final double width) {
        final float[] dash = DASHES.get(pattern % DASHES.size());
        if (dash.length == 0) {
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    /**
     * @param pattern number of the dash pattern, from 0
     * @return its lengths as SVG writes them; empty for solid
     */
    static String dashText(final int pattern) {
        final StringJoiner text = new StringJoiner(" ");
        for (final float length : DASHES.get(pattern % DASHES.size())) {
            text.add(AxisStyle.format("0.#").format(length));
        }
        return text.toString();
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
