// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.region;

import java.util.Arrays;

/**
 * The grey levels' ranks in the smallest box around their voxels, 0 elsewhere, with a frame of zeros so wide that
 * neighbours up to that distance are found by adding a constant to an array place, without tests for the border. Not to
 * be changed.
 */
public final class LevelBlock {

    private final GreyLevels levels;

    private final char[] ranks;

    private final int strideJ;

    private final int strideK;

    private final int[] positions;

    private final int[] sliceStarts;

    private LevelBlock(final GreyLevels levels, final char[] ranks, final int strideJ, final int strideK,
        final int[] positions, final int[] sliceStarts) {
        this.levels = levels;
        this.ranks = ranks;
        this.strideJ = strideJ;
        this.strideK = strideK;
        this.positions = positions;
        this.sliceStarts = sliceStarts;
    }

    /**
     * @param levels the levels of at least one voxel
     * @param frame width of the frame: the largest distance at which neighbours will be looked up, at least 1
     * @return the block
     */
    public static LevelBlock of(final GreyLevels levels, final int frame) {
        final VoxelBox box = VoxelBox.around(levels.voxels());
        final int strideJ = box.sizeI() + 2 * frame;
        final int strideK = Math.multiplyExact(strideJ, box.sizeJ() + 2 * frame);
        final char[] ranks = new char[Math.multiplyExact(strideK, box.sizeK() + 2 * frame)];
        final int[] positions = new int[levels.voxels().count()];
        final int[] sliceStarts = new int[box.sizeK() + 1];
        for (int n = 0; n < positions.length; n++) {
            final int slice = box.k(n);
            positions[n] = box.i(n) + frame + strideJ * (box.j(n) + frame) + strideK * (slice + frame);
            ranks[positions[n]] = levels.rank(n);
            sliceStarts[slice + 1]++;
        }
        Arrays.parallelPrefix(sliceStarts, Integer::sum);
        return new LevelBlock(levels, ranks, strideJ, strideK, positions, sliceStarts);
    }

    /** @return the levels in the block */
    public GreyLevels levels() {
        return levels;
    }

    /** @return rank by place, 0 outside the intensity mask; shared, not to be changed */
    public char[] ranks() {
        return ranks;
    }

    /** @return the places of the voxels in storage order, that is slice by slice; shared, not to be changed */
    public int[] positions() {
        return positions;
    }

    /** @return number of slices (planes of constant k) from the first to the last voxel */
    public int slices() {
        return sliceStarts.length - 1;
    }

    /**
     * @param slice 0 to slices
     * @return number in {@link #positions()} of the slice's first voxel; for slice = slices the number of voxels
     */
    public int sliceStart(final int slice) {
        return sliceStarts[slice];
    }

    /**
     * @param di steps along i, at most the frame's width
     * @param dj steps along j, at most the frame's width
     * @param dk steps along k, at most the frame's width
     * @return what to add to a place to get there
     */
    public int offset(final int di, final int dj, final int dk) {
        return di + strideJ * dj + strideK * dk;
    }
}
