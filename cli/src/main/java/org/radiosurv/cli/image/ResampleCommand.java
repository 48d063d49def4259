// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.operator.LabelMapResampler;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.registration.MaskResampling;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resample}: an image on the grid of another one. */
@Command(name = "resample", description = "Bring an image or a mask onto the grid of REFERENCE, interpolating once.")
public final class ResampleCommand implements Callable<Integer> {

    private static final double LEAST_COVERAGE = 0.99;

    @Parameters(index = "0", paramLabel = "IN", description = "An image, or a mask with --interpolation label.")
    private Path in;

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "The image whose grid is taken.")
    private Path reference;

    @Parameters(index = "2", paramLabel = "OUT", description = "Where the result goes.")
    private Path out;

    @ArgGroup
    private Matrix given;

    @Option(names = "--interpolation", paramLabel = "HOW", defaultValue = "linear",
        description = "nearest, linear (default), cubic, or label: for masks, keeps their volume; "
            + "several labels (whole numbers) keep their numbers.")
    private Interpolation interpolation;

    @Mixin
    private Console console;

    /** One matrix, in either form. */
    static final class Matrix {

        @Option(names = "--matrix", paramLabel = "M.txt",
            description = "4 x 4, world (RAS mm), REFERENCE to IN, as register writes it; or an ITK transform file. "
                + "Without a matrix, headers are trusted.")
        private Path world;

        @Option(names = "--fsl", paramLabel = "M.mat", description = "FSL's form, IN to REFERENCE (flirt -omat).")
        private Path fsl;
    }

    @Override
    public Integer call() throws IOException {
        final Grid grid = NiftiReader.readHeader(reference).grid();
        final Volume volume = Images.read(in, console);
        final Affine matrix = matrix(grid, volume.grid());
        if (interpolation == Interpolation.LABEL) {
            final Optional<TreeMap<Integer, Integer>> labels = LabelMapResampler.count(volume);
            if (labels.isPresent() && labels.get().size() > 1) {
                labels(volume, labels.get(), matrix, grid);
            } else {
                mask(Mask.above(volume), matrix, grid);
            }
            return 0;
        }
        final ResampleOperator operator = new ResampleOperator(matrix, grid);
        final Volume result = switch (interpolation) {
            case NEAREST -> operator.nearest(volume, console.progress());
            case CUBIC -> operator.cubic(volume, OptionalInt.empty(), console.progress());
            case SPLINE -> operator.spline(volume, OptionalInt.empty(), console.progress());
            default -> operator.linear(volume, OptionalInt.empty(), console.progress());
        };
        Images.write(result, out, console);
        return 0;
    }

    private Affine matrix(final Grid fixed, final Grid moving) throws IOException {
        if (given == null) {
            return Affine.identity();
        }
        return given.world != null ? MatrixFiles.read(given.world)
            : FslMatrix.toWorld(MatrixFiles.read(given.fsl), fixed, moving);
    }

    /** Several labels in one image: every one keeps its number, and its volume is told. */
    private void labels(final Volume volume, final TreeMap<Integer, Integer> before, final Affine matrix, final Grid grid)
        throws IOException {
        final Volume resampled = new LabelMapResampler(matrix, grid).resample(volume, console.progress());
        Images.write(resampled, out, console);
        final TreeMap<Integer, Integer> after = LabelMapResampler.count(resampled).orElseThrow();
        final double unit = Math.abs(volume.grid().affine().determinant()) / 1000;
        final double unitAfter = Math.abs(grid.affine().determinant()) / 1000;
        before.forEach((label, voxels) -> console.message(String.format(Locale.ROOT,
            "Label %d: %.4f ml before, %.4f ml after, determinant %.6f.", label, voxels * unit,
            after.getOrDefault(label, 0) * unitAfter, matrix.determinant())));
        final double coverage = MaskResampling.coverage(Mask.above(volume), matrix, grid);
        if (coverage < LEAST_COVERAGE) {
            console.warning(String.format(Locale.ROOT, "Only %.1f %% of the labels lie in the field of view of %s.", 100 * coverage,
                reference));
        }
        before.keySet().stream().filter(label -> !after.containsKey(label))
            .forEach(label -> console.warning("Label " + label + " has no voxel on the new grid."));
    }

    private void mask(final Mask mask, final Affine matrix, final Grid grid) throws IOException {
        final MaskResampling resampled = MaskResampling.of(mask, matrix, grid, console.progress());
        Images.write(resampled.mask().toVolume(), out, console);
        console.message(String.format(Locale.ROOT, "%.4f ml before, %.4f ml after, determinant %.6f.",
            resampled.millilitresBefore(), resampled.millilitresAfter(), resampled.determinant()));
        if (resampled.coverage() < LEAST_COVERAGE) {
            console.warning(String.format(Locale.ROOT, "Only %.1f %% of the mask lie in the field of view of %s.",
                100 * resampled.coverage(), reference));
        }
        if (resampled.mask().isEmpty()) {
            console.warning("The resampled mask is empty.");
        }
    }
}
