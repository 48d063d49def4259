// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import org.radiosurv.core.InputException;

/**
 * Size, resolution and base type size of a figure.
 *
 * <p>Journals name sizes in millimetres at 300 dpi or more, screens in pixels; both become points (1/72 inch) here, so
 * that a 7 pt label is 7 pt high on the printed page whatever the resolution.
 *
 * @param widthPoints width in points, 1 mm = 72/25.4 points
 * @param heightPoints height in points
 * @param dotsPerInch resolution of PNG output; SVG ignores it
 * @param fontPoints size of axis and table text in points; titles are larger, tick labels the same
 */
public record FigureFormat(double widthPoints, double heightPoints, int dotsPerInch, double fontPoints) {

    /** Two-column figure of 174 mm x 120 mm at 300 dpi with 8 pt text. */
    public static final FigureFormat TWO_COLUMNS = millimetres(174, 120, 300);

    /** One-column figure of 85 mm x 80 mm at 300 dpi with 7 pt text. */
    public static final FigureFormat ONE_COLUMN = millimetres(85, 80, 300).withFontPoints(7);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static final double DEFAULT_FONT_POINTS = 8;

    /** Upper bound of the raster, 100 megapixels (400 MB of ARGB would be the next surprise). */
    private static final long MOST_PIXELS = 100_000_000L;

    /** Checks that the size is positive and finite and that its raster has at most 100 megapixels. */
    public FigureFormat {
        requireInRange("the width of a figure in points", widthPoints, 36, 14_400);
        requireInRange("the height of a figure in points", heightPoints, 36, 14_400);
        requireInRange("the resolution of a figure in dots per inch", dotsPerInch, 36, 2400);
        requireInRange("the font size of a figure in points", fontPoints, 3, 72);
        final double pixels = widthPoints * heightPoints * dotsPerInch * dotsPerInch / (72.0 * 72.0);
        if (pixels > MOST_PIXELS) {
            throw new InputException("a figure has at most " + MOST_PIXELS + " pixels", (long) pixels,
                "Choose a smaller size or a lower resolution.");
        }
    }

    /**
     * @param width width in mm
     * @param height height in mm
     * @param dotsPerInch resolution of PNG output
     * @return the format, with 8 pt text
     */
    public static FigureFormat millimetres(final double width, final double height, final int dotsPerInch) {
        return new FigureFormat(width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE, dotsPerInch,
            DEFAULT_FONT_POINTS);
    }

    /**
     * @param width width in pixels
     * @param height height in pixels
     * @param dotsPerInch resolution; larger values make text and lines larger in pixels
     * @return the format, with 8 pt text
     */
    public static FigureFormat pixels(final int width, final int height, final int dotsPerInch) {
        requireInRange("the resolution of a figure in dots per inch", dotsPerInch, 36, 2400);
        return new FigureFormat(width * 72.0 / dotsPerInch, height * 72.0 / dotsPerInch, dotsPerInch,
            DEFAULT_FONT_POINTS);
    }

    /**
     * @param points size of axis and table text in points
     * @return this format with that text size
     */
    public FigureFormat withFontPoints(final double points) {
        return new FigureFormat(widthPoints, heightPoints, dotsPerInch, points);
    }

    /**
     * @param points height in points
     * @return this format with that height
     */
    public FigureFormat withHeightPoints(final double points) {
        return new FigureFormat(widthPoints, points, dotsPerInch, fontPoints);
    }

    /** @return width of the PNG in pixels */
    public int pixelWidth() {
        return (int) Math.round(widthPoints * dotsPerInch / 72.0);
    }

    /** @return height of the PNG in pixels */
    public int pixelHeight() {
        return (int) Math.round(heightPoints * dotsPerInch / 72.0);
    }

    /** @return width in mm */
    public double widthMillimetres() {
        return widthPoints / POINTS_PER_MILLIMETRE;
    }

    /** @return height in mm */
    public double heightMillimetres() {
        return heightPoints / POINTS_PER_MILLIMETRE;
    }

    private static void requireInRange(final String what, final double value, final double least, final double most) {
        if (!(value >= least && value <= most)) {
            throw new InputException(what + " lies between " + least + " and " + most, value,
                "Choose a value in that range.");
        }
    }
}
