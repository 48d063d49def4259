// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;

import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * The study's 256 levels of a whole volume (specification section 1), written for these tests alone so that they do not
 * lean on the production code: hi is the value of rank ceil(f N), q = floor(256 (x - lo) / (hi - lo)) clipped to
 * 0..255.
 */
final class GlobalLevels {

    private GlobalLevels() {
    }

    static Volume of(final Volume image, final double fraction) {
        final int voxels = image.grid().voxels();
        final double[] sorted = new double[voxels];
        for (int n = 0; n < voxels; n++) {
            sorted[n] = image.get(n);
        }
        Arrays.parallelSort(sorted);
        final double low = sorted[0];
        final double high = sorted[(int)Math.ceil(fraction * voxels) - 1];
        final byte[] levels = new byte[voxels];
        for (int n = 0; n < voxels; n++) {
            levels[n] = (byte)Math.max(0, Math.min(255, Math.floor(256 * (image.get(n) - low) / (high - low))));
        }
        return new Volume(image.grid(), VoxelData.ofUnsignedBytes(levels));
    }
}
