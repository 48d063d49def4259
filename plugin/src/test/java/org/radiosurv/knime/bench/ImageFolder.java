// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** A small BIDS folder, made by hand: images of 4 x 4 x 4 voxels of 1 mm unless said otherwise. */
public final class ImageFolder {

    /** The grid of images unless said otherwise. */
    public static final Grid CUBE = new Grid(4, 4, 4, Affine.identity());

    private final Path root;

    /** @param root the folder, made if need be */
    public ImageFolder(final Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** @return the folder */
    public Path root() {
        return root;
    }

    /** Writes sub-PATIENT/anat/sub-PATIENT_SUFFIX.nii.gz. */
    public ImageFolder image(final String patient, final String suffix, final IntToDoubleFunction value) throws IOException {
        return image(patient, suffix, CUBE, value);
    }

    /** As above, on another grid. */
    public ImageFolder image(final String patient, final String suffix, final Grid grid, final IntToDoubleFunction value)
        throws IOException {
        write(imagePath(patient, suffix), grid, value);
        return this;
    }

    /** @return where an image lies */
    public Path imagePath(final String patient, final String suffix) {
        return root.resolve("sub-" + patient + "/anat/sub-" + patient + "_" + suffix + ".nii.gz");
    }

    /** Writes a mask: voxels whose value is 1. */
    public ImageFolder voi(final String patient, final String label, final IntToDoubleFunction value) throws IOException {
        return voi(patient, label, CUBE, value);
    }

    /** As above, on another grid. */
    public ImageFolder voi(final String patient, final String label, final Grid grid, final IntToDoubleFunction value)
        throws IOException {
        write(voiPath(patient, label), grid, value);
        return this;
    }

    /** @return where a mask lies */
    public Path voiPath(final String patient, final String label) {
        return root.resolve("derivatives/masks/sub-" + patient + "/anat/sub-" + patient + "_label-" + label + "_mask.nii.gz");
    }

    /** Writes participants.tsv; fields are separated by |. */
    public ImageFolder participants(final String... lines) throws IOException {
        Files.writeString(root.resolve("participants.tsv"), String.join("\n", lines).replace('|', '\t') + "\n", StandardCharsets.UTF_8);
        return this;
    }

    /** Writes a file of floats. */
    public static void write(final Path file, final Grid grid, final IntToDoubleFunction value) throws IOException {
        Files.createDirectories(file.getParent());
        final float[] values = new float[grid.voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = (float)value.applyAsDouble(n);
        }
        NiftiWriter.write(new Volume(grid, VoxelData.ofFloats(values)), file, NiftiWriter.Options.defaults().overwriting(), Progress.NONE);
    }
}
