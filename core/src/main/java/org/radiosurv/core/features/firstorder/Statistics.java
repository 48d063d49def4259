// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;

/** Computes the {@link StatisticsFeature}s. */
public final class Statistics {

    private Statistics() {
    }

    /**
     * @param voxels at least one voxel
     * @return the first-order statistics of the intensities
     */
    public static Measurements measure(final IntensityMask voxels) {
        final Distribution x = Distribution.of(voxels.intensities());
        final Measurements values = new Measurements(StatisticsFeature.values().length);
        values.set(StatisticsFeature.MEAN, x.mean());
        values.set(StatisticsFeature.VARIANCE, x.variance());
        values.set(StatisticsFeature.SKEWNESS, x.skewness());
        values.set(StatisticsFeature.KURTOSIS, x.excessKurtosis());
        values.set(StatisticsFeature.MEDIAN, x.percentile(50));
        values.set(StatisticsFeature.MINIMUM, x.minimum());
        values.set(StatisticsFeature.PERCENTILE_10, x.percentile(10));
        values.set(StatisticsFeature.PERCENTILE_90, x.percentile(90));
        values.set(StatisticsFeature.MAXIMUM, x.maximum());
        values.set(StatisticsFeature.INTERQUARTILE_RANGE, x.interquartileRange());
        values.set(StatisticsFeature.RANGE, x.maximum() - x.minimum());
        values.set(StatisticsFeature.MEAN_ABSOLUTE_DEVIATION, x.meanAbsoluteDeviation());
        values.set(StatisticsFeature.ROBUST_MEAN_ABSOLUTE_DEVIATION, x.robustMeanAbsoluteDeviation(),
            Distribution.NONE_WITHIN_PERCENTILES);
        values.set(StatisticsFeature.MEDIAN_ABSOLUTE_DEVIATION, x.medianAbsoluteDeviation());
        values.set(StatisticsFeature.COEFFICIENT_OF_VARIATION, x.coefficientOfVariation(), Distribution.MEAN_OF_0);
        values.set(StatisticsFeature.QUARTILE_COEFFICIENT_OF_DISPERSION, x.quartileCoefficientOfDispersion(),
            Distribution.QUARTILES_CANCEL);
        values.set(StatisticsFeature.ENERGY, x.energy());
        values.set(StatisticsFeature.ROOT_MEAN_SQUARE, x.rootMeanSquare());
        return values;
    }
}
