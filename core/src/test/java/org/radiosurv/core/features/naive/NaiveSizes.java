// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The four families of a matrix r(level, size), by their definitions. */
final class NaiveSizes implements NaiveMatrix {

    enum Kind {
        RUN, ZONE, DISTANCE, DEPENDENCE
    }

    private final LevelGrid grid;

    private final Kind kind;

    private final boolean inSlice;

    private final double[][] r;

    private int voxelCount;

    NaiveSizes(final LevelGrid grid, final Kind kind, final boolean inSlice) {
        this.grid = grid;
        this.kind = kind;
        this.inSlice = inSlice;
        r = new double[grid.levelCount + 1][grid.nx * grid.ny * grid.nz + 1];
    }

    @Override
    public void count(final List<int[]> voxels, final int[] direction) {
        voxelCount += voxels.size();
        final Set<String> seen = new HashSet<>();
        for (final int[] at : voxels) {
            switch (kind) {
                case RUN -> countRun(at, direction);
                case DEPENDENCE -> countDependence(at);
                case ZONE, DISTANCE -> countZone(at, seen);
            }
        }
    }

    private void countRun(final int[] at, final int[] direction) {
        if (grid.level(LevelGrid.moved(at, direction, -1)) != grid.level(at)) {
            int length = 1;
            while (grid.level(LevelGrid.moved(at, direction, length)) == grid.level(at)) {
                length++;
            }
            r[grid.level(at)][length]++;
        }
    }

    private void countDependence(final int[] at) {
        final long equal = LevelGrid.steps(inSlice).stream()
            .filter(step -> grid.level(LevelGrid.moved(at, step, 1)) == grid.level(at)).count();
        r[grid.level(at)][(int)equal + 1]++;
    }

    private void countZone(final int[] seed, final Set<String> seen) {
        if (!seen.add(Arrays.toString(seed))) {
            return;
        }
        final Deque<int[]> open = new ArrayDeque<>(List.of(seed));
        int size = 0;
        int nearest = Integer.MAX_VALUE;
        while (!open.isEmpty()) {
            final int[] at = open.remove();
            size++;
            nearest = Math.min(nearest, distance(at));
            for (final int[] step : LevelGrid.steps(inSlice)) {
                final int[] next = LevelGrid.moved(at, step, 1);
                if (grid.level(next) == grid.level(seed) && seen.add(Arrays.toString(next))) {
                    open.add(next);
                }
            }
        }
        r[grid.level(seed)][kind == Kind.ZONE ? size : nearest]++;
    }

    /** City-block distance to the nearest place outside the VOI, searched among all places. */
    private int distance(final int[] at) {
        int nearest = Integer.MAX_VALUE;
        for (int i = -1; i <= grid.nx; i++) {
            for (int j = -1; j <= grid.ny; j++) {
                for (int k = inSlice ? at[2] : -1; k <= (inSlice ? at[2] : grid.nz); k++) {
                    if (grid.level(i, j, k) == 0) {
                        nearest = Math.min(nearest,
                            Math.abs(i - at[0]) + Math.abs(j - at[1]) + Math.abs(k - at[2]));
                    }
                }
            }
        }
        return nearest;
    }

    @Override
    public double[] features() {
        double n = 0;
        for (final double[] row : r) {
            n += Arrays.stream(row).sum();
        }
        if (n == 0) {
            return null;
        }
        final double[] f = new double[17];
        double meanLevel = 0;
        double meanSize = 0;
        final double[] sizeSums = new double[r[0].length];
        for (int i = 1; i < r.length; i++) {
            double levelSum = 0;
            for (int j = 1; j < r[i].length; j++) {
                final double p = r[i][j] / n;
                final double i2 = Math.pow(i, 2);
                final double j2 = Math.pow(j, 2);
                final double[] terms =
                    {p / j2, p * j2, p / i2, p * i2, p / i2 / j2, p * i2 / j2, p * j2 / i2, p * i2 * j2};
                for (int t = 0; t < terms.length; t++) {
                    f[t] += terms[t];
                }
                levelSum += r[i][j];
                sizeSums[j] += r[i][j];
                meanLevel += i * p;
                meanSize += j * p;
                f[15] -= p == 0 ? 0 : p * Math.log(p) / Math.log(2);
                f[16] += p * p;
            }
            f[8] += levelSum * levelSum / n;
            f[9] += levelSum * levelSum / (n * n);
        }
        for (final double sum : sizeSums) {
            f[10] += sum * sum / n;
            f[11] += sum * sum / (n * n);
        }
        f[12] = n / voxelCount;
        for (int i = 1; i < r.length; i++) {
            for (int j = 1; j < r[i].length; j++) {
                f[13] += Math.pow(i - meanLevel, 2) * r[i][j] / n;
                f[14] += Math.pow(j - meanSize, 2) * r[i][j] / n;
            }
        }
        return kind == Kind.DEPENDENCE ? f : Arrays.copyOf(f, 16);
    }
}
