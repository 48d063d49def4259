// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Grey levels by fixed bins (features.md section 1; IBSI fixed bin number, K15C, over the volume):
 * q(x) = floor(levels (x - low) / (high - low)), clipped to 0 .. levels - 1. Values from high on give levels - 1,
 * values that are not finite give 0, and so does everything when high = low.
 *
 * <p>A value whose position differs from a bin's lower bound by rounding error only ({@value #TIE}) belongs to that
 * bin. Maps that are computed from grey levels have few distinct values, so that thousands of voxels may lie exactly on
 * a bound; without this rule the last bit of a mean would move all of them by one level. Whole numbers are never that
 * close to a bound without lying on it.
 *
 * @param low value at the lower bound of level 0
 * @param high value from which on levels are levels - 1
 * @param levels number of levels, 2 to 65536
 */
public record GreyLevelOperator(double low, double high, int levels) {

    private static final double TIE = 1e-10;

    /** Checks the parameters. */
    public GreyLevelOperator {
        if (!(low <= high) || levels < 2 || levels > 65536) {
            throw new InputException("Grey levels have low <= high and 2 to 65536 levels",
                low + " to " + high + ", " + levels + " levels", "Measure the bounds again.");
        }
    }

    /**
     * @param value a voxel's value
     * @return its level, 0 to levels - 1
     */
    public int level(final double value) {
        if (!Double.isFinite(value) || value <= low || high == low) {
            return 0;
        }
        if (value >= high) {
            return levels - 1;
        }
        return Math.min(levels - 1, (int)Math.floor(levels * (value - low) / (high - low) + TIE));
    }

    /**
     * @param image any image
     * @param progress checked for cancellation
     * @return its levels: unsigned bytes for up to 256 levels, else unsigned shorts; field of view as before
     */
    public Volume apply(final Volume image, final Progress progress) {
        final VoxelStore store = VoxelStore.ofLevels(image.grid().voxels(), levels);
        final VoxelData data = image.data();
        final int slice = image.grid().nx() * image.grid().ny();
        for (int index = 0; index < data.length(); index++) {
            if (index % slice == 0) {
                progress.checkCanceled();
            }
            store.set(index, level(data.get(index)));
        }
        final Volume result = new Volume(image.grid(), store.data());
        return image.fieldOfView().map(result::within).orElse(result);
    }
}
