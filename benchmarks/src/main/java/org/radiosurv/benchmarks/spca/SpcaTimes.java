// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.spca;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;
import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.HonestSettings;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;

/**
 * Times of supervised principal components in one process. Prints a line per run: name, wall seconds, processor seconds, a
 * number of the result.
 *
 * <pre>
 * java org.radiosurv.benchmarks.spca.SpcaTimes cv|large|honest [RUNS] [PERMUTATIONS]
 * </pre>
 *
 * {@code cv}: 118 x 489, 20 thresholds, 10 folds, 5 repeats. {@code large}: the same of 1,000 x 5,000. {@code honest}: 118 x 489, 10
 * outer, 10 inner folds. {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=0} keeps all on one thread.
 */
public final class SpcaTimes {

    private static final long SEED = 20261123;

    private static final double EFFECT = 0.4;

    private static final double NANOS = 1e9;

    private SpcaTimes() {
    }

    /** @param arguments what to measure, how often, and the number of permutations */
    public static void main(final String[] arguments) {
        if (arguments.length < 1 || arguments.length > 3) {
            System.err.println("usage: SpcaTimes cv|large|honest [RUNS] [PERMUTATIONS]");
            System.exit(2);
        }
        final int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        final int permutations = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        final boolean large = arguments[0].equals("large");
        final TrainingSet data = large ? SimulatedCohort.of(1000, 5000, EFFECT, SEED) : SimulatedCohort.of(118, 489, EFFECT, SEED);
        final double[] wall = new double[runs];
        for (int run = 0; run < runs; run++) {
            final long start = System.nanoTime();
            final long processor = processorNanos();
            final double result = arguments[0].equals("honest") ? honest(data, permutations) : crossValidate(data);
            wall[run] = (System.nanoTime() - start) / NANOS;
            System.out.printf(Locale.ROOT, "%s %.3f %.3f %s%n", arguments[0], wall[run], (processorNanos() - processor) / NANOS,
                result);
        }
        final double[] warm = Arrays.copyOfRange(wall, runs / 2, runs);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%s_warm_median_s %.3f%n", arguments[0], warm[warm.length / 2]);
    }

    private static double crossValidate(final TrainingSet data) {
        return SpcaCrossValidation.run(data, Folds.stratified(data.event(), 10, 5, 1), SpcaSettings.DEFAULT,
            CrossValidationSettings.DEFAULT, Progress.NONE).curve(1).value()[10];
    }

    private static double honest(final TrainingSet data, final int permutations) {
        return HonestEstimate.compute(data, null, SpcaSettings.DEFAULT.withScaling(Scaling.ZSCORE), CrossValidationSettings.DEFAULT,
            HonestSettings.DEFAULT.withPermutations(permutations), Progress.NONE).permutationP();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
