// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

/**
 * A texture matrix without direction, of the neighbourhoods or zones in space or within slices. Starts empty; not
 * thread-safe.
 */
interface UndirectedMatrix {

    /** Forgets everything counted. */
    void clear();

    /**
     * Counts some voxels, on top of what was counted before; a voxel is counted once in the life of a matrix.
     *
     * @param from number of the first voxel in the block's positions
     * @param to one more than the number of the last voxel; whole slices when neighbours lie within slices
     */
    void count(int from, int to);

    /** @return one value per feature in the order of the family's definitions; null when nothing was counted */
    double[] features();
}
