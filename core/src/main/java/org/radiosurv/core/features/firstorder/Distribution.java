// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import java.util.Arrays;

/**
 * N numbers as ascending distinct values with their counts; the quantities that first-order statistics and histogram
 * share. Moments divide by N and are taken about the mean in a second pass. Percentiles interpolate linearly between
 * order statistics (Hyndman and Fan 1996, type 7: position (N - 1) p from 0).
 */
final class Distribution {

    static final String MEAN_OF_0 = "the mean is 0";

    static final String QUARTILES_CANCEL = "the sum of the quartiles is 0";

    static final String NONE_WITHIN_PERCENTILES = "no value lies between the 10th and the 90th percentile";

    private final double[] values;

    private final int[] ends;

    private final double mean;

    private Distribution(final double[] values, final int[] ends) {
        this.values = values;
        this.ends = ends;
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            sum += count(n) * values[n];
        }
        mean = sum / size();
    }

    /**
     * @param numbers at least one finite number, in any order; is sorted
     * @return their distribution
     */
    static Distribution of(final double[] numbers) {
        Arrays.sort(numbers);
        final double[] values = new double[numbers.length];
        final int[] ends = new int[numbers.length];
        int distinct = 0;
        for (int n = 0; n < numbers.length; n++) {
            if (n > 0 && numbers[n] == values[distinct - 1]) {
                ends[distinct - 1] = n + 1;
            } else {
                values[distinct] = numbers[n] + 0.0;
                ends[distinct++] = n + 1;
            }
        }
        return new Distribution(Arrays.copyOf(values, distinct), Arrays.copyOf(ends, distinct));
    }

    /**
     * @param histogram element i - 1 is the number of voxels of level i; not all 0
     * @return the distribution of the levels
     */
    static Distribution ofLevels(final int[] histogram) {
        final double[] values = new double[histogram.length];
        final int[] ends = new int[histogram.length];
        int distinct = 0;
        int end = 0;
        for (int n = 0; n < histogram.length; n++) {
            if (histogram[n] > 0) {
                end += histogram[n];
                values[distinct] = n + 1;
                ends[distinct++] = end;
            }
        }
        return new Distribution(Arrays.copyOf(values, distinct), Arrays.copyOf(ends, distinct));
    }

    private int count(final int n) {
        return n == 0 ? ends[0] : ends[n] - ends[n - 1];
    }

    private int size() {
        return ends[ends.length - 1];
    }

    double mean() {
        return mean;
    }

    double minimum() {
        return values[0];
    }

    double maximum() {
        return values[values.length - 1];
    }

    double variance() {
        return centralMoment(2);
    }

    double skewness() {
        final double variance = variance();
        return variance == 0 ? 0 : centralMoment(3) / (variance * Math.sqrt(variance));
    }

    double excessKurtosis() {
        final double variance = variance();
        return variance == 0 ? 0 : centralMoment(4) / (variance * variance) - 3;
    }

    private double centralMoment(final int order) {
        if (values.length == 1) {
            return 0; // not the rounding error of the mean
        }
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            final double deviation = values[n] - mean;
            final double square = deviation * deviation;
            sum += count(n) * switch (order) {
                case 2 -> square;
                case 3 -> square * deviation;
                default -> square * square;
            };
        }
        return sum / size();
    }

    /** Sum of the squares of the numbers themselves. */
    double energy() {
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            sum += count(n) * values[n] * values[n];
        }
        return sum;
    }

    double rootMeanSquare() {
        return Math.sqrt(energy() / size());
    }

    double percentile(final double percent) {
        final double position = (size() - 1) * (percent / 100);
        final int below = (int)position;
        final double lower = orderStatistic(below);
        return position == below ? lower : lower + (position - below) * (orderStatistic(below + 1) - lower);
    }

    private double orderStatistic(final int place) {
        final int found = Arrays.binarySearch(ends, place);
        return values[found >= 0 ? found + 1 : -found - 1];
    }

    double interquartileRange() {
        return percentile(75) - percentile(25);
    }

    double meanAbsoluteDeviation() {
        return meanDistance(mean, minimum(), maximum());
    }

    double medianAbsoluteDeviation() {
        return meanDistance(percentile(50), minimum(), maximum());
    }

    /** NaN when no number lies between the two percentiles. */
    double robustMeanAbsoluteDeviation() {
        final double low = percentile(10);
        final double high = percentile(90);
        double sum = 0;
        long within = 0;
        for (int n = 0; n < values.length; n++) {
            if (values[n] >= low && values[n] <= high) {
                sum += count(n) * values[n];
                within += count(n);
            }
        }
        return within == 0 ? Double.NaN : meanDistance(sum / within, low, high);
    }

    private double meanDistance(final double from, final double low, final double high) {
        double sum = 0;
        long within = 0;
        for (int n = 0; n < values.length; n++) {
            if (values[n] >= low && values[n] <= high) {
                sum += count(n) * Math.abs(values[n] - from);
                within += count(n);
            }
        }
        return sum / within;
    }

    /** Standard deviation over mean; NaN for a mean of 0. */
    double coefficientOfVariation() {
        return mean == 0 ? Double.NaN : Math.sqrt(variance()) / mean;
    }

    /** Interquartile range over the sum of the quartiles; NaN for a sum of 0. */
    double quartileCoefficientOfDispersion() {
        final double sum = percentile(75) + percentile(25);
        return sum == 0 ? Double.NaN : interquartileRange() / sum;
    }
}
