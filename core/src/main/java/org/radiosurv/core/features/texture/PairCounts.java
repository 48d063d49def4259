// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

/** Counts unordered pairs of ranks. Cells come out ascending by upper, then by lower rank. Not thread-safe. */
interface PairCounts {

    /** Receives the cells that are not 0. */
    @FunctionalInterface
    interface CellVisitor {
        /**
         * @param lower smaller rank of the pair
         * @param upper larger or equal rank of the pair
         * @param count how often the pair was counted, positive
         */
        void visit(int lower, int upper, int count);
    }

    /** Forgets all pairs. */
    void clear();

    /**
     * Counts the pairs of each of some voxels with the voxel at an offset from it, where that one has a rank.
     *
     * @param ranks rank by place, 0 outside
     * @param positions places of voxels
     * @param from number of the first of them that counts
     * @param to one more than the number of the last
     * @param offset from a place to that of the other voxel
     */
    void count(char[] ranks, int[] positions, int from, int to, int offset);

    /**
     * @param lower smaller rank
     * @param upper larger or equal rank
     * @param count how often to count the pair
     */
    void add(int lower, int upper, int count);

    /** @param visitor gets all cells that are not 0 */
    void forEach(CellVisitor visitor);
}
