// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.knime.core.data.def.IntCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.registration.MaskResampling;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.registration.Verdict;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.knime.cells.MatrixCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.Reason;

/** Makes the cells of one row from its registrations. */
final class PatientOutput {

    private static final double LEAST_SHARE = 0.99;

    private final RegistrarParameters parameters;

    private final RegistrarColumns columns;

    private final PatientImages images;

    private final PatientFits fits;

    private final Grid common;

    private final boolean toTemplate;

    private final Optional<Recipe> template;

    private final Evaluator evaluator;

    private final RowCells cells;

    /** VOIs that were brought along, for the figure. */
    private final List<Overlay.Outline> outlines = new ArrayList<>();

    PatientOutput(final RegistrarParameters parameters, final RegistrarColumns columns, final PatientImages images,
        final PatientFits fits, final Optional<Recipe> template, final Evaluator evaluator, final RowCells cells) {
        this.parameters = parameters;
        this.columns = columns;
        this.images = images;
        this.fits = fits;
        this.template = template;
        this.evaluator = evaluator;
        this.cells = cells;
        toTemplate = template.isPresent();
        common = template.map(Recipe::grid).orElseGet(() -> images.get(columns.fixed()).grid());
    }

    /** Where images and VOIs meet: the common grid, or within the patient the fixed image's world. */
    private Fit meeting(final String image) {
        return columns.onCommonGrid() ? fits.toCommon(image) : fits.withinPatient(image);
    }

    void addImage(final String image) {
        if (images.find(image).isEmpty()) {
            absent(image, "Image '" + image + "' is missing.");
            return;
        }
        if (!toTemplate && image.equals(columns.fixed())) {
            cells.put(image, new VolumeCell(images.get(image)));
            return;
        }
        final Fit fit = fits.toCommon(image);
        note(image, fit);
        cells.verdict(image, fit.verdict(), fit.reason());
        cells.number(image + "_nmi", fit.information());
        cells.number(image + "_overlap", fit.overlap());
        fit.freedom().ifPresent(freedom -> cells.put(image + "_dof", new IntCell(freedom)));
        if (!fit.usable()) {
            for (String column : List.of(image, image + "_matrix", image + "_fsl", image + "_det")) {
                cells.missing(column, fit.reason());
            }
            return;
        }
        final Affine matrix = fit.matrix().get();
        cells.put(image, new VolumeCell(resampled(images.get(image), matrix)));
        cells.put(image + "_matrix", MatrixCells.of(matrix));
        cells.text(image + "_fsl", MatrixFiles.format(FslMatrix.fromWorld(matrix, common, images.get(image).grid())));
        cells.number(image + "_det", matrix.determinant());
    }

    private void absent(final String image, final String reason) {
        cells.findings().absent().note(cells.index(), cells.key(), reason);
        cells.fail(reason);
        for (String column : List.of(image, image + "_matrix", image + "_fsl", image + "_nmi", image + "_overlap", image + "_det",
            image + "_dof")) {
            cells.missing(column, reason);
        }
        cells.verdict(image, Verdict.FAILED, reason);
    }

    private void note(final String image, final Fit fit) {
        final String reason = "'" + image + "': " + fit.reason();
        if (fit.verdict() == Verdict.FAILED) {
            cells.findings().failed().note(cells.index(), cells.key(), reason);
            cells.fail(reason);
        } else if (fit.verdict() == Verdict.CHECK) {
            cells.findings().doubtful().note(cells.index(), cells.key(), reason);
        }
        if (fit.refitted()) {
            cells.findings().refitted().note(cells.index(), cells.key(), reason);
        }
    }

    private Recipe resampled(final Recipe image, final Affine matrix) {
        return new Recipe.Resample(image, matrix, common, image.isMask() ? Interpolation.LABEL : parameters.interpolation.core());
    }

    void addVoi(final String voi, final Optional<String> named) {
        if (images.find(voi).isEmpty()) {
            cells.findings().absent().note(cells.index(), cells.key(), "VOI '" + voi + "' is missing.");
            noVoi(voi, "VOI '" + voi + "' is missing.");
            return;
        }
        final Follower follower = Follower.of(voi, named, images, columns.images());
        follower.image().ifPresent(image -> cells.text(voi + "_follows", image));
        final Fit fit = follower.image().map(this::meeting).orElseGet(() -> Fit.failed(follower.doubt()));
        if (!fit.usable()) {
            final String reason = follower.image().map(image -> "VOI '" + voi + "' follows '" + image + "': ").orElse("") + fit.reason();
            cells.findings().vois().note(cells.index(), cells.key(), reason);
            noVoi(voi, reason);
            return;
        }
        final Fit judged = follower.doubt().isEmpty() ? fit : fit.checked(follower.doubt());
        if (!follower.doubt().isEmpty()) {
            cells.findings().doubtful().note(cells.index(), cells.key(), follower.doubt());
        }
        try {
            measure(voi, follower.image().orElseThrow(), judged);
        } catch (InputException | IOException e) {
            cells.findings().vois().note(cells.index(), cells.key(), Reason.of(e));
            noVoi(voi, Reason.of(e));
        }
    }

    private void noVoi(final String voi, final String reason) {
        cells.fail(reason);
        cells.verdict(voi, Verdict.FAILED, reason);
        if (columns.onCommonGrid()) {
            cells.missing(voi, reason);
        } else {
            columns.images().forEach(image -> cells.missing(RegistrarColumns.on(voi, image), reason));
        }
        for (String column : List.of("_follows", "_ml_before", "_ml_after", "_route_mm", "_fov_share")) {
            cells.missing(voi + column, reason);
        }
        columns.images().forEach(image -> cells.missing(RegistrarColumns.share(voi, image), reason));
    }

    private void measure(final String voi, final String follows, final Fit fit) throws IOException {
        final Recipe drawn = images.get(voi);
        final Mask mask = evaluator.mask(drawn, CellProgress.INSTANCE);
        final Affine matrix = fit.matrix().orElseThrow();
        if (columns.onCommonGrid()) {
            final boolean there = matrix.equals(Affine.identity()) && drawn.grid().sameAs(common);
            cells.put(voi, new VoiCell(there ? drawn : new Recipe.Resample(drawn, matrix, common, Interpolation.LABEL)));
            cells.number(voi + "_ml_before", mask.millilitres());
            cells.number(voi + "_ml_after", there ? mask.millilitres()
                : MaskResampling.of(mask, matrix, common, CellProgress.INSTANCE).millilitresAfter());
        }
        cells.verdict(voi, fit.verdict(), fit.reason());
        addOutline(voi, follows, mask);
        addShares(voi, mask, matrix);
        if (columns.comparesRoutes()) {
            addRoute(voi, follows, mask);
        }
    }

    private void addOutline(final String voi, final String follows, final Mask mask) {
        fits.toCommon(follows).matrix().ifPresent(map -> {
            final double[] centroid = mask.isEmpty() ? null : centroid(mask);
            outlines.add(new Overlay.Outline(voi, images.get(voi), map,
                centroid == null ? null : map.inverse().apply(centroid[0], centroid[1], centroid[2])));
        });
    }

    /** Brings the VOI to the grid of every image, or says how much of it lies there. */
    private void addShares(final String voi, final Mask mask, final Affine matrix) {
        double least = Double.NaN;
        for (String image : columns.images()) {
            final Optional<Affine> there = images.find(image).isEmpty() ? Optional.empty() : meeting(image).matrix();
            if (there.isEmpty()) {
                cells.missing(RegistrarColumns.share(voi, image), "Image '" + image + "' is missing or was not registered.");
                cells.missing(RegistrarColumns.on(voi, image), "Image '" + image + "' is missing or was not registered.");
                continue;
            }
            final Grid grid = images.get(image).grid();
            final Affine toVoi = matrix.times(there.get().inverse());
            final double share = MaskResampling.coverage(mask, toVoi, grid);
            cells.number(RegistrarColumns.share(voi, image), share);
            final boolean same = toVoi.closeTo(Affine.identity(), 1e-12) && images.get(voi).grid().sameAs(grid);
            cells.put(RegistrarColumns.on(voi, image),
                new VoiCell(same ? images.get(voi) : new Recipe.Resample(images.get(voi), toVoi, grid, Interpolation.LABEL)));
            if (share < LEAST_SHARE) {
                cells.findings().outside().note(cells.index(), cells.key(),
                    String.format(Locale.ROOT, "%.1f %% of '%s' in '%s'.", 100 * share, voi, image));
            }
            least = Double.isNaN(least) ? share : Math.min(least, share);
        }
        cells.number(voi + "_fov_share", least);
    }

    private void addRoute(final String voi, final String follows, final Mask mask) {
        final Optional<Affine> one = fits.direct(follows).matrix();
        final Optional<Affine> other = fits.through(follows).matrix();
        if (one.isEmpty() || other.isEmpty() || mask.isEmpty()) {
            cells.missing(voi + "_route_mm", mask.isEmpty() ? "The VOI is empty." : "One of both ways to the template failed.");
            return;
        }
        final double[] centroid = centroid(mask);
        final double[] a = one.get().inverse().apply(centroid[0], centroid[1], centroid[2]);
        final double[] b = other.get().inverse().apply(centroid[0], centroid[1], centroid[2]);
        cells.number(voi + "_route_mm", Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]));
    }

    private static double[] centroid(final Mask mask) {
        final double[] sum = new double[3];
        final int nx = mask.grid().nx();
        final int ny = mask.grid().ny();
        mask.forEach(index -> {
            sum[0] += index % nx;
            sum[1] += index / nx % ny;
            sum[2] += index / nx / ny;
        });
        return mask.grid().affine().apply(sum[0] / mask.count(), sum[1] / mask.count(), sum[2] / mask.count());
    }

    void addOverlay() {
        try {
            if (columns.hasOverlay()) {
                drawOverlay();
            }
        } catch (InputException | IOException e) {
            cells.missing(RegistrarColumns.OVERLAY, Reason.of(e));
        }
    }

    private void drawOverlay() throws IOException {
        final List<Overlay.Line> lines = new ArrayList<>();
        for (String image : columns.registered()) {
            final Fit fit = images.find(image).isEmpty() ? Fit.failed("missing") : fits.toCommon(image);
            fit.matrix().ifPresent(map -> lines.add(new Overlay.Line(image, fit, images.origin(image), map)));
        }
        if (lines.isEmpty()) {
            cells.missing(RegistrarColumns.OVERLAY, "No image was registered.");
            return;
        }
        final Overlay overlay = new Overlay(parameters.overlay, toTemplate ? "the template" : columns.fixed(),
            template.orElseGet(() -> images.origin(columns.fixed())), outlines, evaluator);
        cells.put(RegistrarColumns.OVERLAY, PNGImageCellFactory.create(overlay.draw(cells.key(), lines)));
    }
}
