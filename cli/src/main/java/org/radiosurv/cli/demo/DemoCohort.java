// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Volume;

/**
 * Writes a synthetic cohort as a BIDS data set: four sequences and two masks per patient, {@code participants.tsv}, a template
 * under {@code derivatives/template}, and the truth under {@code derivatives/truth}. Patients are made in parallel; the bytes do not depend on the number of threads.
 */
public final class DemoCohort {

    private final DemoOptions options;

    private final List<Double> heterogeneities;

    private DemoCohort(final DemoOptions options) {
        this.options = options;
        heterogeneities = heterogeneities(options);
    }

    /** Spread evenly over 0 to 1 and shuffled, so that small cohorts show the effect as well. */
    private static List<Double> heterogeneities(final DemoOptions options) {
        final List<Double> values = new ArrayList<>();
        for (int n = 0; n < options.patients(); n++) {
            values.add((n + 0.5) / options.patients());
        }
        Collections.shuffle(values, new Random(options.seed()));
        return values;
    }

    /**
     * @param folder where the data set goes: a new or an empty folder
     * @param options what cohort to make
     * @param progress told how many patients are done; checked for cancellation with every patient
     * @throws IOException if writing fails
     * @throws InputException if the folder holds something already
     */
    public static void write(final Path folder, final DemoOptions options, final Progress progress) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new InputException("The demo cohort goes into a new or empty folder", folder, "Choose another folder.");
            }
        }
        try {
            new DemoCohort(options).writeAll(folder, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeAll(final Path folder, final Progress progress) throws IOException {
        final List<DemoPatient> patients = IntStream.rangeClosed(1, options.patients())
            .mapToObj(number -> new DemoPatient(number, heterogeneities.get(number - 1), options)).toList();
        BidsText.write(folder, patients, options);
        DemoTemplate.write(folder, options.voxelMillimetres());
        final AtomicInteger done = new AtomicInteger();
        IntStream.rangeClosed(1, patients.size()).parallel().forEach(number -> {
            progress.checkCanceled();
            try {
                writePatient(folder, id(number), patients.get(number - 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.report((double)done.incrementAndGet() / patients.size(), "Made " + done.get() + " of " + patients.size()
                + " patients");
        });
    }

    /**
     * @param number of the patient, from 1
     * @return the patient's pseudonym
     */
    static String id(final int number) {
        return String.format(Locale.ROOT, "sub-%03d", number);
    }

    private void writePatient(final Path folder, final String id, final DemoPatient patient) throws IOException {
        final Path images = Files.createDirectories(folder.resolve(id).resolve("anat"));
        for (Sequence sequence : Sequence.values()) {
            write(patient.image(sequence), images.resolve(id + "_" + sequence.bidsName() + ".nii.gz"));
        }
        final Path masks = Files.createDirectories(folder.resolve("derivatives/masks").resolve(id).resolve("anat"));
        for (DemoPatient.DrawnVoi voi : patient.vois()) {
            final String name = id + "_label-" + voi.name() + "_mask";
            write(patient.mask(voi).toVolume(), masks.resolve(name + ".nii.gz"));
            BidsText.writeSidecar(masks.resolve(name + ".json"), id + "/anat/" + id + "_" + voi.drawnOn().bidsName() + ".nii.gz");
        }
        if (options.grids() == DemoOptions.Grids.DIFFERENT) {
            writeMatrices(folder, id, patient);
        }
    }

    private static void write(final Volume volume, final Path file) throws IOException {
        NiftiWriter.write(volume, file, NiftiWriter.Options.defaults().withFormCode(1), Progress.NONE);
    }

    /** The true matrices: T1Gd world to the other sequence's world, RAS millimetres, 4 x 4. */
    private static void writeMatrices(final Path folder, final String id, final DemoPatient patient) throws IOException {
        final Path matrices = Files.createDirectories(folder.resolve("derivatives/truth").resolve(id));
        for (Sequence sequence : Sequence.values()) {
            final Affine matrix = patient.position(sequence).displacement();
            final StringBuilder text = new StringBuilder();
            for (int row = 0; row < 4; row++) {
                text.append(matrix.at(row, 0)).append(' ').append(matrix.at(row, 1)).append(' ').append(matrix.at(row, 2))
                    .append(' ').append(matrix.at(row, 3)).append('\n');
            }
            Files.writeString(matrices.resolve(id + "_from-T1Gd_to-" + sequence.bidsName() + "_matrix.txt"), text);
        }
    }
}
