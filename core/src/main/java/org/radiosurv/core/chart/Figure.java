// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;

import org.radiosurv.core.InputException;

/**
 * A figure that can be drawn as PNG or SVG. Immutable; safe for use by several threads.
 *
 * <p>The same figure and format give the same bytes: no time stamp, no random identifier.
 */
public abstract class Figure {

    Figure() {
    }

    /**
     * @param format size, resolution and type size
     * @return a PNG file, opaque, with its resolution recorded
     * @throws InputException if the figure needs more height than the format has; see {@link #fitted}
     */
    public final byte[] png(final FigureFormat format) {
        requireRoom(format);
        return PngOutput.write(format, g2 -> draw(g2, format));
    }

    /**
     * @param format size and type size
     * @return an SVG document whose text is text and whose parts are named groups, for editing in a drawing program
     * @throws InputException if the figure needs more height than the format has; see {@link #fitted}
     */
    public final String svg(final FigureFormat format) {
        requireRoom(format);
        return SvgOutput.write(format, title(), g2 -> draw(g2, format));
    }

    /**
     * @param format a format
     * @return the format if the figure has room in it, else one of the same width and the least sufficient height; a figure that
     *         cannot fill the height gets less
     */
    public final FigureFormat fitted(final FigureFormat format) {
        final double needed = Math.ceil(leastHeight(format));
        final double useful = Math.max(needed, Math.min(format.heightPoints(), mostHeight(format)));
        return useful == format.heightPoints() ? format : format.withHeightPoints(useful);
    }

    /**
     * @param format width and type size
     * @return greatest height in points that the figure can fill
     */
    double mostHeight(final FigureFormat format) {
        return Double.POSITIVE_INFINITY;
    }

    /** @return title for the SVG's accessible name; may be empty */
    abstract String title();

    /**
     * @param format width and type size; the height is ignored
     * @return least height in points in which nothing overlaps
     */
    abstract double leastHeight(FigureFormat format);

    /** Draws the figure on a canvas in points with the origin at the upper left corner. */
    abstract void draw(Graphics2D g2, FigureFormat format);

    private void requireRoom(final FigureFormat format) {
        final double needed = leastHeight(format);
        if (needed > format.heightPoints()) {
            throw new InputException(
                "this figure is at least " + Math.ceil(needed / 72 * 25.4) + " mm high at a width of "
                    + Math.round(format.widthMillimetres()) + " mm",
                Math.round(format.heightMillimetres()) + " mm",
                "Choose a larger height or a smaller font, or show fewer groups or rows.");
        }
    }
}
