// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.region;

import java.util.Arrays;
import java.util.function.DoublePredicate;

import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * The voxels of a VOI whose intensity counts [IBSI intensity mask], with their intensities as read. Voxels outside the
 * source image's field of view and voxels that are not finite are left out and counted. Immutable.
 */
public final class IntensityMask {

    private final Grid grid;

    private final int[] indices;

    private final double[] intensities;

    private final int notFinite;

    private final int outsideFieldOfView;

    private final int resegmented;

    private IntensityMask(final Grid grid, final int[] indices, final double[] intensities, final int notFinite,
        final int outsideFieldOfView, final int resegmented) {
        this.grid = grid;
        this.indices = indices;
        this.intensities = intensities;
        this.notFinite = notFinite;
        this.outsideFieldOfView = outsideFieldOfView;
        this.resegmented = resegmented;
    }

    /**
     * @param image the image
     * @param voi a VOI on the image's grid
     * @return its voxels with a known, finite intensity
     */
    public static IntensityMask of(final Volume image, final Mask voi) {
        final int[] indices = new int[voi.count()];
        final double[] intensities = new double[voi.count()];
        final int[] counts = new int[3];
        voi.forEach(index -> {
            final double intensity = image.get(index);
            if (!image.isKnown(index)) {
                counts[1]++;
            } else if (!Double.isFinite(intensity)) {
                counts[2]++;
            } else {
                indices[counts[0]] = index;
                intensities[counts[0]++] = intensity;
            }
        });
        return new IntensityMask(image.grid(), Arrays.copyOf(indices, counts[0]),
            Arrays.copyOf(intensities, counts[0]), counts[2], counts[1], 0);
    }

    /**
     * @param condition what an intensity must fulfil
     * @return the voxels whose intensity does; the others count as re-segmented
     */
    public IntensityMask retain(final DoublePredicate condition) {
        final int[] keptIndices = new int[indices.length];
        final double[] keptIntensities = new double[indices.length];
        int kept = 0;
        for (int n = 0; n < indices.length; n++) {
            if (condition.test(intensities[n])) {
                keptIndices[kept] = indices[n];
                keptIntensities[kept++] = intensities[n];
            }
        }
        return new IntensityMask(grid, Arrays.copyOf(keptIndices, kept), Arrays.copyOf(keptIntensities, kept),
            notFinite, outsideFieldOfView, resegmented + indices.length - kept);
    }

    /** @return where the voxels lie */
    public Grid grid() {
        return grid;
    }

    /** @return number of voxels */
    public int count() {
        return indices.length;
    }

    /**
     * @param n 0 to count - 1
     * @return that voxel's place in storage order; ascending with n
     */
    public int index(final int n) {
        return indices[n];
    }

    /**
     * @param n 0 to count - 1
     * @return that voxel's intensity as read
     */
    public double intensity(final int n) {
        return intensities[n];
    }

    /** @return the intensities in storage order, in an array of the caller's own */
    public double[] intensities() {
        return intensities.clone();
    }

    /** @return smallest intensity; infinity without voxels */
    public double minimum() {
        return Arrays.stream(intensities).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** @return largest intensity; -infinity without voxels */
    public double maximum() {
        return Arrays.stream(intensities).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** @return voxels of the VOI that were left out because their intensity is NaN or infinite */
    public int notFinite() {
        return notFinite;
    }

    /** @return voxels of the VOI that were left out because the source image does not cover them */
    public int outsideFieldOfView() {
        return outsideFieldOfView;
    }

    /** @return voxels that left by re-segmentation */
    public int resegmented() {
        return resegmented;
    }
}
