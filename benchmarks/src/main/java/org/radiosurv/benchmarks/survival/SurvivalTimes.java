// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

import com.sun.management.OperatingSystemMXBean;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;

/**
 * Times of Cox regression, Kaplan-Meier, log-rank and concordance in one warm process, on a table that R reads, too. Prints a
 * line per operation: name, rows, median wall seconds, median processor seconds, a number of the result that R has to find, too.
 *
 * <pre>
 * java org.radiosurv.benchmarks.survival.SurvivalTimes write FILE.csv ROWS
 * java org.radiosurv.benchmarks.survival.SurvivalTimes run FILE.csv RUNS
 * </pre>
 */
public final class SurvivalTimes {

    private static final long SEED = 20261123;

    private static final double[] EFFECTS = {0.5, -0.3, 0.2, 0, 0.1};

    private static final double NANOS = 1e9;

    /** Seconds that a run lasts at least. */
    private static final double LONG_ENOUGH = 0.2;

    private SurvivalTimes() {
    }

    /** @param arguments see above */
    public static void main(final String[] arguments) throws IOException {
        if (arguments.length != 3 || !List.of("write", "run").contains(arguments[0])) {
            System.err.println("usage: SurvivalTimes write FILE.csv ROWS | run FILE.csv RUNS");
            System.exit(2);
        }
        final int number = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("write")) {
            write(Path.of(arguments[1]), number);
        } else {
            run(Path.of(arguments[1]), number);
        }
    }

    private static void write(final Path file, final int rows) throws IOException {
        final SimulatedPatients patients = SimulatedPatients.of(rows, EFFECTS, 1, new SplittableRandom(SEED));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("time,event,x1,x2,x3,x4,x5\n");
            for (int i = 0; i < rows; i++) {
                out.print(patients.time()[i] + "," + (patients.event()[i] ? 1 : 0));
                for (final double[] column : patients.x()) {
                    out.print("," + column[i]);
                }
                out.print("\n");
            }
        }
    }

    private static SimulatedPatients read(final Path file) throws IOException {
        final List<String> lines = Files.readAllLines(file);
        final int n = lines.size() - 1;
        final double[][] x = new double[EFFECTS.length][n];
        final double[] time = new double[n];
        final boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            final String[] cells = lines.get(i + 1).split(",");
            time[i] = Double.parseDouble(cells[0]);
            event[i] = cells[1].equals("1");
            for (int j = 0; j < x.length; j++) {
                x[j][i] = Double.parseDouble(cells[2 + j]);
            }
        }
        return new SimulatedPatients(x, time, event);
    }

    private static void run(final Path file, final int runs) throws IOException {
        final SimulatedPatients patients = read(file);
        final double[] time = patients.time();
        final boolean[] event = patients.event();
        final String[] group = Arrays.stream(patients.x()[0]).mapToObj(value -> value > 0 ? "high" : "low").toArray(String[]::new);
        measure("cox", time.length, runs,
            () -> CoxRegression.of(time, event).fit(patients.x(), CoxOptions.DEFAULT).coefficient(0));
        measure("km", time.length, runs,
            () -> KaplanMeier.fit(time, event, ConfidenceType.LOG).median().upper());
        measure("logrank", time.length, runs, () -> LogRank.test(time, event, group, 0, null).chisq());
        measure("concordance", time.length, runs, () -> Concordance.of(time, event, patients.x()[0]).concordance());
    }

    /** As many runs as are counted warm up; a short operation is repeated within a run, since processor time comes in steps. */
    private static void measure(final String name, final int rows, final int runs, final DoubleSupplier operation) {
        final double[] wall = new double[runs];
        final double[] processor = new double[runs];
        double result = Double.NaN;
        int repetitions = 1;
        for (int run = 0; run < 2 * runs; run++) {
            if (run == runs) {
                repetitions = (int)Math.max(1, Math.ceil(LONG_ENOUGH / median(wall)));
            }
            final long startProcessor = processorNanos();
            final long start = System.nanoTime();
            for (int repetition = 0; repetition < repetitions; repetition++) {
                result = operation.getAsDouble();
            }
            wall[run % runs] = (System.nanoTime() - start) / NANOS / repetitions;
            processor[run % runs] = (processorNanos() - startProcessor) / NANOS / repetitions;
        }
        System.out.printf(Locale.ROOT, "%s %d %.5f %.5f %s%n", name, rows, median(wall), median(processor), result);
    }

    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
