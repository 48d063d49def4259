// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.features.region.LevelBlock;

/** The voxels that touch a voxel: 26 in space, 8 within its slice. */
final class Neighbours {

    private Neighbours() {
    }

    /**
     * @param block a block
     * @param inSlice whether neighbours lie in the same slice
     * @return what to add to a voxel's place to reach each neighbour
     */
    static int[] offsets(final LevelBlock block, final boolean inSlice) {
        final List<Direction> half = Direction.SPACE.stream().filter(step -> !inSlice || step.isInSlice()).toList();
        return half.stream().flatMapToInt(step -> {
            final int offset = block.offset(step.di(), step.dj(), step.dk());
            return IntStream.of(offset, -offset);
        }).toArray();
    }
}
