// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.region.LevelBlock;

/**
 * A texture matrix that counts along a direction, and the features that follow from it. Starts empty; not thread-safe.
 */
interface DirectionalMatrix {

    /** Forgets everything counted. */
    void clear();

    /**
     * Counts along a direction, on top of what was counted before.
     *
     * @param block the levels
     * @param from number of the first voxel in the block's positions
     * @param to one more than the number of the last voxel
     * @param direction the direction
     */
    void count(LevelBlock block, int from, int to, Direction direction);

    /**
     * Adds another matrix: merging.
     *
     * @param other a matrix of the same kind and levels
     */
    void add(DirectionalMatrix other);

    /** @return one finite value per feature in the order of the family's definitions; null when nothing was counted */
    double[] features();
}
