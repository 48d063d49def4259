// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.voi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.core.Progress;
import org.radiosurv.core.bids.Cohort;
import org.radiosurv.core.bids.CohortRow;
import org.radiosurv.core.bids.CohortScanner;
import org.radiosurv.core.bids.Layout;
import org.radiosurv.core.features.SharedImages;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.core.nifti.NiftiHeader;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * The chain from a BIDS folder to voxels on a real glioma: scan, read, measure, store the recipes, evaluate them again.
 */
class StudyCaseTest {

    private static final String ANAT = "sub-01/anat/sub-01_";

    private static final String MASKS = "derivatives/masks/" + ANAT;

    @TempDir
    private Path root;

    private void put(final String shared, final String path) throws IOException {
        final Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(SharedImages.read("data/glioma-case/" + shared + ".nii.gz"), file,
            NiftiWriter.Options.defaults(), Progress.NONE);
    }

    private Recipe source(final String path) throws IOException {
        final Path file = root.resolve(path);
        final NiftiHeader header = NiftiReader.readHeader(file);
        final Recipe source =
            new Recipe.Source(path, NiftiReader.sha256(file, Progress.NONE), header.grid(), header.datatype());
        return Recipe.fromJson(source.toJson());
    }

    @Test
    void fromFolderToVoxels() throws IOException {
        for (final Map.Entry<String, String> file : Map.of("t1", ANAT + "T1w", "t1gd", ANAT + "ce-gadolinium_T1w", "voi_core",
            MASKS + "label-core_mask", "seg", MASKS + "label-whole_mask").entrySet()) {
            put(file.getKey(), file.getValue() + ".nii.gz");
        }
        final Cohort cohort = CohortScanner.scan(root, Layout.bids(), Progress.NONE);
        final CohortRow row = cohort.rows().get(0);
        final Evaluator evaluator = new Evaluator(root::resolve, 64 << 20);

        final Recipe edema = VoiOperation.SUBTRACT.recipe(source(row.vois().get("whole").path()),
            source(row.vois().get("core").path()));
        final Mask mask = evaluator.mask(Recipe.fromJson(edema.toJson()), Progress.NONE);
        assertEquals(SharedImages.mask("data/glioma-case/voi_edema.nii.gz").count(), mask.count());

        final Recipe t1 = source(row.images().get("T1").path());
        final Recipe levels = GreyLevelRule.topDropped()
            .measure(evaluator.volume(t1, Progress.NONE), Optional.empty(), Progress.NONE).recipe(t1);
        final Volume volume = evaluator.volume(Recipe.fromJson(levels.toJson()), Progress.NONE);
        double sum = 0;
        for (int n = 0; n < volume.grid().voxels(); n++) {
            sum += volume.get(n);
        }
        // sum_q of t1 in the reference beside the tests of org.radiosurv.core.intensity
        assertEquals(243791708, sum);
        assertTrue(evaluator.cachedBytes() <= 64 << 20);
        assertShifted(evaluator, levels, volume);
    }

    /** A shift by whole voxels there and back, in two nodes, leaves levels as they were and a rim unknown. */
    private static void assertShifted(final Evaluator evaluator, final Recipe levels, final Volume volume)
        throws IOException {
        final Recipe there = new Recipe.Resample(levels, Affine.translation(5, 0, 0), levels.grid(), Interpolation.LINEAR);
        final Volume shifted = evaluator.volume(there, Progress.NONE);
        final int rim = 5 * volume.grid().ny() * volume.grid().nz();
        assertEquals(volume.grid().voxels() - rim, shifted.fieldOfView().orElseThrow().count());
        final Recipe back = new Recipe.Resample(there, Affine.translation(-5, 0, 0), levels.grid(), Interpolation.LINEAR);
        final Volume returned = evaluator.volume(back, Progress.NONE);
        assertTrue(returned.fieldOfView().isEmpty(), "both shifts are one interpolation, nothing was cut off between them");
        for (int n = 0; n < volume.grid().voxels(); n += 97) {
            assertEquals(volume.get(n), returned.get(n));
        }
    }
}
