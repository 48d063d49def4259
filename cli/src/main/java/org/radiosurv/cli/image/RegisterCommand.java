// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.registration.DegreesOfFreedom;
import org.radiosurv.core.registration.ItkTransform;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.registration.Registration;
import org.radiosurv.core.registration.RegistrationImage;
import org.radiosurv.core.registration.RegistrationResult;
import org.radiosurv.core.registration.RegistrationSettings;
import org.radiosurv.core.registration.Similarity;
import org.radiosurv.core.registration.StartSearch;
import org.radiosurv.core.registration.TransformShape;
import org.radiosurv.core.registration.Verdict;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register}: the affine map that lays one image on another. */
@Command(name = "register", description = "Find the affine map that lays MOVING on FIXED, whatever their sequences.")
public final class RegisterCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MOVING", description = "The image that is laid on the other one.")
    private Path movingFile;

    @Parameters(index = "1", paramLabel = "FIXED", description = "The image that stays.")
    private Path fixedFile;

    @Option(names = "--dof", paramLabel = "N", defaultValue = "12",
        description = "12 (default): every affine map; 9: rotation, translation, three scales; 7: one scale; 6: none.")
    private DegreesOfFreedom degrees;

    @Option(names = "--cost", paramLabel = "COST", defaultValue = "mi",
        description = "mi (default): mutual information; nmi: normalised mutual information.")
    private Similarity similarity;

    @Option(names = "--start", paramLabel = "START", defaultValue = "auto",
        description = "auto (default): headers, centres and a search over rotations; header; centre.")
    private StartSearch start;

    @Option(names = "--fixed-mask", paramLabel = "M", description = "Only its voxels above 0 are used; on the grid of FIXED.")
    private Path fixedMask;

    @Option(names = "--moving-mask", paramLabel = "M", description = "Only its voxels above 0 are used; on the grid of MOVING.")
    private Path movingMask;

    @Option(names = "--fixed-exclude", paramLabel = "VOI", description = "Its voxels above 0 are left out, a lesion for example.")
    private Path fixedExclude;

    @Option(names = "--moving-exclude", paramLabel = "VOI", description = "Its voxels above 0 are left out.")
    private Path movingExclude;

    @Option(names = "--exclude-margin", paramLabel = "MM", defaultValue = "5",
        description = "How much around them is left out as well (default: 5 mm).")
    private double margin;

    @Option(names = "--threads", paramLabel = "N",
        description = "How many threads compute; the result does not depend on it (default: as many as processors).")
    private Integer threads;

    @Option(names = "--matrix", paramLabel = "OUT.txt",
        description = "Where the matrix goes: 4 x 4, world (RAS mm), fixed to moving. Without any of these, to standard output.")
    private Path matrixFile;

    @Option(names = "--fsl", paramLabel = "OUT.mat", description = "Where the matrix goes as FSL has it, moving to fixed.")
    private Path fslFile;

    @Option(names = "--itk", paramLabel = "OUT.tfm", description = "Where the matrix goes as ITK has it (LPS), fixed to moving.")
    private Path itkFile;

    @Option(names = "--resampled", paramLabel = "OUT.nii.gz", description = "Where MOVING on the grid of FIXED goes, trilinear.")
    private Path resampledFile;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        final RegistrationSettings settings = new RegistrationSettings(degrees, similarity, start, margin, count);
        final FutureTask<RegistrationImage> reading = new FutureTask<>(new Callable<RegistrationImage>() {
            @Override
            public RegistrationImage call() throws IOException {
                return image(movingFile, movingMask, movingExclude);
            }
        });
        if (count > 1) {
            final Thread reader = new Thread(reading, "reader");
            reader.setDaemon(true);
            reader.start();
        } else {
            reading.run();
        }
        final RegistrationImage fixed = image(fixedFile, fixedMask, fixedExclude);
        final RegistrationImage moving = finished(reading);
        final RegistrationResult result = Registration.register(fixed, moving, settings, console.progress());
        report(result);
        write(result.matrix(), fixed.volume(), moving.volume());
        return 0;
    }

    private RegistrationImage image(final Path file, final Path use, final Path exclude) throws IOException {
        final Volume volume = Images.read(file, console);
        return new RegistrationImage(volume, positive(use), positive(exclude));
    }

    private Optional<Mask> positive(final Path file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        final Volume volume = Images.read(file, console);
        final byte[] members = new byte[volume.grid().voxels()];
        for (int index = 0; index < members.length; index++) {
            members[index] = (byte)(volume.get(index) > 0 ? 1 : 0);
        }
        return Optional.of(Mask.above(new Volume(volume.grid(), VoxelData.ofUnsignedBytes(members))));
    }

    private static RegistrationImage finished(final FutureTask<RegistrationImage> reading) throws IOException {
        try {
            return reading.get();
        } catch (final ExecutionException failure) {
            if (failure.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw failure.getCause() instanceof RuntimeException problem ? problem
                : new IllegalStateException(failure.getCause());
        } catch (final InterruptedException signal) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    private void report(final RegistrationResult result) {
        if (result.verdict() == Verdict.FAILED) {
            throw new InputException("A registration finds what two images of a head share",
                String.join(" ", result.reasons()), "No matrix was written. Check that both files show the same part of a body.");
        }
        final TransformShape shape = result.shape();
        console.message(String.format(Locale.ROOT, "Verdict %s; normalised mutual information %.4f; overlap fixed %.2f, moving "
            + "%.2f; rotation %.2f degrees; scales %.4f %.4f %.4f; shears %.4f %.4f %.4f; %d of 5 starts agree; local shift %.2f mm.",
            result.verdict().word(), result.normalisedMutualInformation(), result.fixedOverlap(), result.movingOverlap(),
            shape.rotationDegrees(), shape.scaleX(), shape.scaleY(), shape.scaleZ(), shape.shearXy(), shape.shearXz(),
            shape.shearYz(), result.agreeingStarts(), result.localShift()));
        result.reasons().forEach(console::warning);
    }

    private void write(final Affine matrix, final Volume fixed, final Volume moving) throws IOException {
        if (matrixFile != null) {
            WholeFile.write(matrixFile, MatrixFiles.format(matrix).getBytes(StandardCharsets.US_ASCII));
        }
        if (fslFile != null) {
            WholeFile.write(fslFile, MatrixFiles.format(FslMatrix.fromWorld(matrix, fixed.grid(), moving.grid())));
        }
        if (itkFile != null) {
            WholeFile.write(itkFile, ItkTransform.format(matrix));
        }
        if (resampledFile != null) {
            Images.write(new ResampleOperator(matrix, fixed.grid()).linear(moving, OptionalInt.empty(), console.progress()),
                resampledFile, console);
        }
        if (matrixFile == null && fslFile == null && itkFile == null && resampledFile == null) {
            console.out().print(MatrixFiles.format(matrix));
            console.out().flush();
        }
    }
}
