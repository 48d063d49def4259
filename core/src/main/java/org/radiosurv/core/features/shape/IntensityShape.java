// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Mask;

/** Computes those {@link MorphologyFeature}s that need intensities. */
public final class IntensityShape {

    private final Mask voi;

    private final IntensityMask voxels;

    private IntensityShape(final Mask voi, final IntensityMask voxels) {
        this.voi = voi;
        this.voxels = voxels;
    }

    /**
     * @param voi the morphological mask
     * @param voxels the intensity mask, at least one voxel
     * @param spatialAutocorrelation whether to compute Moran's I and Geary's C
     * @param progress asked whether to go on
     * @param values gets the features that need intensities; the others are left as they are
     */
    public static void measure(final Mask voi, final IntensityMask voxels, final boolean spatialAutocorrelation,
        final Progress progress, final Measurements values) {
        final IntensityShape shape = new IntensityShape(voi, voxels);
        values.set(MorphologyFeature.INTEGRATED_INTENSITY, Morphology.meshVolume(voi) * shape.mean());
        values.set(MorphologyFeature.CENTRE_OF_MASS_SHIFT, shape.centreOfMassShift(), "the intensities sum up to 0");
        if (spatialAutocorrelation) {
            SpatialAutocorrelation.measure(voxels, values, progress);
        }
    }

    private double mean() {
        double sum = 0;
        for (int n = 0; n < voxels.count(); n++) {
            sum += voxels.intensity(n);
        }
        return sum / voxels.count();
    }

    private double centreOfMassShift() {
        final double[] geometric = Centroid.of(voi);
        final double[] weighted = Centroid.weighted(voxels);
        final double[] spacing = voxels.grid().spacing();
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            final double shift = (weighted[axis] - geometric[axis]) * spacing[axis];
            square += shift * shift;
        }
        return Math.sqrt(square);
    }
}
