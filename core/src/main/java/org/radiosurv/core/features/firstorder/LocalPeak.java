// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Volume;

/** Computes the {@link LocalPeakFeature}s: the voxels of the sphere need not belong to the VOI. */
public final class LocalPeak {

    /** Voxels between two looks at the cancellation. */
    private static final int CHECKED = 4096;

    private LocalPeak() {
    }

    /**
     * @param image the image, whose spacing counts
     * @param voxels at least one voxel of it
     * @param progress asked every few thousand voxels whether to go on
     * @return local and global peak
     */
    public static Measurements measure(final Volume image, final IntensityMask voxels, final Progress progress) {
        final SphereMean mean = SphereMean.ofOneMillilitre(image, voxels);
        final double highest = voxels.maximum();
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < voxels.count(); n++) {
            if (n % CHECKED == 0) {
                progress.checkCanceled();
            }
            final double peak = mean.about(voxels.index(n));
            global = Math.max(global, peak);
            if (voxels.intensity(n) == highest) {
                local = Math.max(local, peak);
            }
        }
        final Measurements values = new Measurements(LocalPeakFeature.values().length);
        values.set(LocalPeakFeature.LOCAL_PEAK, local);
        values.set(LocalPeakFeature.GLOBAL_PEAK, global);
        return values;
    }
}
