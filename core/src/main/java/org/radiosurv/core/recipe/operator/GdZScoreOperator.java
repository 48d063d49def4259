// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.BitSet;
import java.util.Optional;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Voxel-wise enhancement z = (G - slope T - mean) / sd in a region, 0 outside (features.md section 3), T and G grey
 * levels without and with gadolinium.
 *
 * @param slope factor of T
 * @param mean what is subtracted
 * @param sd what the rest is divided by
 */
public record GdZScoreOperator(double slope, double mean, double sd) {

    /**
     * @param t1 T
     * @param t1gd G, on the same grid
     * @param region where z is not 0, on the same grid
     * @param progress checked for cancellation
     * @return z; its field of view is what both images cover
     */
    public Volume apply(final Volume t1, final Volume t1gd, final Mask region, final Progress progress) {
        t1.grid().requireSameAs(t1gd.grid(), "T1 and T1Gd of a Gd z-score lie on one grid");
        t1.grid().requireSameAs(region.grid(), "The mask of a Gd z-score lies on the grid of the images");
        progress.checkCanceled();
        final double[] z = new double[t1.grid().voxels()];
        region.forEach(index -> {
            if (t1.isKnown(index) && t1gd.isKnown(index)) {
                z[index] = (t1gd.get(index) - slope * t1.get(index) - mean) / sd;
            }
        });
        final Volume result = new Volume(t1.grid(), VoxelData.ofDoubles(z));
        return bothKnown(t1, t1gd).map(result::within).orElse(result);
    }

    /**
     * @param a an image
     * @param b another one on the same grid
     * @return the voxels that both cover; empty when that is all
     */
    public static Optional<Mask> bothKnown(final Volume a, final Volume b) {
        if (a.fieldOfView().isPresent() && b.fieldOfView().isPresent()) {
            return Optional.of(a.fieldOfView().get().intersection(b.fieldOfView().get()));
        }
        return a.fieldOfView().or(b::fieldOfView);
    }

    /**
     * @param t1 T
     * @param t1gd G, on the same grid
     * @return the voxels above 0 in both
     */
    public static Mask positive(final Volume t1, final Volume t1gd) {
        t1.grid().requireSameAs(t1gd.grid(), "T1 and T1Gd of a Gd z-score lie on one grid");
        final BitSet members = new BitSet(t1.grid().voxels());
        for (int index = 0; index < t1.grid().voxels(); index++) {
            if (t1.get(index) > 0 && t1gd.get(index) > 0) {
                members.set(index);
            }
        }
        return Mask.of(t1.grid(), members);
    }

    /**
     * @param t1 T
     * @param progress checked for cancellation
     * @return its {@link HeadMask}
     */
    public static Mask head(final Volume t1, final Progress progress) {
        return HeadMask.of(t1, progress);
    }
}
