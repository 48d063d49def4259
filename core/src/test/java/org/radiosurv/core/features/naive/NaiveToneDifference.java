// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.Arrays;
import java.util.List;

/** NGTDM features by their definitions. */
final class NaiveToneDifference implements NaiveMatrix {

    private final LevelGrid grid;

    private final boolean inSlice;

    private final double[] n;

    private final double[] s;

    NaiveToneDifference(final LevelGrid grid, final boolean inSlice) {
        this.grid = grid;
        this.inSlice = inSlice;
        n = new double[grid.levelCount + 1];
        s = new double[grid.levelCount + 1];
    }

    @Override
    public void count(final List<int[]> voxels, final int[] direction) {
        for (final int[] at : voxels) {
            final int[] neighbours = LevelGrid.steps(inSlice).stream()
                .mapToInt(step -> grid.level(LevelGrid.moved(at, step, 1))).filter(level -> level > 0).toArray();
            if (neighbours.length > 0) {
                n[grid.level(at)]++;
                s[grid.level(at)] += Math.abs(grid.level(at) - Arrays.stream(neighbours).average().orElseThrow());
            }
        }
    }

    @Override
    public double[] features() {
        final double total = Arrays.stream(n).sum();
        if (total == 0) {
            return null;
        }
        final double occupied = Arrays.stream(n).filter(count -> count > 0).count();
        final double sumS = Arrays.stream(s).sum();
        double ps = 0;
        double contrast = 0;
        double busyness = 0;
        double complexity = 0;
        double strength = 0;
        for (int i = 1; i < n.length; i++) {
            ps += n[i] / total * s[i];
            for (int j = 1; j < n.length; j++) {
                if (n[i] > 0 && n[j] > 0) {
                    final double pi = n[i] / total;
                    final double pj = n[j] / total;
                    contrast += pi * pj * (i - j) * (i - j);
                    busyness += Math.abs(i * pi - j * pj);
                    complexity += Math.abs(i - j) * (pi * s[i] + pj * s[j]) / (pi + pj) / total;
                    strength += (pi + pj) * (i - j) * (i - j);
                }
            }
        }
        return new double[]{ps == 0 ? 1e6 : 1 / ps,
            occupied == 1 ? 0 : contrast / (occupied * (occupied - 1)) * sumS / total,
            occupied == 1 ? 0 : ps / busyness,
            complexity, sumS == 0 ? 0 : strength / sumS};
    }
}
