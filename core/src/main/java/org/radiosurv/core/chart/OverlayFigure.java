// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * For looking at registrations: a line of three sections (axial, coronal, sagittal) for every image that was laid on another one,
 * with name, verdict and what is known of it above. Radiological: the patient's right is at the left of axial and coronal
 * sections, anterior at the left of sagittal ones. VOIs are outlined.
 */
public final class OverlayFigure {

    /** How two images are shown in one. */
    public enum Mode {
        /** Squares of both images in turn: edges have to continue across them. */
        CHECKERBOARD("squares of both images in turn: edges have to continue"),
        /** Edges of the moving image over the other one. */
        CONTOUR("orange: edges of the moving image, over the other one");

        private final String legend;

        Mode(final String legend) {
            this.legend = legend;
        }
    }

    /**
     * A line of the figure; each array has an axial, a coronal and a sagittal section.
     *
     * @param name what was laid on what
     * @param verdict good, check or failed
     * @param detail what is known of the result, may be empty
     * @param fixed the image that stays
     * @param moving the image that was laid on it
     * @param vois VOIs, 0 to 1
     */
    public record Line(String name, String verdict, String detail, OverlayPlane[] fixed, OverlayPlane[] moving,
        List<OverlayPlane[]> vois) {
    }

    private static final int SQUARES = 8;

    private static final int HEADER = 22;

    private static final int CAPTION = 20;

    private static final int GAP = 3;

    private static final int GREYS = 64;

    private static final int EDGE = 0xE8761A;

    /** Of the first VOI and the next ones. */
    private static final int[] VOI_COLOURS = {0xF0E442, 0x56B4E9, 0xCC79A7};

    private static final Color GOOD = new Color(0x4FC79A);

    private static final Color DOUBTFUL = new Color(0xE8761A);

    /** Left, right, top and bottom of the sections. */
    private static final String[][] SIDES = {{"R", "L", "A", "P"}, {"R", "L", "S", "I"}, {"A", "P", "S", "I"}};

    private final String title;

    private final Mode mode;

    private final List<String> vois;

    /**
     * @param title the patient, and what the images were laid on
     * @param mode how two images are shown in one
     * @param vois names of the VOIs that are outlined, in the order of their planes
     */
    public OverlayFigure(final String title, final Mode mode, final List<String> vois) {
        this.title = title;
        this.mode = mode;
        this.vois = List.copyOf(vois);
    }

    /**
     * @param lines one or more, with planes of one size
     * @return the figure as PNG
     */
    public byte[] png(final List<Line> lines) {
        final int tile = lines.get(0).fixed()[0].size();
        final BufferedImage figure = new BufferedImage(3 * tile + 2 * GAP, HEADER + lines.size() * (tile + CAPTION),
            BufferedImage.TYPE_BYTE_INDEXED, colours());
        final Graphics2D g = figure.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            header(g, figure.getWidth());
            for (int n = 0; n < lines.size(); n++) {
                final int top = HEADER + n * (tile + CAPTION);
                caption(g, lines.get(n), top + CAPTION - 6, figure.getWidth());
                sections(figure, g, lines.get(n), top + CAPTION, tile);
            }
        } finally {
            g.dispose();
        }
        return encode(figure);
    }

    /** Few colours make a small file; noise that nobody sees takes most of a PNG's bytes. */
    private static IndexColorModel colours() {
        final int[] palette = new int[256];
        int count = 0;
        for (int grey = 0; grey < GREYS; grey++) {
            palette[count++] = grey(grey / (GREYS - 1f));
        }
        for (int colour : new int[]{EDGE, VOI_COLOURS[0], VOI_COLOURS[1], VOI_COLOURS[2], GOOD.getRGB() & 0xFFFFFF}) {
            for (int shade = 1; shade <= 8; shade++) {
                palette[count++] = (colour >> 16 & 255) * shade / 8 << 16 | (colour >> 8 & 255) * shade / 8 << 8 | (colour & 255) * shade / 8;
            }
        }
        return new IndexColorModel(8, count, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int grey(final float share) {
        final int value = Math.round(255 * (Math.round(share * (GREYS - 1)) / (GREYS - 1f)));
        return value << 16 | value << 8 | value;
    }

    private void header(final Graphics2D g, final int width) {
        g.setColor(Color.WHITE);
        g.setFont(Typeface.able(title, Typeface.bold(13)));
        g.drawString(title, 4, HEADER - 7);
        int left = 12 + g.getFontMetrics().stringWidth(title);
        g.setFont(Typeface.regular(11));
        for (int n = 0; n < Math.min(vois.size(), VOI_COLOURS.length); n++) {
            g.setColor(new Color(VOI_COLOURS[n]));
            g.setFont(Typeface.able(vois.get(n), Typeface.regular(11)));
            g.drawString(vois.get(n), left, HEADER - 7);
            left += 8 + g.getFontMetrics().stringWidth(vois.get(n));
        }
        g.setFont(Typeface.regular(11));
        final int start = width - 4 - g.getFontMetrics().stringWidth(mode.legend);
        if (start > left) {
            g.setColor(Color.LIGHT_GRAY);
            g.drawString(mode.legend, start, HEADER - 7);
        }
    }

    private static void caption(final Graphics2D g, final Line line, final int baseline, final int width) {
        g.setColor(Color.WHITE);
        g.setFont(Typeface.able(line.name(), Typeface.bold(12)));
        g.drawString(line.name(), 4, baseline);
        int left = 12 + g.getFontMetrics().stringWidth(line.name());
        g.setColor(line.verdict().equals("good") ? GOOD : DOUBTFUL);
        g.setFont(Typeface.bold(12));
        g.drawString(line.verdict(), left, baseline);
        left += 8 + g.getFontMetrics().stringWidth(line.verdict());
        g.setColor(Color.LIGHT_GRAY);
        g.setFont(Typeface.able(line.detail(), Typeface.regular(11)));
        g.drawString(fitting(g, line.detail(), width - 4 - left), left, baseline);
    }

    private static String fitting(final Graphics2D g, final String text, final int room) {
        String shown = text;
        while (!shown.isEmpty() && g.getFontMetrics().stringWidth(shown.equals(text) ? text : shown + " ...") > room) {
            shown = shown.substring(0, Math.max(0, shown.lastIndexOf(' ')));
        }
        return shown.equals(text) ? text : shown + " ...";
    }

    private void sections(final BufferedImage figure, final Graphics2D g, final Line line, final int top, final int tile) {
        final float[] fixedWindow = OverlayPlane.window(line.fixed());
        final float[] movingWindow = OverlayPlane.window(line.moving());
        for (int plane = 0; plane < line.fixed().length; plane++) {
            final int left = plane * (tile + GAP);
            final float[] fixed = line.fixed()[plane].shares(fixedWindow);
            final float[] moving = line.moving()[plane].shares(movingWindow);
            final int[] pixels = mode == Mode.CONTOUR
                ? contour(fixed, OverlayEdges.of(line.moving()[plane], movingWindow)) : checkerboard(fixed, moving, tile);
            for (int voi = 0; voi < line.vois().size(); voi++) {
                paint(pixels, OverlayEdges.outline(line.vois().get(voi)[plane].values(), tile),
                    VOI_COLOURS[Math.min(voi, VOI_COLOURS.length - 1)]);
            }
            figure.setRGB(left, top, tile, tile, opaque(pixels), 0, tile);
            sides(g, SIDES[plane], left, top, tile);
        }
    }

    private static int[] checkerboard(final float[] fixed, final float[] moving, final int tile) {
        final int[] pixels = new int[fixed.length];
        for (int n = 0; n < pixels.length; n++) {
            final boolean even = (n % tile * SQUARES / tile + n / tile * SQUARES / tile) % 2 == 0;
            pixels[n] = grey(even ? fixed[n] : moving[n]);
        }
        return pixels;
    }

    private static int[] contour(final float[] fixed, final boolean[] edges) {
        final int[] pixels = new int[fixed.length];
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] = grey(fixed[n]);
        }
        paint(pixels, edges, EDGE);
        return pixels;
    }

    private static void paint(final int[] pixels, final boolean[] where, final int colour) {
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] = where[n] ? colour : pixels[n];
        }
    }

    private static int[] opaque(final int[] pixels) {
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] |= 0xFF000000;
        }
        return pixels;
    }

    private static void sides(final Graphics2D g, final String[] sides, final int left, final int top, final int tile) {
        g.setFont(Typeface.bold(11));
        g.setColor(Color.WHITE);
        final int middle = 4;
        g.drawString(sides[0], left + 3, top + tile / 2 + middle);
        g.drawString(sides[1], left + tile - 3 - g.getFontMetrics().stringWidth(sides[1]), top + tile / 2 + middle);
        g.drawString(sides[2], left + tile / 2 - middle, top + 12);
        g.drawString(sides[3], left + tile / 2 - middle, top + tile - 4);
    }

    private static byte[] encode(final BufferedImage figure) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(figure, "png", bytes);
        } catch (final IOException failure) {
            throw new UncheckedIOException("Cannot encode the figure as PNG.", failure);
        }
        return bytes.toByteArray();
    }
}
