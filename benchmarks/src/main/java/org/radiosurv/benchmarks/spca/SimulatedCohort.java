// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.spca;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radiosurv.core.spca.TrainingSet;

/**
 * Patients with features in correlated blocks, as textures are: within a block of 10 the correlation is 0.6. The log hazard is
 * {@code effect} times the common factor of the first block; times are exponential, censoring takes about a third.
 */
final class SimulatedCohort {

    private static final int BLOCK = 10;

    private static final double SHARED = Math.sqrt(0.6);

    private static final double OWN = Math.sqrt(0.4);

    private static final double MEDIAN_DAYS = 500;

    private SimulatedCohort() {
    }

    /**
     * @param n patients
     * @param p features
     * @param effect log hazard ratio per standard deviation of the first block's factor; 0 without signal
     * @param seed equal seeds give equal cohorts
     * @return the cohort
     */
    static TrainingSet of(final int n, final int p, final double effect, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[n][p];
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            double first = 0;
            double factor = 0;
            for (int j = 0; j < p; j++) {
                factor = j % BLOCK == 0 ? gaussian(random) : factor;
                first = j == 0 ? factor : first;
                x[i][j] = SHARED * factor + OWN * gaussian(random);
            }
            final double death = -Math.log(1 - random.nextDouble()) * MEDIAN_DAYS / Math.log(2) * Math.exp(-effect * first);
            final double end = -Math.log(1 - random.nextDouble()) * 2 * MEDIAN_DAYS / Math.log(2);
            event[i] = death <= end;
            time[i] = Math.ceil(Math.min(death, end));
        }
        return new TrainingSet(IntStream.range(0, n).mapToObj(i -> "S" + i).toList(), time, event,
            IntStream.range(0, p).mapToObj(j -> "f" + j).toList(), x);
    }

    /** Box and Muller; SplittableRandom has no normal deviates of its own that are the same in every Java. */
    private static double gaussian(final SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
