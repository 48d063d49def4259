// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.correlation.SortOrder;

/**
 * Features ordered by falling |score| and centred by their training means, so that the features above any threshold are
 * the first columns of one table.
 */
final class RankedTable {

    private final int[] ranking;

    private final double[] magnitudes;

    private final double[] mean;

    private final Table training;

    /**
     * @param x [n][q] prepared training values
     * @param scores [q] scores
     */
    RankedTable(final double[][] x, final double[] scores) {
        final double[] falling = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            falling[j] = -Math.abs(scores[j]);
        }
        ranking = SortOrder.ascending(falling);
        magnitudes = new double[scores.length];
        mean = new double[scores.length];
        final double[] means = FeaturePreparation.means(x, scores.length);
        for (int rank = 0; rank < ranking.length; rank++) {
            magnitudes[rank] = Math.abs(scores[ranking[rank]]);
            mean[rank] = means[ranking[rank]];
        }
        training = new Table(centre(x));
    }

    /**
     * @param x [any][q] prepared values
     * @return [any][q] columns in the order of rank, training means subtracted
     */
    double[][] centre(final double[][] x) {
        final double[][] centred = new double[x.length][ranking.length];
        for (int i = 0; i < x.length; i++) {
            for (int rank = 0; rank < ranking.length; rank++) {
                centred[i][rank] = x[i][ranking[rank]] - mean[rank];
            }
        }
        return centred;
    }

    /** @return [n][q] centred training values */
    Table training() {
        return training;
    }

    /** @return position among the prepared features of the feature with that rank, 0 the largest |score| */
    int feature(final int rank) {
        return ranking[rank];
    }

    /** @return training mean of the feature with that rank */
    double mean(final int rank) {
        return mean[rank];
    }

    /** @return number of features with |score| above the threshold */
    int above(final double threshold) {
        int count = 0;
        while (count < magnitudes.length && magnitudes[count] > threshold) {
            count++;
        }
        return count;
    }

    /** @return number of features with |score| at or above the threshold */
    int atLeast(final double threshold) {
        int count = 0;
        while (count < magnitudes.length && magnitudes[count] >= threshold) {
            count++;
        }
        return count;
    }

    /** @return the largest |score|, 0 without features */
    double largestMagnitude() {
        return magnitudes.length == 0 ? 0 : magnitudes[0];
    }
}
