// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.chart.OverlayFigure;
import org.radiosurv.core.chart.OverlayPlane;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.run.CellProgress;

/** The figure for looking at a row's registrations: {@link OverlayFigure} of sections through the first VOI. */
final class Overlay {

    /** A figure is kept below this, so that a cohort's figures fit a table. */
    static final int LARGEST_BYTES = 300_000;

    /** Edge of a section in pixels. */
    static final int TILE = 256;

    private static final int SMALLEST_TILE = 64;

    /**
     * A line of the figure.
     *
     * @param name the moving image's column
     * @param fit how it was laid on the target
     * @param image its scan
     * @param matrix common grid to the scan
     */
    record Line(String name, Fit fit, Recipe image, Affine matrix) {
    }

    /**
     * A VOI that is outlined.
     *
     * @param name its column
     * @param recipe its voxels
     * @param matrix common grid to the VOI
     * @param centroid in the world of the common grid, null where it is empty
     */
    record Outline(String name, Recipe recipe, Affine matrix, double[] centroid) {
    }

    private final Choices.Overlay kind;

    private final String targetName;

    private final Recipe target;

    private final List<Outline> outlines;

    private final Evaluator evaluator;

    /**
     * @param kind how images are laid over each other
     * @param targetName what the images were laid on
     * @param target its image, on the common grid
     * @param outlines VOIs
     * @param evaluator computes images
     */
    Overlay(final Choices.Overlay kind, final String targetName, final Recipe target, final List<Outline> outlines,
        final Evaluator evaluator) {
        this.kind = kind;
        this.targetName = targetName;
        this.target = target;
        this.outlines = outlines;
        this.evaluator = evaluator;
    }

    /**
     * @param patient the row's key
     * @param lines one or more
     * @return the figure as PNG, at most {@link #LARGEST_BYTES} long unless there are very many lines
     * @throws IOException if an image cannot be read
     */
    byte[] draw(final String patient, final List<Line> lines) throws IOException {
        final double[] through = outlines.stream().map(Outline::centroid).filter(point -> point != null).findFirst().orElse(null);
        final Sections sections = Sections.of(evaluator.volume(target, CellProgress.INSTANCE), through);
        final OverlayFigure figure = new OverlayFigure(patient + " on " + targetName, kind == Choices.Overlay.CONTOUR
            ? OverlayFigure.Mode.CONTOUR : OverlayFigure.Mode.CHECKERBOARD, outlines.stream().map(Outline::name).toList());
        byte[] png = figure.png(drawn(lines, sections, TILE));
        for (int tile = 3 * TILE / 4; png.length > LARGEST_BYTES && tile >= SMALLEST_TILE; tile = 3 * tile / 4) {
            png = figure.png(drawn(lines, sections, tile));
        }
        return png;
    }

    private List<OverlayFigure.Line> drawn(final List<Line> lines, final Sections sections, final int tile) throws IOException {
        final OverlayPlane[] fixed = planes(target, Affine.identity(), sections, tile);
        final List<OverlayPlane[]> vois = new ArrayList<>();
        for (Outline outline : outlines) {
            vois.add(members(outline, sections, tile));
        }
        final List<OverlayFigure.Line> drawn = new ArrayList<>();
        for (Line line : lines) {
            drawn.add(new OverlayFigure.Line(line.name(), line.fit().verdict().word(), line.fit().summary(), fixed,
                planes(line.image(), line.matrix(), sections, tile), vois));
        }
        return drawn;
    }

    private OverlayPlane[] planes(final Recipe image, final Affine matrix, final Sections sections, final int tile) throws IOException {
        final OverlayPlane[] planes = new OverlayPlane[Sections.count()];
        for (int plane = 0; plane < planes.length; plane++) {
            final Grid grid = sections.plane(plane, tile);
            final Volume values =
                evaluator.volume(new Recipe.Resample(image, matrix, grid, Interpolation.LINEAR), CellProgress.INSTANCE);
            final float[] pixels = new float[grid.voxels()];
            for (int n = 0; n < pixels.length; n++) {
                pixels[n] = values.isKnown(n) ? (float)values.get(n) : Float.NaN;
            }
            planes[plane] = new OverlayPlane(tile, pixels);
        }
        return planes;
    }

    private OverlayPlane[] members(final Outline outline, final Sections sections, final int tile) throws IOException {
        final OverlayPlane[] planes = new OverlayPlane[Sections.count()];
        for (int plane = 0; plane < planes.length; plane++) {
            final Grid grid = sections.plane(plane, tile);
            final Mask mask = evaluator.mask(new Recipe.Resample(outline.recipe(), outline.matrix(), grid, Interpolation.LABEL),
                CellProgress.INSTANCE);
            final float[] pixels = new float[grid.voxels()];
            mask.forEach(index -> pixels[index] = 1);
            planes[plane] = new OverlayPlane(tile, pixels);
        }
        return planes;
    }
}
