// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Filter, imputation and scaling of features, learnt from training patients.
 *
 * <p>In this order: a feature missing in too many patients is left out; gaps are filled with the feature's median; a
 * feature that is then constant is left out (it carries no information, and its rounding noise would make scores of all
 * features undefined in superpc); with z-scores, the mean is subtracted and the result divided by the standard deviation
 * (divisor n - 1), both by the two-pass algorithm.
 */
final class FeaturePreparation {

    private static final String CONSTANT = "constant in the training patients";

    private final int[] used;

    private final double[] fill;

    private final double[] offset;

    private final double[] divisor;

    private final List<OmittedFeature> omitted;

    private FeaturePreparation(final int[] used, final double[] fill, final double[] offset, final double[] divisor,
        final List<OmittedFeature> omitted) {
        this.used = used;
        this.fill = fill;
        this.offset = offset;
        this.divisor = divisor;
        this.omitted = omitted;
    }

    /**
     * @param x [n][p] training values, NaN where missing
     * @param names [p] feature names
     * @param settings filter and scaling
     * @param fillWanted whether medians are needed; without them {@link #fill()} is 0 and the preparation is only for
     *            patients without gaps
     * @return the parameters for the features that are used
     */
    static FeaturePreparation learn(final double[][] x, final List<String> names, final SpcaSettings settings,
        final boolean fillWanted) {
        if (!fillWanted) {
            return learnComplete(x, names, settings);
        }
        final int p = names.size();
        final int[] used = new int[p];
        final double[] fill = new double[p];
        final double[] offset = new double[p];
        final double[] divisor = new double[p];
        final List<OmittedFeature> omitted = new ArrayList<>();
        final double[] column = new double[x.length];
        int count = 0;
        for (int j = 0; j < p; j++) {
            final double median = fillGaps(x, j, column, settings.maximumMissingShare());
            if (Double.isNaN(median)) {
                omitted.add(new OmittedFeature(names.get(j), "missing in more than "
                    + 100 * settings.maximumMissingShare() + " % of the training patients"));
            } else if (constant(column)) {
                omitted.add(new OmittedFeature(names.get(j), CONSTANT));
            } else {
                used[count] = j;
                fill[count] = median;
                final boolean scaled = settings.scaling() == Scaling.ZSCORE;
                offset[count] = scaled ? mean(column) : 0;
                divisor[count] = scaled ? standardDeviation(column, offset[count]) : 1;
                count++;
            }
        }
        return new FeaturePreparation(Arrays.copyOf(used, count), Arrays.copyOf(fill, count),
            Arrays.copyOf(offset, count), Arrays.copyOf(divisor, count), List.copyOf(omitted));
    }

    /** As {@link #learn} of patients without gaps, row by row: the same sums in the same order, but along memory. */
    private static FeaturePreparation learnComplete(final double[][] x, final List<String> names, final SpcaSettings settings) {
        final int p = names.size();
        final boolean[] varies = new boolean[p];
        for (final double[] patient : x) {
            for (int j = 0; j < p; j++) {
                varies[j] |= patient[j] != x[0][j];
            }
        }
        final int[] used = new int[p];
        final List<OmittedFeature> omitted = new ArrayList<>();
        int count = 0;
        for (int j = 0; j < p; j++) {
            if (varies[j]) {
                used[count++] = j;
            } else {
                omitted.add(new OmittedFeature(names.get(j), CONSTANT));
            }
        }
        final double[] offset = new double[count];
        final double[] divisor = new double[count];
        Arrays.fill(divisor, 1);
        if (settings.scaling() == Scaling.ZSCORE) {
            final double[] mean = means(x, p);
            final double[] deviation = standardDeviations(x, mean);
            for (int j = 0; j < count; j++) {
                offset[j] = mean[used[j]];
                divisor[j] = deviation[used[j]];
            }
        }
        return new FeaturePreparation(Arrays.copyOf(used, count), new double[count], offset, divisor, List.copyOf(omitted));
    }

    /**
     * @param x [n][p] values, none missing
     * @param p number of features
     * @return [p] means, the same as {@link #mean} of each column
     */
    static double[] means(final double[][] x, final int p) {
        final double[] mean = new double[p];
        final double[] correction = new double[p];
        for (final double[] patient : x) {
            for (int j = 0; j < p; j++) {
                mean[j] += patient[j];
            }
        }
        for (int j = 0; j < p; j++) {
            mean[j] /= x.length;
        }
        for (final double[] patient : x) {
            for (int j = 0; j < p; j++) {
                correction[j] += patient[j] - mean[j];
            }
        }
        for (int j = 0; j < p; j++) {
            mean[j] += correction[j] / x.length;
        }
        return mean;
    }

    private static double[] standardDeviations(final double[][] x, final double[] mean) {
        final double[] squares = new double[mean.length];
        for (final double[] patient : x) {
            for (int j = 0; j < mean.length; j++) {
                squares[j] += (patient[j] - mean[j]) * (patient[j] - mean[j]);
            }
        }
        for (int j = 0; j < mean.length; j++) {
            squares[j] = Math.sqrt(squares[j] / (x.length - 1));
        }
        return squares;
    }

    /** @return the median of the values present, NaN when too many are missing */
    private static double fillGaps(final double[][] x, final int j, final double[] column, final double maximumShare) {
        int missing = 0;
        for (int i = 0; i < x.length; i++) {
            column[i] = x[i][j];
            missing += Double.isNaN(column[i]) ? 1 : 0;
        }
        if (missing == x.length || missing > maximumShare * x.length) {
            return Double.NaN;
        }
        final double median =
            SampleQuantile.of(Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray(), 0.5);
        for (int i = 0; missing > 0 && i < column.length; i++) {
            column[i] = Double.isNaN(column[i]) ? median : column[i];
        }
        return median;
    }

    private static boolean constant(final double[] column) {
        for (final double value : column) {
            if (value != column[0]) {
                return false;
            }
        }
        return true;
    }

    static double mean(final double[] column) {
        double sum = 0;
        for (final double value : column) {
            sum += value;
        }
        final double first = sum / column.length;
        double correction = 0;
        for (final double value : column) {
            correction += value - first;
        }
        return first + correction / column.length;
    }

    static double standardDeviation(final double[] column, final double mean) {
        double squares = 0;
        for (final double value : column) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (column.length - 1));
    }

    /** @return [q] positions of the used features among all p */
    int[] used() {
        return used;
    }

    /** @return [q] value that fills a gap, in the feature's unit */
    double[] fill() {
        return fill;
    }

    /** @return [q] what is subtracted before scaling; 0 without scaling */
    double[] offset() {
        return offset;
    }

    /** @return [q] what is divided by; 1 without scaling */
    double[] divisor() {
        return divisor;
    }

    List<OmittedFeature> omitted() {
        return omitted;
    }

    /**
     * @param x [n][p] values of any patients, NaN where missing
     * @return [n][q] filled and scaled values of the used features
     */
    double[][] apply(final double[][] x) {
        final double[][] prepared = new double[x.length][used.length];
        for (int i = 0; i < x.length; i++) {
            final double[] row = x[i];
            final double[] result = prepared[i];
            for (int j = 0; j < used.length; j++) {
                final double value = row[used[j]];
                result[j] = ((Double.isNaN(value) ? fill[j] : value) - offset[j]) / divisor[j];
            }
        }
        return prepared;
    }
}
