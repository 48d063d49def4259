// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.recipe.operator.EqualBins;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * The range of intensities that bins of equal width divide.
 *
 * @param minimum lower end
 * @param maximum upper end, at least the lower
 */
record IntensityRange(double minimum, double maximum) {

    /**
     * The range of an image's finite values within its field of view; 0 to 0 when there is none. Maps, which are asked
     * for it in every VOI, are read without a call for each of their millions of voxels.
     */
    static IntensityRange of(final Volume image) {
        if (image.fieldOfView().isEmpty() && image.data() instanceof VoxelData.Doubles doubles) {
            return ofDoubles(doubles.values());
        }
        if (image.fieldOfView().isEmpty() && image.data() instanceof VoxelData.SquareRoots roots) {
            return ofSquareRoots(roots.squares());
        }
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
        return ordered(minimum, maximum);
    }

    private static IntensityRange ofDoubles(final double[] values) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (final double value : values) {
            if ((value < minimum || value > maximum) && Double.isFinite(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        return ordered(minimum, maximum);
    }

    /** The root grows with the square. */
    private static IntensityRange ofSquareRoots(final int[] squares) {
        int minimum = Integer.MAX_VALUE;
        int maximum = 0;
        for (final int square : squares) {
            minimum = Math.min(minimum, square);
            maximum = Math.max(maximum, square);
        }
        return ordered(Math.sqrt(minimum), Math.sqrt(maximum));
    }

    private static IntensityRange ordered(final double minimum, final double maximum) {
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
