// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.recipe.operator.EqualBins;
import org.radiosurv.core.volume.Volume;

/**
 * The range of intensities that bins of equal width divide.
 *
 * @param minimum lower end
 * @param maximum upper end, at least the lower
 */
record IntensityRange(double minimum, double maximum) {

    /** The range of an image's finite values within its field of view; 0 to 0 when there is none. */
    static IntensityRange of(final Volume image) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        final int voxels = image.grid().voxels();
        for (int index = 0; index < voxels; index++) {
            final double value = image.get(index);
            if ((value < minimum || value > maximum) && Double.isFinite(value) && image.isKnown(index)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        return minimum <= maximum ? new IntensityRange(minimum, maximum) : new IntensityRange(0, 0);
    }

    /** The range of an intensity mask's values; at least one voxel. */
    static IntensityRange of(final IntensityMask voxels) {
        return new IntensityRange(voxels.minimum(), voxels.maximum());
    }

    /** The range in bins of equal width. */
    EqualBins bins(final int count) {
        return new EqualBins(minimum, maximum, count);
    }
}
