// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.run.CellProgress;

/**
 * The figure for looking at a row's registrations: a line of three planes (axial, coronal, sagittal, through the middle of the
 * common grid) for every image. Radiological: the patient's right is at the left.
 */
final class Overlay {

    /** A figure is kept below this, so that a cohort's figures fit a table. */
    static final int LARGEST_BYTES = 100_000;

    private static final int TILE = 144;

    private static final int SMALLEST_TILE = 32;

    private static final int SQUARES = 8;

    private static final int CAPTION = 14;

    private static final double DARK = 0.02;

    private static final double BRIGHT = 0.99;

    /** Grey values are rounded to multiples of this: noise that nobody sees takes most of a PNG's bytes. */
    private static final int STEP = 8;

    /** Rows of the voxel-to-world matrices: which world axis runs along columns and rows of the tile, with sign. */
    private static final int[][] PLANES = {{0, -1, 1, -1}, {0, -1, 2, -1}, {1, -1, 2, -1}};

    /**
     * A line of the figure.
     *
     * @param name the moving image's column
     * @param image its scan
     * @param matrix common grid to the scan
     * @param target what it was laid on
     * @param targetMatrix common grid to that
     */
    record Line(String name, Recipe image, Affine matrix, Recipe target, Affine targetMatrix) {
    }

    private final Choices.Overlay kind;

    private final Grid grid;

    private final Evaluator evaluator;

    Overlay(final Choices.Overlay kind, final Grid grid, final Evaluator evaluator) {
        this.kind = kind;
        this.grid = grid;
        this.evaluator = evaluator;
    }

    /** @return the figure as PNG, at most {@link #LARGEST_BYTES} long unless there are very many lines */
    byte[] draw(final List<Line> lines) throws IOException {
        byte[] png = draw(lines, TILE);
        for (int tile = 3 * TILE / 4; png.length > LARGEST_BYTES && tile >= SMALLEST_TILE; tile = 3 * tile / 4) {
            png = draw(lines, tile);
        }
        return png;
    }

    private byte[] draw(final List<Line> lines, final int tile) throws IOException {
        final BufferedImage figure = new BufferedImage(3 * tile, lines.size() * (tile + CAPTION), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = figure.createGraphics();
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        for (int n = 0; n < lines.size(); n++) {
            final int top = n * (tile + CAPTION);
            g.setColor(Color.WHITE);
            g.drawString(lines.get(n).name(), 3, top + CAPTION - 4);
            for (int plane = 0; plane < PLANES.length; plane++) {
                g.drawImage(tile(lines.get(n), slice(PLANES[plane], tile), tile), plane * tile, top + CAPTION, null);
            }
        }
        g.dispose();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(figure, "png", bytes);
        return bytes.toByteArray();
    }

    /** A grid of one slice in the world's axes that covers the common grid. */
    private Grid slice(final int[] plane, final int tile) {
        final double[] centre = grid.affine().apply((grid.nx() - 1) / 2.0, (grid.ny() - 1) / 2.0, (grid.nz() - 1) / 2.0);
        final double[] spacing = grid.spacing();
        final double extent = Math.max(grid.nx() * spacing[0], Math.max(grid.ny() * spacing[1], grid.nz() * spacing[2]));
        final double step = extent / tile;
        final double[] rows = new double[16];
        rows[4 * plane[0]] = plane[1] * step;
        rows[4 * plane[2] + 1] = plane[3] * step;
        rows[4 * (3 - plane[0] - plane[2]) + 2] = step;
        rows[15] = 1;
        for (int axis = 0; axis < 3; axis++) {
            rows[4 * axis + 3] = centre[axis] - (rows[4 * axis] + rows[4 * axis + 1]) * (tile - 1) / 2;
        }
        return new Grid(tile, tile, 1, Affine.of(rows));
    }

    private BufferedImage tile(final Line line, final Grid slice, final int tile) throws IOException {
        final int[] target = greys(line.target(), line.targetMatrix(), slice);
        final int[] moving = greys(line.image(), line.matrix(), slice);
        final BufferedImage image = new BufferedImage(tile, tile, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < tile; y++) {
            for (int x = 0; x < tile; x++) {
                image.setRGB(x, y, kind == Choices.Overlay.CONTOUR ? contour(target, moving, x, y, tile)
                    : grey((x * SQUARES / tile + y * SQUARES / tile) % 2 == 0 ? target[x + tile * y] : moving[x + tile * y]));
            }
        }
        return image;
    }

    private static int contour(final int[] target, final int[] moving, final int x, final int y, final int tile) {
        final int half = 64;
        final boolean here = moving[x + tile * y] >= half;
        final boolean edge = x + 1 < tile && here != moving[x + 1 + tile * y] >= half
            || y + 1 < tile && here != moving[x + tile * (y + 1)] >= half;
        return edge ? 0xD55E00 : grey(target[x + tile * y]);
    }

    private static int grey(final int value) {
        return value << 16 | value << 8 | value;
    }

    private int[] greys(final Recipe image, final Affine matrix, final Grid slice) throws IOException {
        final Volume values = evaluator.volume(new Recipe.Resample(image, matrix, slice, Interpolation.LINEAR), CellProgress.INSTANCE);
        final double[] known = new double[slice.voxels()];
        int count = 0;
        for (int n = 0; n < slice.voxels(); n++) {
            if (values.isKnown(n) && Double.isFinite(values.get(n))) {
                known[count++] = values.get(n);
            }
        }
        final double[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        final double low = count == 0 ? 0 : sorted[(int)(DARK * (count - 1))];
        final double high = count == 0 ? 1 : sorted[(int)(BRIGHT * (count - 1))];
        final int[] greys = new int[slice.voxels()];
        for (int n = 0; n < greys.length; n++) {
            final boolean shown = values.isKnown(n) && Double.isFinite(values.get(n)) && high > low;
            final double share = shown ? (values.get(n) - low) / (high - low) : 0;
            greys[n] = Math.min(255, STEP * (int)Math.round(255 * Math.max(0, Math.min(1, share)) / STEP));
        }
        return greys;
    }
}
