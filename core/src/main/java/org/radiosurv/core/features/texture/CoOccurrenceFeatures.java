// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.firstorder.Entropy;

/** Computes the {@link CoOccurrenceFeature}s of one GLCM; names of quantities as there. */
final class CoOccurrenceFeatures {

    private final CoOccurrenceSums matrix;

    private final int levelCount;

    private final double total;

    private final double[] values = new double[CoOccurrenceFeature.values().length];

    private CoOccurrenceFeatures(final CoOccurrenceSums matrix, final int levelCount) {
        this.matrix = matrix;
        this.levelCount = levelCount;
        total = matrix.total();
    }

    /**
     * @param matrix the sums of a matrix that is not empty
     * @param levelCount Ng, which the normalised inverse differences divide by
     * @return the values in the order of the definitions
     */
    static double[] of(final CoOccurrenceSums matrix, final int levelCount) {
        final CoOccurrenceFeatures features = new CoOccurrenceFeatures(matrix, levelCount);
        features.fromCells();
        features.fromDifferences();
        final double mean = features.fromMarginal();
        features.fromSums(2 * mean);
        features.fromMoments(mean);
        features.fromEntropies();
        return features.values;
    }

    private void set(final CoOccurrenceFeature feature, final double value) {
        values[feature.ordinal()] = value;
    }

    private double get(final CoOccurrenceFeature feature) {
        return values[feature.ordinal()];
    }

    private void fromCells() {
        set(CoOccurrenceFeature.JOINT_MAXIMUM, matrix.largest() / total);
        set(CoOccurrenceFeature.ANGULAR_SECOND_MOMENT, matrix.squares() / (total * total));
        set(CoOccurrenceFeature.JOINT_ENTROPY, matrix.jointEntropy());
    }

    private void fromDifferences() {
        final long[] counts = matrix.differences();
        double average = 0;
        double contrast = 0;
        double terms = 0;
        double[] inverse = new double[5];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] != 0) {
                final double p = counts[k] / total;
                final double square = (double)k * k;
                average += k * p;
                contrast += square * p;
                terms += Entropy.term(counts[k]);
                inverse[0] += p / (1 + k);
                inverse[1] += p / (1 + (double)k / levelCount);
                inverse[2] += p / (1 + square);
                inverse[3] += p / (1 + square / ((double)levelCount * levelCount));
                inverse[4] += k == 0 ? 0 : p / square;
            }
        }
        set(CoOccurrenceFeature.DIFFERENCE_AVERAGE, average);
        set(CoOccurrenceFeature.DISSIMILARITY, average);
        set(CoOccurrenceFeature.CONTRAST, contrast);
        set(CoOccurrenceFeature.DIFFERENCE_VARIANCE, centralMoments(counts, average)[0]);
        set(CoOccurrenceFeature.DIFFERENCE_ENTROPY, Entropy.of(matrix.total(), terms));
        set(CoOccurrenceFeature.INVERSE_DIFFERENCE, inverse[0]);
        set(CoOccurrenceFeature.INVERSE_DIFFERENCE_NORMALISED, inverse[1]);
        set(CoOccurrenceFeature.INVERSE_DIFFERENCE_MOMENT, inverse[2]);
        set(CoOccurrenceFeature.INVERSE_DIFFERENCE_MOMENT_NORMALISED, inverse[3]);
        set(CoOccurrenceFeature.INVERSE_VARIANCE, inverse[4]);
    }

    /** Sums of (k - mean)^n p(k) for n = 2, 3, 4. */
    private double[] centralMoments(final long[] counts, final double mean) {
        final double[] moments = new double[3];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] != 0) {
                final double deviation = k - mean;
                final double square = deviation * deviation * (counts[k] / total);
                moments[0] += square;
                moments[1] += square * deviation;
                moments[2] += square * deviation * deviation;
            }
        }
        return moments;
    }

    private double fromMarginal() {
        final long[] counts = matrix.marginal();
        double mean = 0;
        for (int rank = 1; rank < counts.length; rank++) {
            mean += matrix.level(rank) * (counts[rank] / total);
        }
        double variance = 0;
        for (int rank = 1; rank < counts.length; rank++) {
            final double deviation = matrix.level(rank) - mean;
            variance += deviation * deviation * (counts[rank] / total);
        }
        set(CoOccurrenceFeature.JOINT_AVERAGE, mean);
        set(CoOccurrenceFeature.JOINT_VARIANCE, isOneLevel() ? 0 : variance);
        return mean;
    }

    private boolean isOneLevel() {
        int occupied = 0;
        for (final long count : matrix.marginal()) {
            occupied += count != 0 ? 1 : 0;
        }
        return occupied == 1;
    }

    private void fromSums(final double average) {
        final double[] moments = centralMoments(matrix.sums(), average);
        double terms = 0;
        for (final long count : matrix.sums()) {
            terms += Entropy.term(count);
        }
        set(CoOccurrenceFeature.SUM_AVERAGE, average);
        set(CoOccurrenceFeature.SUM_VARIANCE, moments[0]);
        set(CoOccurrenceFeature.CLUSTER_TENDENCY, moments[0]);
        set(CoOccurrenceFeature.CLUSTER_SHADE, moments[1]);
        set(CoOccurrenceFeature.CLUSTER_PROMINENCE, moments[2]);
        set(CoOccurrenceFeature.SUM_ENTROPY, Entropy.of(matrix.total(), terms));
    }

    /**
     * The covariance of i and j is (sum variance - contrast) / 4: with s = i + j and d = i - j, i j = (s^2 - d^2) / 4.
     * So it does not come from the difference of two large numbers.
     */
    private void fromMoments(final double mean) {
        final double covariance =
            (get(CoOccurrenceFeature.SUM_VARIANCE) - get(CoOccurrenceFeature.CONTRAST)) / 4;
        final double variance = get(CoOccurrenceFeature.JOINT_VARIANCE);
        set(CoOccurrenceFeature.AUTOCORRELATION, covariance + mean * mean);
        set(CoOccurrenceFeature.CORRELATION, variance == 0 ? 1 : covariance / variance);
    }

    /** For a symmetric matrix HXY1 = HXY2 = 2 HX, the entropy of the marginal. */
    private void fromEntropies() {
        double terms = 0;
        for (final long count : matrix.marginal()) {
            terms += Entropy.term(count);
        }
        final double marginal = isOneLevel() ? 0 : Entropy.of(matrix.total(), terms);
        final double joint = matrix.jointEntropy();
        final double excess = 2 * marginal - joint;
        set(CoOccurrenceFeature.INFORMATION_CORRELATION_1, marginal == 0 ? 0 : -excess / marginal);
        set(CoOccurrenceFeature.INFORMATION_CORRELATION_2, excess <= 0 ? 0 : Math.sqrt(-Math.expm1(-2 * excess)));
    }
}
