// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.radiosurv.core.Progress;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.Folds;
import org.radiosurv.core.spca.SpcaCrossValidation;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.core.spca.TrainingSet;

/**
 * How the cost of the cross-validation of supervised principal components grows with patients and features: 20 thresholds, 10
 * folds, one repeat. Prints a line per size and kind of features: kind, patients, features, processor seconds, nanoseconds per
 * patient, feature and fit. The kinds: {@code shared}, all features share a factor (correlation 0.3), as textures of one lesion do;
 * {@code independent}, the hardest case, in which no direction stands out and the first component takes many steps.
 *
 * <pre>
 * java org.radiosurv.benchmarks.survival.SpcaGrowth [RUNS]
 * </pre>
 */
public final class SpcaGrowth {

    private static final int[][] SIZES =
        {{118, 500}, {118, 2000}, {118, 8000}, {250, 2000}, {500, 2000}, {1000, 2000}};

    private static final int FOLDS = 10;

    private static final long SEED = 20261123;

    private static final double SHARED = 0.3;

    private static final double EFFECT = 0.4;

    private SpcaGrowth() {
    }

    /** @param arguments runs, the least of which counts */
    public static void main(final String[] arguments) {
        final int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        measure(SIZES[0], SHARED, 20);
        for (final double shared : new double[]{SHARED, 0}) {
            for (final int[] size : SIZES) {
                final double seconds = measure(size, shared, runs);
                System.out.printf(Locale.ROOT, "%s %d %d %.3f %.1f%n", shared > 0 ? "shared" : "independent", size[0], size[1],
                    seconds, seconds * 1e9 / FOLDS / size[0] / size[1]);
            }
        }
    }

    private static double measure(final int[] size, final double shared, final int runs) {
        final TrainingSet data = cohort(size[0], size[1], shared);
        final Folds folds = Folds.stratified(data.event(), FOLDS, 1, 1);
        final double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            final long start = processorNanos();
            SpcaCrossValidation.run(data, folds, SpcaSettings.DEFAULT, CrossValidationSettings.DEFAULT, Progress.NONE);
            seconds[run] = (processorNanos() - start) / 1e9;
        }
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static TrainingSet cohort(final int n, final int p, final double shared) {
        final SplittableRandom random = new SplittableRandom(SEED);
        final SimulatedPatients patients = SimulatedPatients.of(n, new double[]{EFFECT}, 1, random);
        final double[][] rows = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                rows[i][j] = Math.sqrt(shared) * patients.x()[0][i] + Math.sqrt(1 - shared) * SimulatedPatients.gaussian(random);
            }
        }
        return new TrainingSet(IntStream.range(0, n).mapToObj(i -> "S" + i).toList(), patients.time(), patients.event(),
            IntStream.range(0, p).mapToObj(j -> "f" + j).toList(), rows);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
