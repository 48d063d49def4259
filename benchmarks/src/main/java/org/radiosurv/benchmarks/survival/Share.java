// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How often something holds in simulated data. Each run has a random source of its own, so the number of threads does not matter.
 */
final class Share {

    private static final double Z95 = 1.96;

    private Share() {
    }

    /**
     * Prints one row per name: share in percent, its 95 % Monte Carlo interval, and the share that is wanted.
     *
     * @param names what is counted
     * @param wanted share that is wanted, in percent
     * @param runs number of simulated data sets
     * @param seed of the first one
     * @param run gives for each name whether it holds: 1, 0, or NaN where it cannot be said
     */
    static void print(final String[] names, final double wanted, final int runs, final long seed,
        final Function<SplittableRandom, double[]> run) {
        final double[][] results = IntStream.range(0, runs).parallel()
            .mapToObj(i -> run.apply(new SplittableRandom(seed + 1_000_003L * i))).toArray(double[][]::new);
        for (int k = 0; k < names.length; k++) {
            final int column = k;
            final double[] known =
                Arrays.stream(results).mapToDouble(row -> row[column]).filter(value -> !Double.isNaN(value)).toArray();
            final double share = Arrays.stream(known).average().orElse(Double.NaN);
            final double margin = Z95 * Math.sqrt(share * (1 - share) / known.length);
            System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f to %.1f | %.0f |%n", names[k], known.length, 100 * share,
                100 * (share - margin), 100 * (share + margin), wanted);
        }
    }

    /** @return 1 if the limits hold the truth, else 0; NaN if a limit is NaN */
    static double covers(final double lower, final double truth, final double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? Double.NaN : lower <= truth && truth <= upper ? 1 : 0;
    }
}
