// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.region.LevelBlock;

/**
 * Finds zones, maximal connected sets of voxels of one level, by flood fill with a stack of its own: a zone may be as
 * large as the VOI. Each voxel is visited once in the life of a finder; not thread-safe.
 */
final class ZoneFinder {

    /** Receives the voxels of a zone, then its end. */
    interface ZoneVisitor {
        /** @param place a voxel's place in the block */
        void voxel(int place);

        /**
         * @param rank rank of the zone's level
         * @param size its number of voxels
         */
        void end(int rank, int size);
    }

    private final int[] positions;

    private final int[] neighbours;

    private final char[] remaining;

    private int[] stack = new int[1024];

    ZoneFinder(final LevelBlock block, final boolean inSlice) {
        positions = block.positions();
        neighbours = Neighbours.offsets(block, inSlice);
        remaining = block.ranks().clone();
    }

    void find(final int from, final int to, final ZoneVisitor visitor) {
        for (int n = from; n < to; n++) {
            if (remaining[positions[n]] != 0) {
                fill(positions[n], visitor);
            }
        }
    }

    private void fill(final int seed, final ZoneVisitor visitor) {
        final char rank = remaining[seed];
        int size = 0;
        int waiting = 0;
        stack[waiting++] = seed;
        remaining[seed] = 0;
        while (waiting > 0) {
            final int place = stack[--waiting];
            visitor.voxel(place);
            size++;
            if (waiting + neighbours.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            for (final int neighbour : neighbours) {
                if (remaining[place + neighbour] == rank) {
                    remaining[place + neighbour] = 0;
                    stack[waiting++] = place + neighbour;
                }
            }
        }
        visitor.end(rank, size);
    }
}
