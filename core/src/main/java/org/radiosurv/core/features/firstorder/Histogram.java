// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.GreyLevels;

/** Computes the {@link HistogramFeature}s. */
public final class Histogram {

    private final int[] counts;

    private final Distribution x;

    private Histogram(final int[] counts) {
        this.counts = counts;
        x = Distribution.ofLevels(counts);
    }

    /**
     * @param levels the levels of at least one voxel
     * @return the features of their histogram
     */
    public static Measurements measure(final GreyLevels levels) {
        final Histogram histogram = new Histogram(levels.histogram());
        final Measurements values = new Measurements(HistogramFeature.values().length);
        histogram.measureDistribution(values);
        histogram.measureCounts(values);
        return values;
    }

    private void measureDistribution(final Measurements values) {
        values.set(HistogramFeature.MEAN, x.mean());
        values.set(HistogramFeature.VARIANCE, x.variance());
        values.set(HistogramFeature.SKEWNESS, x.skewness());
        values.set(HistogramFeature.KURTOSIS, x.excessKurtosis());
        values.set(HistogramFeature.MEDIAN, x.percentile(50));
        values.set(HistogramFeature.MINIMUM, x.minimum());
        values.set(HistogramFeature.PERCENTILE_10, x.percentile(10));
        values.set(HistogramFeature.PERCENTILE_90, x.percentile(90));
        values.set(HistogramFeature.MAXIMUM, x.maximum());
        values.set(HistogramFeature.INTERQUARTILE_RANGE, x.interquartileRange());
        values.set(HistogramFeature.RANGE, x.maximum() - x.minimum());
        values.set(HistogramFeature.MEAN_ABSOLUTE_DEVIATION, x.meanAbsoluteDeviation());
        values.set(HistogramFeature.ROBUST_MEAN_ABSOLUTE_DEVIATION, x.robustMeanAbsoluteDeviation(),
            Distribution.NONE_WITHIN_PERCENTILES);
        values.set(HistogramFeature.MEDIAN_ABSOLUTE_DEVIATION, x.medianAbsoluteDeviation());
        values.set(HistogramFeature.COEFFICIENT_OF_VARIATION, x.coefficientOfVariation());
        values.set(HistogramFeature.QUARTILE_COEFFICIENT_OF_DISPERSION, x.quartileCoefficientOfDispersion());
    }

    private void measureCounts(final Measurements values) {
        values.set(HistogramFeature.MODE, mode());
        values.set(HistogramFeature.ENTROPY, Entropy.of(counts));
        values.set(HistogramFeature.UNIFORMITY, uniformity());
        if (counts.length == 1) {
            final String reason = "a histogram of one grey level has no gradient";
            values.setMissing(HistogramFeature.MAXIMUM_GRADIENT, reason);
            values.setMissing(HistogramFeature.MAXIMUM_GRADIENT_LEVEL, reason);
            values.setMissing(HistogramFeature.MINIMUM_GRADIENT, reason);
            values.setMissing(HistogramFeature.MINIMUM_GRADIENT_LEVEL, reason);
        } else {
            measureGradient(values);
        }
    }

    private double mode() {
        int mode = 0;
        for (int n = 1; n < counts.length; n++) {
            final boolean nearer = Math.abs(n + 1 - x.mean()) < Math.abs(mode + 1 - x.mean());
            if (counts[n] > counts[mode] || counts[n] == counts[mode] && nearer) {
                mode = n;
            }
        }
        return mode + 1;
    }

    private double uniformity() {
        double squares = 0;
        double total = 0;
        for (final int count : counts) {
            squares += (double)count * count;
            total += count;
        }
        return squares / (total * total);
    }

    private void measureGradient(final Measurements values) {
        int steepestUp = 0;
        int steepestDown = 0;
        for (int n = 1; n < counts.length; n++) {
            if (gradient(n) > gradient(steepestUp)) {
                steepestUp = n;
            }
            if (gradient(n) < gradient(steepestDown)) {
                steepestDown = n;
            }
        }
        values.set(HistogramFeature.MAXIMUM_GRADIENT, gradient(steepestUp));
        values.set(HistogramFeature.MAXIMUM_GRADIENT_LEVEL, steepestUp + 1);
        values.set(HistogramFeature.MINIMUM_GRADIENT, gradient(steepestDown));
        values.set(HistogramFeature.MINIMUM_GRADIENT_LEVEL, steepestDown + 1);
    }

    private double gradient(final int n) {
        final int before = Math.max(n - 1, 0);
        final int after = Math.min(n + 1, counts.length - 1);
        return (counts[after] - counts[before]) / (double)(after - before);
    }
}
