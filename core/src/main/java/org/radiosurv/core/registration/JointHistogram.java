// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/**
 * Similarity of two images from the joint histogram of their intensities, and its derivative by each cell.
 *
 * <p>P = H / sum H; MI = sum P log(P / (P_r P_m)); NMI = (H_r + H_m) / H_joint with the entropies of the marginals and
 * of P.
 */
final class JointHistogram {

    private static final double TINY = 1e-12;

    private final int bins;

    private final boolean normalised;

    private final double[] rows;

    private final double[] columns;

    private final float[] slope;

    private double meanSlope;

    private double information;

    private double normalisedInformation;

    private double total;

    private double marginal;

    private double joint;

    JointHistogram(final int bins, final Similarity similarity) {
        this.bins = bins;
        this.normalised = similarity == Similarity.NMI;
        this.rows = new double[bins];
        this.columns = new double[bins];
        this.slope = new float[bins * bins];
    }

    /**
     * @param counts joint histogram, bins x bins, row = bin of the sampled image, not negative
     * @return the similarity; larger is better
     */
    double similarity(final double[] counts) {
        total = 0;
        java.util.Arrays.fill(rows, 0);
        java.util.Arrays.fill(columns, 0);
        for (int row = 0; row < bins; row++) {
            for (int column = 0; column < bins; column++) {
                final double count = counts[row * bins + column];
                rows[row] += count;
                columns[column] += count;
                total += count;
            }
        }
        joint = 0;
        for (final double count : counts) {
            joint -= entropyTerm(count / total);
        }
        marginal = 0;
        for (int n = 0; n < bins; n++) {
            marginal -= entropyTerm(rows[n] / total) + entropyTerm(columns[n] / total);
        }
        information = marginal - joint;
        normalisedInformation = joint > TINY ? marginal / joint : 1;
        return normalised ? normalisedInformation : information;
    }

    private static double entropyTerm(final double p) {
        return p > 0 ? p * Math.log(p) : 0;
    }

    /**
     * Computes the derivative by each cell, d similarity / d P, and its mean under P, which is what the constraint sum
     * P = 1
     * takes away.
     *
     * @param counts the histogram of the last call of {@link #similarity}
     */
    void differentiate(final double[] counts) {
        meanSlope = 0;
        for (int n = 0; n < bins; n++) {
            rows[n] = Math.log(rows[n] / total + TINY);
            columns[n] = Math.log(columns[n] / total + TINY);
        }
        for (int row = 0; row < bins; row++) {
            for (int column = 0; column < bins; column++) {
                final int cell = row * bins + column;
                final double p = counts[cell] / total;
                final double log = Math.log(p + TINY);
                final double value = normalised
                    ? (marginal * log - (rows[row] + columns[column]) * joint) / Math.max(TINY, joint * joint)
                    : log - rows[row] - columns[column];
                slope[cell] = (float)value;
                meanSlope += p * value;
            }
        }
    }

    /** @return d similarity / d P by cell, of the last histogram; the array itself */
    float[] slope() {
        return slope;
    }

    /** @return mean of the slope under P */
    double meanSlope() {
        return meanSlope;
    }

    /** @return sum of the last histogram */
    double total() {
        return total;
    }

    /** @return mutual information of the last histogram, in nats */
    double information() {
        return information;
    }

    /** @return normalised mutual information of the last histogram */
    double normalisedInformation() {
        return normalisedInformation;
    }
}
