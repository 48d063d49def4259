// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.LevelBlock;

/**
 * Grey level run length matrix, GLRLM [TP0I]: a run is a maximal row of voxels of one level along a direction; leaving
 * the intensity mask ends it.
 */
final class RunLengthMatrix implements DirectionalMatrix {

    private final LevelSizeMatrix runs;

    RunLengthMatrix(final GreyLevels levels) {
        runs = new LevelSizeMatrix(levels);
    }

    @Override
    public void clear() {
        runs.clear();
    }

    @Override
    public void count(final LevelBlock block, final int from, final int to, final Direction direction) {
        final int step = block.offset(direction.di(), direction.dj(), direction.dk());
        final char[] ranks = block.ranks();
        final int[] positions = block.positions();
        for (int n = from; n < to; n++) {
            final char rank = ranks[positions[n]];
            if (ranks[positions[n] - step] != rank) {
                int length = 1;
                int next = positions[n] + step;
                while (ranks[next] == rank) {
                    length++;
                    next += step;
                }
                runs.add(rank, length);
            }
        }
        runs.addVoxels(to - from);
    }

    @Override
    public void add(final DirectionalMatrix other) {
        runs.add(((RunLengthMatrix)other).runs);
    }

    /** What was counted. */
    LevelSizeMatrix matrix() {
        return runs;
    }

    @Override
    public double[] features() {
        final double[] features = runs.features();
        return features == null ? null : Arrays.copyOf(features, RunLengthFeature.values().length);
    }
}
