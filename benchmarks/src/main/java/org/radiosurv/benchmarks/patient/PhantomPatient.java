// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.patient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * A synthetic head of 182 x 218 x 182 voxels of 1 mm, the size of the MNI152 template: four images of 16-bit integers
 * whose noise compresses as badly as a scanner's, and two nested VOIs, core and whole, such that core and
 * edema = whole - core each have about 40,000 voxels. The same seed gives the same files.
 */
final class PhantomPatient {

    /** The four sequences of the study. */
    static final List<String> IMAGES = List.of("T1", "T1Gd", "T2", "FLAIR");

    /** The two VOIs that are drawn. */
    static final List<String> DRAWN_VOIS = List.of("core", "whole");

    /** RAS millimetres of the MNI152 template: i grows to the left, the origin lies at the anterior commissure. */
    static final Grid GRID = new Grid(182, 218, 182, Affine.of(-1, 0, 0, 90, 0, 1, 0, -126, 0, 0, 1, -72, 0, 0, 0, 1));

    /** Voxel indices of the centre of the head, and of the lesion in one hemisphere. */
    private static final double[] HEAD_CENTRE = {91, 109, 91};

    private static final double[] LESION_CENTRE = {62, 120, 100};

    private static final double[] HEAD_RADII = {72, 92, 78};

    /** 4/3 pi a b c = 40,212 and 80,425 voxels. */
    private static final double[] CORE_RADII = {20, 24, 20};

    private static final double[] WHOLE_RADII = {25.2, 30.24, 25.2};

    private static final double BACKGROUND_NOISE = 8;

    private static final double TISSUE_NOISE = 45;

    private final long seed;

    PhantomPatient(final long seed) {
        this.seed = seed;
    }

    /**
     * @param folder an existing folder
     * @return the files of the four images and the two VOIs, by name
     * @throws IOException if writing fails
     */
    Map<String, Path> write(final Path folder) throws IOException {
        final Map<String, Path> files = new LinkedHashMap<>();
        for (final String image : IMAGES) {
            files.put(image, write(image(IMAGES.indexOf(image)), folder.resolve(image + ".nii.gz")));
        }
        files.put("core", write(ellipsoid(CORE_RADII).toVolume(), folder.resolve("core.nii.gz")));
        files.put("whole", write(ellipsoid(WHOLE_RADII).toVolume(), folder.resolve("whole.nii.gz")));
        return files;
    }

    private static Path write(final Volume volume, final Path file) throws IOException {
        Files.deleteIfExists(file);
        NiftiWriter.write(volume, file, NiftiWriter.Options.defaults(), Progress.NONE);
        return file;
    }

    /** Tissue with slow waves and noise; the lesion's contrast differs from sequence to sequence. */
    private Volume image(final int sequence) {
        final Random random = new Random(seed + sequence);
        final double lesionContrast = 150 + 90 * sequence;
        final short[] values = new short[GRID.voxels()];
        int index = 0;
        for (int k = 0; k < GRID.nz(); k++) {
            for (int j = 0; j < GRID.ny(); j++) {
                for (int i = 0; i < GRID.nx(); i++) {
                    values[index++] = (short)Math.max(0, Math.rint(intensity(i, j, k, lesionContrast, random)));
                }
            }
        }
        return new Volume(GRID, VoxelData.ofShorts(values));
    }

    private static double intensity(final int i, final int j, final int k, final double lesionContrast,
        final Random random) {
        if (radius(i, j, k, HEAD_CENTRE, HEAD_RADII) > 1) {
            return Math.abs(BACKGROUND_NOISE * random.nextGaussian());
        }
        final double tissue = 700 + 160 * Math.sin(i / 9.0) * Math.cos(j / 13.0) * Math.sin(k / 11.0 + 1);
        final double depth = Math.max(0, 1 - radius(i, j, k, LESION_CENTRE, WHOLE_RADII));
        return tissue + 2 * lesionContrast * depth + TISSUE_NOISE * random.nextGaussian();
    }

    private static Mask ellipsoid(final double[] radii) {
        final BitSet voxels = new BitSet(GRID.voxels());
        for (int index = 0; index < GRID.voxels(); index++) {
            final int i = index % GRID.nx();
            final int j = index / GRID.nx() % GRID.ny();
            final int k = index / GRID.nx() / GRID.ny();
            voxels.set(index, radius(i, j, k, LESION_CENTRE, radii) <= 1);
        }
        return Mask.of(GRID, voxels);
    }

    /** @return the distance from the centre in radii of the ellipsoid: 1 on its surface */
    private static double radius(final int i, final int j, final int k, final double[] centre, final double[] radii) {
        final double x = (i - centre[0]) / radii[0];
        final double y = (j - centre[1]) / radii[1];
        final double z = (k - centre[2]) / radii[2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
