// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.naive;

import java.util.Arrays;
import java.util.List;

/** GLCM features by their definitions. */
final class NaiveCoOccurrence implements NaiveMatrix {

    private final LevelGrid grid;

    private final int distance;

    private final double[][] m;

    NaiveCoOccurrence(final LevelGrid grid, final int distance) {
        this.grid = grid;
        this.distance = distance;
        m = new double[grid.levelCount + 1][grid.levelCount + 1];
    }

    @Override
    public void count(final List<int[]> voxels, final int[] direction) {
        for (final int[] at : voxels) {
            final int here = grid.level(at);
            final int there = grid.level(LevelGrid.moved(at, direction, distance));
            if (there > 0) {
                m[here][there]++;
                m[there][here]++;
            }
        }
    }

    private static double xLog(final double x) {
        return x == 0 ? 0 : x * Math.log(x) / Math.log(2);
    }

    @Override
    public double[] features() {
        final int n = grid.levelCount;
        final double total = Arrays.stream(m).flatMapToDouble(Arrays::stream).sum();
        if (total == 0) {
            return null;
        }
        final double[] px = new double[n + 1];
        final double[] minus = new double[n];
        final double[] plus = new double[2 * n + 1];
        double max = 0;
        double entropy = 0;
        double energy = 0;
        double auto = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                final double p = m[i][j] / total;
                px[i] += p;
                minus[Math.abs(i - j)] += p;
                plus[i + j] += p;
                max = Math.max(max, p);
                entropy -= xLog(p);
                energy += p * p;
                auto += i * j * p;
            }
        }
        double mu = 0;
        double hx = 0;
        for (int i = 1; i <= n; i++) {
            mu += i * px[i];
            hx -= xLog(px[i]);
        }
        double variance = 0;
        double tendency = 0;
        double shade = 0;
        double prominence = 0;
        double hxy1 = 0;
        double hxy2 = 0;
        double covariance = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                final double p = m[i][j] / total;
                final double q = px[i] * px[j];
                variance += (i - mu) * (i - mu) * p;
                covariance += (i - mu) * (j - mu) * p;
                tendency += Math.pow(i + j - 2 * mu, 2) * p;
                shade += Math.pow(i + j - 2 * mu, 3) * p;
                prominence += Math.pow(i + j - 2 * mu, 4) * p;
                hxy1 -= q == 0 ? 0 : p * Math.log(q) / Math.log(2);
                hxy2 -= xLog(q);
            }
        }
        double difference = 0;
        double differenceEntropy = 0;
        double contrast = 0;
        final double[] inverse = new double[5];
        for (int k = 0; k < n; k++) {
            difference += k * minus[k];
            differenceEntropy -= xLog(minus[k]);
            contrast += k * k * minus[k];
            inverse[0] += minus[k] / (1 + k);
            inverse[1] += minus[k] / (1 + k / (double)n);
            inverse[2] += minus[k] / (1 + k * k);
            inverse[3] += minus[k] / (1 + k * k / (double)(n * n));
            inverse[4] += k == 0 ? 0 : minus[k] / (k * k);
        }
        double differenceVariance = 0;
        for (int k = 0; k < n; k++) {
            differenceVariance += (k - difference) * (k - difference) * minus[k];
        }
        double sumAverage = 0;
        double sumEntropy = 0;
        for (int k = 2; k <= 2 * n; k++) {
            sumAverage += k * plus[k];
            sumEntropy -= xLog(plus[k]);
        }
        double sumVariance = 0;
        for (int k = 2; k <= 2 * n; k++) {
            sumVariance += (k - sumAverage) * (k - sumAverage) * plus[k];
        }
        final boolean oneLevel = Arrays.stream(px).filter(p -> p > 0).count() == 1;
        return new double[]{max, mu, variance, entropy, difference, differenceVariance, differenceEntropy, sumAverage,
            sumVariance, sumEntropy, energy, contrast, difference, inverse[0], inverse[1], inverse[2], inverse[3],
            inverse[4], oneLevel ? 1 : covariance / variance, auto, tendency, shade, prominence,
            oneLevel ? 0 : (entropy - hxy1) / hx, entropy > hxy2 ? 0 : Math.sqrt(1 - Math.exp(-2 * (hxy2 - entropy)))};
    }
}
