// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.LevelBlock;

/**
 * Neighbourhood grey tone difference matrix, NGTDM [IPET] (Amadasun and King, IEEE Trans Syst Man Cybern
 * 1989;19:1264-1274), at distance 1: per level the number n of its voxels that have a neighbour in the intensity mask,
 * and the sum s of the differences between their level and the mean level of those neighbours.
 */
final class ToneDifferenceMatrix implements UndirectedMatrix {

    private final LevelBlock block;

    private final int[] neighbours;

    private final int[] levelOfRank;

    private final long[] n;

    private final double[] s;

    ToneDifferenceMatrix(final LevelBlock block, final boolean inSlice) {
        this.block = block;
        neighbours = Neighbours.offsets(block, inSlice);
        final GreyLevels levels = block.levels();
        levelOfRank = new int[levels.occupied() + 1];
        for (int rank = 1; rank < levelOfRank.length; rank++) {
            levelOfRank[rank] = levels.levelOfRank(rank);
        }
        n = new long[levelOfRank.length];
        s = new double[levelOfRank.length];
    }

    @Override
    public void clear() {
        Arrays.fill(n, 0);
        Arrays.fill(s, 0);
    }

    @Override
    public void count(final int from, final int to) {
        final char[] ranks = block.ranks();
        final int[] positions = block.positions();
        for (int voxel = from; voxel < to; voxel++) {
            final int place = positions[voxel];
            int inside = 0;
            int sum = 0;
            for (final int neighbour : neighbours) {
                final char rank = ranks[place + neighbour];
                inside += rank == 0 ? 0 : 1;
                sum += levelOfRank[rank]; // 0 outside
            }
            if (inside > 0) {
                final char rank = ranks[place];
                n[rank]++;
                s[rank] += Math.abs(levelOfRank[rank] - (double)sum / inside);
            }
        }
    }

    @Override
    public double[] features() {
        return Arrays.stream(n).sum() == 0 ? null : ToneDifferenceFeatures.of(levelOfRank, n, s);
    }

    /** n_i by rank of the level; element 0 is 0. */
    long[] voxels() {
        return n;
    }

    /** s_i by rank of the level; element 0 is 0. */
    double[] differences() {
        return s;
    }
}
