// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.LevelBlock;

/**
 * Grey level co-occurrence matrix, GLCM [LFYI], of voxel pairs at a Chebyshev distance d: a pair is a voxel and the one
 * d steps along a direction from it, both in the intensity mask. Pairs have no order: M = counts + transposed counts.
 */
final class CoOccurrenceMatrix implements DirectionalMatrix {

    /** Up to this many occupied levels the matrix is held as a triangle (4 MiB), above in a hash table. */
    private static final int MOST_DENSE_RANKS = 1448;

    private final GreyLevels levels;

    private final int distance;

    private final PairCounts pairs;

    CoOccurrenceMatrix(final GreyLevels levels, final int distance) {
        this.levels = levels;
        this.distance = distance;
        pairs = levels.occupied() <= MOST_DENSE_RANKS && triangle(levels) <= 64L * levels.voxels().count() + 65_536
            ? new DensePairCounts(levels.occupied()) : new SparsePairCounts();
    }

    private static long triangle(final GreyLevels levels) {
        return (long)levels.occupied() * (levels.occupied() + 1) / 2;
    }

    @Override
    public void clear() {
        pairs.clear();
    }

    @Override
    public void count(final LevelBlock block, final int from, final int to, final Direction direction) {
        final int offset =
            block.offset(distance * direction.di(), distance * direction.dj(), distance * direction.dk());
        pairs.count(block.ranks(), block.positions(), from, to, offset);
    }

    @Override
    public void add(final DirectionalMatrix other) {
        ((CoOccurrenceMatrix)other).pairs.forEach(pairs::add);
    }

    @Override
    public double[] features() {
        final CoOccurrenceSums sums = new CoOccurrenceSums(levels);
        pairs.forEach(sums);
        return sums.isEmpty() ? null : CoOccurrenceFeatures.of(sums, levels.levelCount());
    }
}
