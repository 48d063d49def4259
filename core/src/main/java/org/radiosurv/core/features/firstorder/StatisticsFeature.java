// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * First-order statistics [UHIW] of the N intensities x of the VOI as read; moments with 1/N, percentiles by linear
 * interpolation.
 */
public enum StatisticsFeature implements FeatureDefinition {
    /** m = sum x / N. */
    MEAN("stat_mean", "Q4LE", "Mean", "intensity"),
    /** sum (x - m)^2 / N. */
    VARIANCE("stat_var", "ECT3", "Variance", "intensity^2"),
    /** m3 / variance^1.5; 0 for variance 0. */
    SKEWNESS("stat_skew", "KE2A", "Skewness", ""),
    /** m4 / variance^2 - 3; 0 for variance 0. */
    KURTOSIS("stat_kurt", "IPH6", "Excess kurtosis", ""),
    /** 50th percentile. */
    MEDIAN("stat_median", "Y12H", "Median", "intensity"),
    /** Smallest value. */
    MINIMUM("stat_min", "1GSF", "Minimum", "intensity"),
    /** 10th percentile. */
    PERCENTILE_10("stat_p10", "QG58", "10th percentile", "intensity"),
    /** 90th percentile. */
    PERCENTILE_90("stat_p90", "8DWT", "90th percentile", "intensity"),
    /** Largest value. */
    MAXIMUM("stat_max", "84IY", "Maximum", "intensity"),
    /** 75th minus 25th percentile. */
    INTERQUARTILE_RANGE("stat_iqr", "SALO", "Interquartile range", "intensity"),
    /** Maximum minus minimum. */
    RANGE("stat_range", "2OJQ", "Range", "intensity"),
    /** sum |x - m| / N. */
    MEAN_ABSOLUTE_DEVIATION("stat_mad", "4FUA", "Mean absolute deviation", "intensity"),
    /** The same of the values from the 10th to the 90th percentile, about their own mean. */
    ROBUST_MEAN_ABSOLUTE_DEVIATION("stat_rmad", "1128", "Robust mean absolute deviation", "intensity"),
    /** sum |x - median| / N. */
    MEDIAN_ABSOLUTE_DEVIATION("stat_medad", "N72L", "Median absolute deviation", "intensity"),
    /** Standard deviation / m; undefined for m = 0. */
    COEFFICIENT_OF_VARIATION("stat_cov", "7TET", "Coefficient of variation", ""),
    /** (P75 - P25) / (P75 + P25); undefined for a denominator of 0. */
    QUARTILE_COEFFICIENT_OF_DISPERSION("stat_qcod", "9S40", "Quartile coefficient of dispersion", ""),
    /** sum x^2. */
    ENERGY("stat_energy", "N8CA", "Energy", "intensity^2"),
    /** sqrt(sum x^2 / N). */
    ROOT_MEAN_SQUARE("stat_rms", "5ZWQ", "Root mean square", "intensity");

    private final FeatureName named;

    StatisticsFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
