// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.firstorder.Entropy;
import org.radiosurv.core.features.region.GreyLevels;

/**
 * What the features need of a GLCM M, gathered in one pass over its cells: three features come from the cells
 * themselves, the others from the marginals p_x, p_- and p_+ (features.md section 8). All counts are those of the
 * symmetric matrix.
 */
final class CoOccurrenceSums implements PairCounts.CellVisitor {

    private final GreyLevels levels;

    private final long[] marginal;

    private final long[] differences;

    private final long[] sums;

    private long total;

    private long largest;

    private double squares;

    private double entropyTerms;

    CoOccurrenceSums(final GreyLevels levels) {
        this.levels = levels;
        final int occupied = levels.occupied();
        final int highest = levels.levelOfRank(occupied);
        marginal = new long[occupied + 1];
        differences = new long[highest - levels.levelOfRank(1) + 1];
        sums = new long[2 * highest + 1];
    }

    @Override
    public void visit(final int lower, final int upper, final int count) {
        final int i = levels.levelOfRank(lower);
        final int j = levels.levelOfRank(upper);
        final long cell = lower == upper ? 2L * count : count;
        final int cells = lower == upper ? 1 : 2;
        marginal[lower] += count;
        marginal[upper] += count;
        differences[j - i] += 2L * count;
        sums[i + j] += 2L * count;
        total += 2L * count;
        largest = Math.max(largest, cell);
        squares += cells * ((double)cell * cell);
        entropyTerms += cells * Entropy.term(cell);
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Sum of M. */
    long total() {
        return total;
    }

    /** Largest cell of M. */
    long largest() {
        return largest;
    }

    /** Sum of the squares of the cells of M. */
    double squares() {
        return squares;
    }

    double jointEntropy() {
        return Entropy.of(total, entropyTerms);
    }

    /** Row sums of M by rank of the level; element 0 is 0. */
    long[] marginal() {
        return marginal;
    }

    /** The level that a row of {@link #marginal()} belongs to. */
    int level(final int rank) {
        return levels.levelOfRank(rank);
    }

    /** Sums of M over |i - j| = k, by k. */
    long[] differences() {
        return differences;
    }

    /** Sums of M over i + j = k, by k. */
    long[] sums() {
        return sums;
    }
}
