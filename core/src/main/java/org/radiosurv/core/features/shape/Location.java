// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Mask;

/** Computes the {@link LocationFeature}s. */
public final class Location {

    private final Mask voi;

    private final Measurements values;

    private Location(final Mask voi, final Measurements values) {
        this.voi = voi;
        this.values = values;
    }

    /**
     * @param voi at least one voxel
     * @param values gets where it lies; the features that need an image are left as they are
     */
    public static void measure(final Mask voi, final Measurements values) {
        final Location location = new Location(voi, values);
        location.measureSize();
        location.measureCentroid();
        location.measureBox();
        location.measureSides();
    }

    /**
     * @param voxels an intensity mask, at least one voxel
     * @param values gets the features that need intensities; the others are left as they are
     */
    public static void measureWeighted(final IntensityMask voxels, final Measurements values) {
        final double[] centroid = Centroid.weighted(voxels);
        final double[] world = voxels.grid().affine().apply(centroid[0], centroid[1], centroid[2]);
        final String reason = "the intensities sum up to 0";
        values.set(LocationFeature.WEIGHTED_CENTROID_X, world[0], reason);
        values.set(LocationFeature.WEIGHTED_CENTROID_Y, world[1], reason);
        values.set(LocationFeature.WEIGHTED_CENTROID_Z, world[2], reason);
    }

    private void measureSize() {
        values.set(LocationFeature.VOXELS, voi.count());
        values.set(LocationFeature.VOLUME, voi.millilitres());
    }

    private void measureCentroid() {
        final double[] centroid = Centroid.of(voi);
        final double[] world = voi.grid().affine().apply(centroid[0], centroid[1], centroid[2]);
        values.set(LocationFeature.CENTROID_I, centroid[0]);
        values.set(LocationFeature.CENTROID_J, centroid[1]);
        values.set(LocationFeature.CENTROID_K, centroid[2]);
        values.set(LocationFeature.CENTROID_X, world[0]);
        values.set(LocationFeature.CENTROID_Y, world[1]);
        values.set(LocationFeature.CENTROID_Z, world[2]);
        values.set(LocationFeature.MIDLINE_DISTANCE, Math.abs(world[0]));
    }

    private void measureBox() {
        final Box box = voi.bounds().orElseThrow();
        values.set(LocationFeature.BOX_MIN_I, box.minI());
        values.set(LocationFeature.BOX_MIN_J, box.minJ());
        values.set(LocationFeature.BOX_MIN_K, box.minK());
        values.set(LocationFeature.BOX_MAX_I, box.maxI());
        values.set(LocationFeature.BOX_MAX_J, box.maxJ());
        values.set(LocationFeature.BOX_MAX_K, box.maxK());
    }

    private void measureSides() {
        final int nx = voi.grid().nx();
        final int ny = voi.grid().ny();
        final int[] sides = new int[2];
        voi.forEach(index -> {
            final double x = voi.grid().affine().apply(index % nx, index / nx % ny, index / nx / ny)[0];
            sides[0] += x < 0 ? 1 : 0;
            sides[1] += x > 0 ? 1 : 0;
        });
        values.set(LocationFeature.LEFT_FRACTION, (double)sides[0] / voi.count());
        values.set(LocationFeature.RIGHT_FRACTION, (double)sides[1] / voi.count());
    }
}
