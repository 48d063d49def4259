// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureCatalogue;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Features of the image with which pyradiomics was timed (0.58 s for its families): 182 x 218 x 182 voxels, a VOI of
 * 60,000, 256 levels. Prints rows of a report.
 *
 * <pre>
 * java org.radiosurv.benchmarks.features.ReferenceHead FOLDER    with synth182_image.nii.gz and synth182_mask.nii.gz
 * </pre>
 */
public final class ReferenceHead {

    private static final int WARM_UP = 25;

    private static final int RUNS = 15;

    private static final Set<Family> OF_PYRADIOMICS =
        EnumSet.of(Family.MORPH, Family.STAT, Family.IH, Family.CM, Family.RLM, Family.SZM, Family.NGT, Family.NGL);

    private ReferenceHead() {
    }

    /**
     * @param arguments the folder
     * @throws Exception if reading fails
     */
    public static void main(final String[] arguments) throws Exception {
        final Volume image = read(Path.of(arguments[0], "synth182_image.nii.gz"));
        final Mask voi = Mask.above(read(Path.of(arguments[0], "synth182_mask.nii.gz")));
        System.out.println(Repetition.heading());
        final FeatureSettings defaults = FeatureSettings.defaults();
        measure(image, voi, "3-D families of pyradiomics", "0.25", defaults.withFamilies(OF_PYRADIOMICS));
        measure(image, voi, "everything in 3-D", "0.6", defaults.withFamilies(EnumSet.allOf(Family.class)));
        measure(image, voi, "everything in 3-D, Moran's I and Geary's C included", "",
            defaults.withFamilies(EnumSet.allOf(Family.class)).withSpatialAutocorrelation(true));
        for (final Family family : Family.values()) {
            measure(image, voi, "only " + family.label(), "", defaults.withFamilies(Set.of(family)));
        }
        measure(image, voi, "GLCM and GLRLM with all aggregations, 2-D and 2.5-D included", "",
            defaults.withFamilies(Set.of(Family.CM, Family.RLM)).withAggregations(Aggregation.summaries()));
    }

    private static Volume read(final Path file) throws IOException {
        return NiftiReader.read(file, Progress.NONE).volume();
    }

    private static void measure(final Volume image, final Mask voi, final String what, final String limit,
        final FeatureSettings settings) throws Exception {
        System.out.println(Repetition.of(WARM_UP, RUNS, () -> VoiFeatures.compute(image, voi, settings, Progress.NONE))
            .row(what + ": " + FeatureCatalogue.descriptors(settings).size() + " features", limit));
    }
}
