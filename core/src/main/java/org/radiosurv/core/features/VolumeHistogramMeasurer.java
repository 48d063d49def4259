// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.InputException;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.firstorder.AvailableIntensities;
import org.radiosurv.core.features.firstorder.VolumeHistogram;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;

/** Measures the intensity-volume histogram of intensities that are not the grey levels, see {@link VolumeHistogramScale}. */
final class VolumeHistogramMeasurer {

    private final IntensityMask voxels;

    private final double low;

    private final double high;

    private VolumeHistogramMeasurer(final IntensityMask voxels, final Resegmentation resegmentation) {
        this.voxels = voxels;
        low = resegmentation.hasLow() ? resegmentation.low() : voxels.minimum();
        high = resegmentation.hasHigh() ? resegmentation.high() : voxels.maximum();
    }

    /**
     * @param voxels at least one voxel
     * @param settings scale other than {@link VolumeHistogramScale#LEVELS}, and the re-segmentation range
     */
    static Measurements measure(final IntensityMask voxels, final FeatureSettings settings) {
        final VolumeHistogramMeasurer measurer = new VolumeHistogramMeasurer(voxels, settings.resegmentation());
        final VolumeHistogramScale scale = settings.volumeHistogram();
        return switch (scale.method()) {
            case NONE -> measurer.wholeNumbers();
            case FBS -> measurer.binCentres(scale.parameter());
            case FBN -> measurer.bins((int)scale.parameter());
            case LEVELS -> throw new IllegalStateException("levels are measured without this class");
        };
    }

    private Measurements wholeNumbers() {
        for (int n = 0; n < voxels.count(); n++) {
            if (voxels.intensity(n) != Math.rint(voxels.intensity(n))) {
                throw new InputException("A volume histogram without discretisation takes whole numbers",
                    voxels.intensity(n), "Round the intensities, or choose fbs:W or fbn:N for the volume histogram.");
            }
        }
        return stepping(Math.ceil(low), 1, Math.ceil(low));
    }

    private Measurements binCentres(final double width) {
        return stepping(low, width, low + width / 2);
    }

    /** Bins of a width from an origin to the upper end; the intensity of the first one is given. */
    private Measurements stepping(final double origin, final double width, final double first) {
        final double last = Math.floor((high - origin) / width) + 1;
        if (last > Discretisation.MOST_LEVELS) {
            throw new InputException("A volume histogram has at most " + Discretisation.MOST_LEVELS + " intensities",
                last, "Choose wider bins.");
        }
        final int[] levels = new int[voxels.count()];
        for (int n = 0; n < levels.length; n++) {
            levels[n] = (int)Math.floor((voxels.intensity(n) - origin) / width) + 1;
        }
        return VolumeHistogram.measure(new GreyLevels(voxels, levels, (int)last),
            new AvailableIntensities(1, (int)last, first, width));
    }

    private Measurements bins(final int count) {
        return VolumeHistogram.measure(Discretiser.equalBins(voxels, IntensityRange.of(voxels), count),
            new AvailableIntensities(1, count, 1, 1));
    }
}
