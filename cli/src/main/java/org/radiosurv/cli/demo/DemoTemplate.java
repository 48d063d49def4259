// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * The cohort's own template: a T1-weighted head of mean size without lesion and noise, whose middle is not where a patient's
 * is. It takes the place that a head of MNI space has in a study.
 */
final class DemoTemplate {

    /** Below the data set's folder. */
    static final String FILE = "derivatives/template/tpl-demo_T1w.nii.gz";

    /** Template millimetres to those of a head of mean size; a patient's are larger or smaller by the truth's head_size. */
    static final Affine TO_HEAD = Affine.translation(0, 18, -12);

    private DemoTemplate() {
    }

    /**
     * @param folder the data set's folder
     * @param voxelMillimetres size of a voxel
     * @throws IOException if writing fails
     */
    static void write(final Path folder, final double voxelMillimetres) throws IOException {
        final Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(image(voxelMillimetres), file, NiftiWriter.Options.defaults().withFormCode(1), Progress.NONE);
    }

    private static Volume image(final double voxelMillimetres) {
        final Anatomy anatomy = Anatomy.mean(voxelMillimetres);
        final Grid centred = Position.isotropic(anatomy.head(), voxelMillimetres, new Random(0)).grid();
        final short[] values = new short[centred.voxels()];
        final double[] mixture = new double[Tissue.values().length];
        for (int index = 0; index < values.length; index++) {
            final double[] p = centred.affine().apply(index % centred.nx(), index / centred.nx() % centred.ny(),
                index / centred.nx() / centred.ny());
            anatomy.mix(p[0], p[1], p[2], mixture);
            double sum = 0;
            for (Tissue tissue : Tissue.values()) {
                sum += mixture[tissue.ordinal()] * tissue.brightness(Sequence.T1);
            }
            values[index] = (short)Math.round(sum);
        }
        final Grid grid = new Grid(centred.nx(), centred.ny(), centred.nz(), TO_HEAD.inverse().times(centred.affine()));
        return new Volume(grid, VoxelData.ofShorts(values));
    }
}
