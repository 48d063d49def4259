// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.core.InputException;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.registration.DegreesOfFreedom;
import org.radiosurv.core.registration.Heads;
import org.radiosurv.core.registration.ItkTransform;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.registration.PatientFit;
import org.radiosurv.core.registration.Registration;
import org.radiosurv.core.registration.RegistrationImage;
import org.radiosurv.core.registration.RegistrationResult;
import org.radiosurv.core.registration.RegistrationSettings;
import org.radiosurv.core.registration.Similarity;
import org.radiosurv.core.registration.StartSearch;
import org.radiosurv.core.registration.Verdict;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private Pairing pairing = new Pairing();

    @Option(names = "--matrix", paramLabel = "OUT.txt",
        description = "Where the matrix goes: 4 x 4, world (RAS mm), fixed to moving. Without any of these, to standard output.")
    private Path matrixFile;

    @Option(names = "--fsl", paramLabel = "OUT.mat", description = "Where the matrix goes as FSL has it, moving to fixed.")
    private Path fslFile;

    @Option(names = "--itk", paramLabel = "OUT.tfm", description = "Where the matrix goes as ITK has it (LPS), fixed to moving.")
    private Path itkFile;

    @Option(names = "--resampled", paramLabel = "OUT.nii.gz", description = "Where MOVING on the grid of FIXED goes, trilinear.")
    private Path resampledFile;

    @Option(names = "--quality", paramLabel = "OUT.json",
        description = "Where verdict, reasons, similarity, overlap, agreement of starts, scales and shears go, as JSON.")
    private Path qualityFile;

    @Mixin
    private Console console;

    /** Whose heads the images show; without either option one head, of which every affine map is accepted. */
    static final class Pairing {

        @Option(names = "--refit-rigid", description = "Both images show one patient: when a scale leaves 0.95 to 1.05 or a shear "
            + "exceeds 0.05, register again with 6 degrees of freedom, use that and say so.")
        private boolean refitRigid;

        @Option(names = "--template", description = "FIXED is a template or another person: that parts of the heads differ is no "
            + "reason for the verdict check.")
        private boolean template;
    }

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
        final PatientFit fit = register(fixed, moving, pairing.template ? settings.with(Heads.DIFFERENT) : settings);
        report(fit);
        write(fit.result().matrix(), fixed.volume(), moving.volume());
        return 0;
    }

    private PatientFit register(final RegistrationImage fixed, final RegistrationImage moving,
        final RegistrationSettings settings) {
        return pairing.refitRigid ? PatientFit.of(fixed, moving, settings, console.progress())
            : new PatientFit(Registration.register(fixed, moving, settings, console.progress()), degrees, Optional.empty());
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

    private void report(final PatientFit fit) throws IOException {
        final RegistrationResult result = fit.result();
        final RegistrationReport report = new RegistrationReport(fit);
        if (qualityFile != null) {
            WholeFile.write(qualityFile, Json.text(report.json()));
        }
        if (result.verdict() == Verdict.FAILED) {
            throw new InputException("A registration finds what two images of a head share", report.oneSentence(),
                "No matrix was written. Check that both files show the same part of a body.");
        }
        console.message(report.line());
        fit.refitted().ifPresent(console::warning);
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
