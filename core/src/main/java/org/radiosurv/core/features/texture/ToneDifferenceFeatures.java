// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

/** Computes the {@link ToneDifferenceFeature}s of one NGTDM; names of quantities as there. */
final class ToneDifferenceFeatures {

    private static final double COARSENESS_OF_FLAT = 1e6;

    private final int[] level;

    private final long[] n;

    private final double[] s;

    private final int occupied;

    private final double total;

    private final double sumOfS;

    private double weightedS;

    private double contrastPairs;

    private double busynessPairs;

    private double complexityPairs;

    private double strengthPairs;

    private ToneDifferenceFeatures(final int[] level, final long[] n, final double[] s) {
        this.level = level;
        this.n = n;
        this.s = s;
        occupied = (int)Arrays.stream(n).filter(count -> count > 0).count();
        total = Arrays.stream(n).sum();
        sumOfS = Arrays.stream(s).sum();
    }

    /**
     * @param level level by rank
     * @param n voxels by rank, not all 0
     * @param s sum of differences by rank
     * @return the values in the order of the definitions; NaN where a denominator is 0
     */
    static double[] of(final int[] level, final long[] n, final double[] s) {
        final ToneDifferenceFeatures features = new ToneDifferenceFeatures(level, n, s);
        features.sum();
        return features.values();
    }

    /** Every unordered pair of levels once; the definitions count it twice. */
    private void sum() {
        for (int one = 1; one < n.length; one++) {
            if (n[one] > 0) {
                weightedS += n[one] / total * s[one];
                for (int other = 1; other < one; other++) {
                    if (n[other] > 0) {
                        addPair(one, other);
                    }
                }
            }
        }
    }

    private void addPair(final int one, final int other) {
        final double difference = level[one] - level[other];
        final double square = difference * difference;
        contrastPairs += square * n[one] * n[other];
        busynessPairs += Math.abs((double)level[one] * n[one] - (double)level[other] * n[other]);
        complexityPairs += difference * (n[one] * s[one] + n[other] * s[other]) / (n[one] + n[other]);
        strengthPairs += square * (n[one] + n[other]);
    }

    private double[] values() {
        final double[] values = new double[ToneDifferenceFeature.values().length];
        values[ToneDifferenceFeature.COARSENESS.ordinal()] = weightedS == 0 ? COARSENESS_OF_FLAT : 1 / weightedS;
        values[ToneDifferenceFeature.CONTRAST.ordinal()] = occupied == 1 ? 0
            : 2 * contrastPairs / (total * total) / ((double)occupied * (occupied - 1)) * (sumOfS / total);
        values[ToneDifferenceFeature.BUSYNESS.ordinal()] =
            occupied == 1 ? 0 : weightedS / (2 * busynessPairs / total);
        values[ToneDifferenceFeature.COMPLEXITY.ordinal()] = 2 * complexityPairs / total;
        values[ToneDifferenceFeature.STRENGTH.ordinal()] = sumOfS == 0 ? 0 : 2 * strengthPairs / total / sumOfS;
        return values;
    }
}
