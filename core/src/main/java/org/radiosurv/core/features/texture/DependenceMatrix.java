// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.region.LevelBlock;

/** Neighbouring grey level dependence matrix, NGLDM [REK0], with coarseness 0 and distance 1. */
final class DependenceMatrix implements UndirectedMatrix {

    private final LevelBlock block;

    private final int[] neighbours;

    private final LevelSizeMatrix dependences;

    DependenceMatrix(final LevelBlock block, final boolean inSlice) {
        this.block = block;
        neighbours = Neighbours.offsets(block, inSlice);
        dependences = new LevelSizeMatrix(block.levels());
    }

    @Override
    public void clear() {
        dependences.clear();
    }

    @Override
    public void count(final int from, final int to) {
        final char[] ranks = block.ranks();
        final int[] positions = block.positions();
        for (int n = from; n < to; n++) {
            final char rank = ranks[positions[n]];
            int dependence = 1;
            for (final int neighbour : neighbours) {
                dependence += ranks[positions[n] + neighbour] == rank ? 1 : 0;
            }
            dependences.add(rank, dependence);
        }
        dependences.addVoxels(to - from);
    }

    /** What was counted. */
    LevelSizeMatrix matrix() {
        return dependences;
    }

    @Override
    public double[] features() {
        return dependences.features();
    }
}
