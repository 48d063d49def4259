// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Grey levels by fixed bins (features.md section 1; IBSI fixed bin number, K15C, over the volume):
 * q(x) = floor(levels (x - low) / (high - low)), clipped to 0 .. levels - 1, see {@link EqualBins}. Values from high on
 * give levels - 1, values that are not finite give 0, and so does everything when high = low.
 *
 * @param low value at the lower bound of level 0
 * @param high value from which on levels are levels - 1
 * @param levels number of levels, 2 to 65536
 */
public record GreyLevelOperator(double low, double high, int levels) {

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
        return level(bins(), value);
    }

    private EqualBins bins() {
        return new EqualBins(low, high, levels);
    }

    private static int level(final EqualBins bins, final double value) {
        return Double.isFinite(value) ? bins.bin(value) : 0;
    }

    /**
     * @param image any image
     * @param progress checked for cancellation
     * @return its levels: unsigned bytes for up to 256 levels, else unsigned shorts; field of view as before
     */
    public Volume apply(final Volume image, final Progress progress) {
        final VoxelStore store = VoxelStore.ofLevels(image.grid().voxels(), levels);
        final VoxelData data = image.data();
        final EqualBins bins = bins();
        final int slice = image.grid().nx() * image.grid().ny();
        for (int index = 0; index < data.length(); index++) {
            if (index % slice == 0) {
                progress.checkCanceled();
            }
            store.set(index, level(bins, data.get(index)));
        }
        final Volume result = new Volume(image.grid(), store.data());
        return image.fieldOfView().map(result::within).orElse(result);
    }
}
