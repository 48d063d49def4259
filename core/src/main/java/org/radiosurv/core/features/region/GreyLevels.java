// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.region;

/**
 * The grey levels of an intensity mask's voxels, and which levels occur. The occupied levels are numbered 1, 2, ...
 * ascending (their rank), so that matrices need no rows for levels that do not occur. Immutable.
 */
public final class GreyLevels {

    private final IntensityMask voxels;

    private final int[] levels;

    private final int levelCount;

    private final int[] levelOfRank;

    private final char[] rankOfLevel;

    private final int[] voxelsOfRank;

    /**
     * @param voxels the voxels, at least one
     * @param levels the level of each, 1 to levelCount, in the same order; not copied
     * @param levelCount Ng, the number of levels that the discretisation has, occupied or not, at most 65535
     */
    public GreyLevels(final IntensityMask voxels, final int[] levels, final int levelCount) {
        this.voxels = voxels;
        this.levels = levels;
        this.levelCount = levelCount;
        final int[] histogram = new int[levelCount + 1];
        for (final int level : levels) {
            histogram[level]++;
        }
        rankOfLevel = new char[levelCount + 1];
        int occupied = 0;
        for (int level = 1; level <= levelCount; level++) {
            if (histogram[level] > 0) {
                rankOfLevel[level] = (char)++occupied;
            }
        }
        levelOfRank = new int[occupied + 1];
        voxelsOfRank = new int[occupied + 1];
        for (int level = 1; level <= levelCount; level++) {
            if (histogram[level] > 0) {
                levelOfRank[rankOfLevel[level]] = level;
                voxelsOfRank[rankOfLevel[level]] = histogram[level];
            }
        }
    }

    /** @return the voxels that have these levels */
    public IntensityMask voxels() {
        return voxels;
    }

    /** @return Ng, the number of levels of the discretisation */
    public int levelCount() {
        return levelCount;
    }

    /** @return number of levels that occur */
    public int occupied() {
        return levelOfRank.length - 1;
    }

    /**
     * @param rank 1 to occupied
     * @return the level of that rank, 1 to Ng
     */
    public int levelOfRank(final int rank) {
        return levelOfRank[rank];
    }

    /**
     * @param rank 1 to occupied
     * @return number of voxels of that level
     */
    public int voxelsOfRank(final int rank) {
        return voxelsOfRank[rank];
    }

    /**
     * @param n 0 to count - 1
     * @return the rank of that voxel's level
     */
    public char rank(final int n) {
        return rankOfLevel[levels[n]];
    }

    /** @return n_i of all levels: element i - 1 is the number of voxels of level i */
    public int[] histogram() {
        final int[] histogram = new int[levelCount];
        for (int rank = 1; rank < levelOfRank.length; rank++) {
            histogram[levelOfRank[rank] - 1] = voxelsOfRank[rank];
        }
        return histogram;
    }
}
