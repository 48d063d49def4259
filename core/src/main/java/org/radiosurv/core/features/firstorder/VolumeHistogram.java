// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.GreyLevels;

/** Computes the {@link VolumeHistogramFeature}s from the occupied levels, between which nu is constant. */
public final class VolumeHistogram {

    private final GreyLevels levels;

    private final int least;

    private final int greatest;

    /** nu by rank: the fraction of voxels with at least that rank's level. */
    private final double[] fractions;

    private VolumeHistogram(final GreyLevels levels) {
        this.levels = levels;
        least = levels.levelOfRank(1);
        greatest = levels.levelOfRank(levels.occupied());
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
        final VolumeHistogram histogram = new VolumeHistogram(levels);
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
        if (least == greatest) {
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

    /** Smallest i with nu_i at most the fraction; one above the highest level when that level alone holds more. */
    private double intensityAt(final double fraction) {
        int rank = levels.occupied();
        while (rank > 0 && fractions[rank] <= fraction) {
            rank--;
        }
        // nu falls to fractions[rank + 1] right above the level of that rank
        return rank == 0 ? 1 : levels.levelOfRank(rank) + 1;
    }

    /** Largest nu_i with gamma_i at least percent / 100: that of the first occupied level there. */
    private double volumeAt(final int percent) {
        int rank = 1;
        while (100L * (levels.levelOfRank(rank) - least) < (long)percent * (greatest - least)) {
            rank++;
        }
        return fractions[rank];
    }

    /** Trapezoidal rule over every level from the least to the greatest. */
    private double areaUnderCurve() {
        double sum = 0;
        for (int rank = 2; rank <= levels.occupied(); rank++) {
            // up to this level nu is fractions[rank] at each level, but for the step from the previous occupied one
            final int steps = levels.levelOfRank(rank) - levels.levelOfRank(rank - 1);
            sum += (fractions[rank - 1] + fractions[rank]) / 2 + (steps - 1) * fractions[rank];
        }
        return sum / (greatest - least);
    }
}
