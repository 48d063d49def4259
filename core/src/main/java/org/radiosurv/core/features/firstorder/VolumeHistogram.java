// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.GreyLevels;

/** Computes the {@link VolumeHistogramFeature}s from the occupied levels, between which nu is constant. */
public final class VolumeHistogram {

    private final GreyLevels levels;

    private final AvailableIntensities available;

    /** nu by rank: the fraction of voxels with at least that rank's level. */
    private final double[] fractions;

    private VolumeHistogram(final GreyLevels levels, final AvailableIntensities available) {
        this.levels = levels;
        this.available = available;
        fractions = new double[levels.occupied() + 2];
        long atLeast = 0;
        for (int rank = levels.occupied(); rank >= 1; rank--) {
            atLeast += levels.voxelsOfRank(rank);
            fractions[rank] = (double)atLeast / levels.voxels().count();
        }
    }

    /**
     * @param levels the levels of at least one voxel
     * @return the features; those that need a range of levels are missing when there is one level
     */
    public static Measurements measure(final GreyLevels levels) {
        return measure(levels,
            new AvailableIntensities(levels.levelOfRank(1), levels.levelOfRank(levels.occupied()), 1, 1));
    }

    /**
     * @param levels the number of each voxel's intensity, at least one voxel
     * @param available the intensities of those numbers
     * @return the features; those that need a range of intensities are missing when only one is available
     */
    public static Measurements measure(final GreyLevels levels, final AvailableIntensities available) {
        final VolumeHistogram histogram = new VolumeHistogram(levels, available);
        final Measurements values = new Measurements(VolumeHistogramFeature.values().length);
        histogram.measureIntensities(values);
        histogram.measureVolumes(values);
        return values;
    }

    private void measureIntensities(final Measurements values) {
        values.set(VolumeHistogramFeature.INTENSITY_AT_10, intensityAt(0.1));
        values.set(VolumeHistogramFeature.INTENSITY_AT_90, intensityAt(0.9));
        values.set(VolumeHistogramFeature.INTENSITY_DIFFERENCE, intensityAt(0.1) - intensityAt(0.9));
    }

    private void measureVolumes(final Measurements values) {
        if (available.lowest() == available.highest()) {
            final String reason = "all voxels have one grey level";
            values.setMissing(VolumeHistogramFeature.VOLUME_AT_10, reason);
            values.setMissing(VolumeHistogramFeature.VOLUME_AT_90, reason);
            values.setMissing(VolumeHistogramFeature.VOLUME_DIFFERENCE, reason);
            values.setMissing(VolumeHistogramFeature.AREA_UNDER_CURVE, reason);
            return;
        }
        values.set(VolumeHistogramFeature.VOLUME_AT_10, volumeAt(10));
        values.set(VolumeHistogramFeature.VOLUME_AT_90, volumeAt(90));
        values.set(VolumeHistogramFeature.VOLUME_DIFFERENCE, volumeAt(10) - volumeAt(90));
        values.set(VolumeHistogramFeature.AREA_UNDER_CURVE, areaUnderCurve());
    }

    /** Smallest i with nu_i at most the fraction; one step above the highest when that alone holds more. */
    private double intensityAt(final double fraction) {
        int rank = levels.occupied();
        while (fractions[rank] <= fraction) {
            rank--; // ends: the fraction of the first rank is 1
        }
        // nu falls to fractions[rank + 1] right above the level of that rank
        return available.intensity(levels.levelOfRank(rank) + 1);
    }

    /** Largest nu_i with gamma_i at least percent / 100: that of the first occupied level there, 0 if there is none. */
    private double volumeAt(final int percent) {
        int rank = 1;
        while (rank <= levels.occupied() && 100L * (levels.levelOfRank(rank) - available.lowest()) < (long)percent * range()) {
            rank++;
        }
        return fractions[rank];
    }

    private int range() {
        return available.highest() - available.lowest();
    }

    /** Trapezoidal rule over every available intensity. */
    private double areaUnderCurve() {
        double sum = levels.levelOfRank(1) - available.lowest(); // nu is 1 up to there
        for (int rank = 2; rank <= levels.occupied(); rank++) {
            // up to this level nu is fractions[rank] at each level, but for the step from the previous occupied one
            final int steps = levels.levelOfRank(rank) - levels.levelOfRank(rank - 1);
            sum += (fractions[rank - 1] + fractions[rank]) / 2 + (steps - 1) * fractions[rank];
        }
        if (levels.levelOfRank(levels.occupied()) < available.highest()) {
            sum += fractions[levels.occupied()] / 2; // nu is 0 from the next level on
        }
        return sum / range();
    }
}
