// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Intensity histogram [ZVCW] of the grey levels x, 1 to Ng: n_i voxels of level i, p_i = n_i / N; moments with 1/N,
 * percentiles by linear interpolation; gradient g_i = (n_{i+1} - n_{i-1}) / 2 inside, n_{i+1} - n_i and n_i - n_{i-1}
 * at the two ends.
 */
public enum HistogramFeature implements FeatureDefinition {
    /** m = sum x / N. */
    MEAN("ih_mean", "X6K6", "Mean", "grey level"),
    /** sum (x - m)^2 / N. */
    VARIANCE("ih_var", "CH89", "Variance", "grey level^2"),
    /** m3 / variance^1.5; 0 for variance 0. */
    SKEWNESS("ih_skew", "88K1", "Skewness", ""),
    /** m4 / variance^2 - 3; 0 for variance 0. */
    KURTOSIS("ih_kurt", "C3I7", "Excess kurtosis", ""),
    /** 50th percentile. */
    MEDIAN("ih_median", "WIFQ", "Median", "grey level"),
    /** Smallest value. */
    MINIMUM("ih_min", "1PR8", "Minimum", "grey level"),
    /** 10th percentile. */
    PERCENTILE_10("ih_p10", "GPMT", "10th percentile", "grey level"),
    /** 90th percentile. */
    PERCENTILE_90("ih_p90", "OZ0C", "90th percentile", "grey level"),
    /** Largest value. */
    MAXIMUM("ih_max", "3NCY", "Maximum", "grey level"),
    /** Most frequent level; of several the nearest to the mean, then the lowest. */
    MODE("ih_mode", "AMMC", "Mode", "grey level"),
    /** 75th minus 25th percentile. */
    INTERQUARTILE_RANGE("ih_iqr", "WR0O", "Interquartile range", "grey level"),
    /** Maximum minus minimum. */
    RANGE("ih_range", "5Z3W", "Range", "grey level"),
    /** sum |x - m| / N. */
    MEAN_ABSOLUTE_DEVIATION("ih_mad", "D2ZX", "Mean absolute deviation", "grey level"),
    /** The same of the values from the 10th to the 90th percentile, about their own mean. */
    ROBUST_MEAN_ABSOLUTE_DEVIATION("ih_rmad", "WRZB", "Robust mean absolute deviation", "grey level"),
    /** sum |x - median| / N. */
    MEDIAN_ABSOLUTE_DEVIATION("ih_medad", "4RNL", "Median absolute deviation", "grey level"),
    /** Standard deviation / m; undefined for m = 0. */
    COEFFICIENT_OF_VARIATION("ih_cov", "CWYJ", "Coefficient of variation", ""),
    /** (P75 - P25) / (P75 + P25); undefined for a denominator of 0. */
    QUARTILE_COEFFICIENT_OF_DISPERSION("ih_qcod", "SLWD", "Quartile coefficient of dispersion", ""),
    /** -sum p_i log2 p_i. */
    ENTROPY("ih_entropy", "TLU2", "Entropy", "bit"),
    /** sum p_i^2. */
    UNIFORMITY("ih_uniformity", "BJ5W", "Uniformity", ""),
    /** Largest g_i. */
    MAXIMUM_GRADIENT("ih_max_grad", "12CE", "Maximum histogram gradient", "voxel/grey level"),
    /** First level of the largest g_i. */
    MAXIMUM_GRADIENT_LEVEL("ih_max_grad_g", "8E6O", "Maximum histogram gradient intensity", "grey level"),
    /** Smallest g_i. */
    MINIMUM_GRADIENT("ih_min_grad", "VQB3", "Minimum histogram gradient", "voxel/grey level"),
    /** First level of the smallest g_i. */
    MINIMUM_GRADIENT_LEVEL("ih_min_grad_g", "RHQZ", "Minimum histogram gradient intensity", "grey level");

    private final FeatureName named;

    HistogramFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
