// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.firstorder.Entropy;
import org.radiosurv.core.features.region.GreyLevels;

/**
 * A matrix r(i, j) that counts things of grey level i and size j: runs by length, zones by size or by distance, voxels
 * by dependence. The four families share these formulas; only what is counted differs. Starts empty; not thread-safe.
 */
final class LevelSizeMatrix {

    /** Number of features: those that the definitions of the four families list, in their common order. */
    static final int FEATURES = DependenceFeature.values().length;

    private final GreyLevels levels;

    private final CountTable counts = new CountTable();

    private long voxels;

    /** @param levels what the ranks of {@link #add} refer to */
    LevelSizeMatrix(final GreyLevels levels) {
        this.levels = levels;
    }

    void clear() {
        counts.clear();
        voxels = 0;
    }

    /**
     * @param rank rank of the level
     * @param size j, at least 1
     */
    void add(final int rank, final int size) {
        counts.add(rank, size, 1);
    }

    /** @param number how many voxels the counts were made of: the denominator of the percentage */
    void addVoxels(final long number) {
        voxels += number;
    }

    void add(final LevelSizeMatrix other) {
        other.counts.forEach(counts::add);
        voxels += other.voxels;
    }

    /** @param visitor gets rank, size and count of all cells that are not 0 */
    void forEach(final CountTable.CellVisitor visitor) {
        counts.forEach(visitor);
    }

    /**
     * @return the features in the common order of {@link RunLengthFeature}, {@link SizeZoneFeature},
     *         {@link DistanceZoneFeature} and {@link DependenceFeature}, of which only the last has the final one, the
     *         energy; null when nothing was counted
     */
    double[] features() {
        return counts.isEmpty() ? null : new Sums().features();
    }

    /** What the features need, gathered in one pass over the cells. */
    private final class Sums implements CountTable.CellVisitor {

        private final double[] emphases = new double[8];

        private final long[] ofLevel = new long[levels.occupied() + 1];

        private long[] ofSize = new long[16];

        private long total;

        private double squares;

        private double entropyTerms;

        private Sums() {
            counts.forEach(this);
        }

        @Override
        public void visit(final int rank, final int size, final int count) {
            final double level = levels.levelOfRank(rank);
            final double i2 = level * level;
            final double j2 = (double)size * size;
            emphases[0] += count / j2;
            emphases[1] += count * j2;
            emphases[2] += count / i2;
            emphases[3] += count * i2;
            emphases[4] += count / (i2 * j2);
            emphases[5] += count * i2 / j2;
            emphases[6] += count * j2 / i2;
            emphases[7] += count * i2 * j2;
            if (size >= ofSize.length) {
                ofSize = Arrays.copyOf(ofSize, Math.max(size + 1, 2 * ofSize.length));
            }
            ofLevel[rank] += count;
            ofSize[size] += count;
            total += count;
            squares += (double)count * count;
            entropyTerms += Entropy.term(count);
        }

        private double[] features() {
            final double n = total;
            final double[] values = new double[FEATURES];
            for (int place = 0; place < emphases.length; place++) {
                values[place] = emphases[place] / n;
            }
            final double levelSquares = sumOfSquares(ofLevel);
            final double sizeSquares = sumOfSquares(ofSize);
            values[8] = levelSquares / n;
            values[9] = levelSquares / (n * n);
            values[10] = sizeSquares / n;
            values[11] = sizeSquares / (n * n);
            values[12] = n / voxels;
            values[13] = levelVariance();
            values[14] = sizeVariance();
            values[15] = Entropy.of(total, entropyTerms);
            values[16] = squares / (n * n);
            return values;
        }

        private static double sumOfSquares(final long[] sums) {
            double squares = 0;
            for (final long sum : sums) {
                squares += (double)sum * sum;
            }
            return squares;
        }

        private double levelVariance() {
            double mean = 0;
            for (int rank = 1; rank < ofLevel.length; rank++) {
                mean += levels.levelOfRank(rank) * (double)ofLevel[rank];
            }
            mean /= total;
            double variance = 0;
            for (int rank = 1; rank < ofLevel.length; rank++) {
                final double deviation = levels.levelOfRank(rank) - mean;
                variance += deviation * deviation * ofLevel[rank];
            }
            return variance / total;
        }

        private double sizeVariance() {
            double mean = 0;
            for (int size = 1; size < ofSize.length; size++) {
                mean += size * (double)ofSize[size];
            }
            mean /= total;
            double variance = 0;
            for (int size = 1; size < ofSize.length; size++) {
                final double deviation = size - mean;
                variance += deviation * deviation * ofSize[size];
            }
            return variance / total;
        }
    }
}
