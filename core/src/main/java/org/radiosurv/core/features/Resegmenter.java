// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.features.region.IntensityMask;

/** Applies a {@link Resegmentation}: first the range, then the outlier filter on what the range left. */
final class Resegmenter {

    private Resegmenter() {
    }

    static IntensityMask apply(final IntensityMask voxels, final Resegmentation resegmentation) {
        if (resegmentation.equals(Resegmentation.NONE)) {
            return voxels;
        }
        final IntensityMask within = voxels.retain(resegmentation::keeps);
        if (!resegmentation.filtersOutliers() || within.count() == 0) {
            return within;
        }
        double sum = 0;
        for (int n = 0; n < within.count(); n++) {
            sum += within.intensity(n);
        }
        final double mean = sum / within.count();
        double squares = 0;
        for (int n = 0; n < within.count(); n++) {
            squares += (within.intensity(n) - mean) * (within.intensity(n) - mean);
        }
        final double farthest = resegmentation.outlierDeviations() * Math.sqrt(squares / within.count());
        return within.retain(intensity -> Math.abs(intensity - mean) <= farthest);
    }
}
