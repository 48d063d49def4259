// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Grey levels on a small grid, 0 outside the VOI. The naive texture in this package is written from the definitions
 * alone, with full matrices and plain loops, to be compared with the fast one.
 */
public final class LevelGrid {

    final int nx;

    final int ny;

    final int nz;

    final int levelCount;

    private final int[][][] level;

    private LevelGrid(final int nx, final int ny, final int nz, final int levelCount) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.levelCount = levelCount;
        level = new int[nx][ny][nz];
    }

    /** @return a grid of patchy random levels, of which about a fifth of the voxels lies outside the VOI */
    public static LevelGrid random(final long seed, final int nx, final int ny, final int nz, final int levelCount) {
        final Random random = new Random(seed);
        final LevelGrid grid = new LevelGrid(nx, ny, nz, levelCount);
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    final boolean repeat = i > 0 && random.nextInt(3) == 0;
                    grid.level[i][j][k] = repeat ? grid.level[i - 1][j][k]
                        : random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(levelCount);
                }
            }
        }
        return grid;
    }

    /** @return the levels with i fastest, 0 outside the VOI */
    public double[] values() {
        final double[] values = new double[nx * ny * nz];
        voxels(-1).forEach(at -> values[at[0] + nx * (at[1] + ny * at[2])] = level(at));
        return values;
    }

    /** @return {nx, ny, nz} */
    public int[] size() {
        return new int[]{nx, ny, nz};
    }

    int level(final int... at) {
        final boolean inside = at[0] >= 0 && at[0] < nx && at[1] >= 0 && at[1] < ny && at[2] >= 0 && at[2] < nz;
        return inside ? level[at[0]][at[1]][at[2]] : 0;
    }

    /** The VOI's voxels, of one slice or, for slice -1, of all. */
    List<int[]> voxels(final int slice) {
        final List<int[]> voxels = new ArrayList<>();
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    if (level[i][j][k] > 0 && (slice < 0 || slice == k)) {
                        voxels.add(new int[]{i, j, k});
                    }
                }
            }
        }
        return voxels;
    }

    /** The 26 steps to neighbours, or the 8 within a slice. */
    static List<int[]> steps(final boolean inSlice) {
        final List<int[]> steps = new ArrayList<>();
        for (int di = -1; di <= 1; di++) {
            for (int dj = -1; dj <= 1; dj++) {
                for (int dk = inSlice ? 0 : -1; dk <= (inSlice ? 0 : 1); dk++) {
                    if (di != 0 || dj != 0 || dk != 0) {
                        steps.add(new int[]{di, dj, dk});
                    }
                }
            }
        }
        return steps;
    }

    /** One of each pair of opposite steps. */
    static List<int[]> directions(final boolean inSlice) {
        return steps(inSlice).stream()
            .filter(d -> d[0] > 0 || d[0] == 0 && d[1] > 0 || d[0] == 0 && d[1] == 0 && d[2] > 0).toList();
    }

    static int[] moved(final int[] at, final int[] step, final int times) {
        return new int[]{at[0] + times * step[0], at[1] + times * step[1], at[2] + times * step[2]};
    }
}
