// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.features.region.IntensityMask;

/**
 * Applies a {@link Resegmentation}. With both a range and an outlier filter those voxels stay that either keeps by
 * itself (IBSI: the intersection of the intervals): mean and deviation are those of the VOI before the range.
 */
final class Resegmenter {

    private Resegmenter() {
    }

    static IntensityMask apply(final IntensityMask voxels, final Resegmentation resegmentation) {
        if (resegmentation.equals(Resegmentation.NONE) || voxels.count() == 0) {
            return voxels;
        }
        if (!resegmentation.filtersOutliers()) {
            return voxels.retain(resegmentation::keeps);
        }
        final double mean = mean(voxels);
        final double farthest = resegmentation.outlierDeviations() * deviation(voxels, mean);
        return voxels.retain(intensity -> resegmentation.keeps(intensity) && Math.abs(intensity - mean) <= farthest);
    }

    private static double mean(final IntensityMask voxels) {
        double sum = 0;
        for (int n = 0; n < voxels.count(); n++) {
            sum += voxels.intensity(n);
        }
        return sum / voxels.count();
    }

    /** Standard deviation of the population, 1/N. */
    private static double deviation(final IntensityMask voxels, final double mean) {
        double squares = 0;
        for (int n = 0; n < voxels.count(); n++) {
            squares += (voxels.intensity(n) - mean) * (voxels.intensity(n) - mean);
        }
        return Math.sqrt(squares / voxels.count());
    }
}
