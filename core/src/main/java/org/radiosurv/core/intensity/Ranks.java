// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.function.IntPredicate;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Order statistics of the finite values of an image, exact, without sorting. Ranks count from 1, ascending. */
interface Ranks {

    /** @return how many values there are */
    long count();

    /**
     * @param rank 1 to count
     * @return the value at that rank
     */
    double at(long rank);

    /**
     * @param value any value
     * @return how many values are above it
     */
    long above(double value);

    /**
     * @param image the image
     * @param measured which voxels count, beside being finite
     * @param progress checked for cancellation
     * @return its order statistics: from a table of counts for types of up to 16 bits, else by bisection of the bits
     */
    static Ranks of(final Volume image, final IntPredicate measured, final Progress progress) {
        final VoxelData data = image.data();
        final boolean narrow = data instanceof VoxelData.UnsignedBytes || data instanceof VoxelData.Shorts
            || data instanceof VoxelData.UnsignedShorts;
        return narrow ? new CountedRanks(image, measured) : new RefinedRanks(image, measured, progress);
    }
}
