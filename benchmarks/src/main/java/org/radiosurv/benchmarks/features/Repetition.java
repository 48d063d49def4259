// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Runs a computation in this thread again and again, first for warming up: wall time, processor time, bytes allocated. */
public final class Repetition {

    /** The JDK's own interface is the only one that tells bytes per thread. */
    private static final com.sun.management.ThreadMXBean THREADS =
        (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();

    private static final double NANOS_PER_SECOND = 1e9;

    private static final double BYTES_PER_MIB = 1024.0 * 1024;

    private final double[] wall;

    private final double[] processor;

    private final double[] bytes;

    private Repetition(final int runs) {
        wall = new double[runs];
        processor = new double[runs];
        bytes = new double[runs];
    }

    /**
     * @param warmUp runs that are not counted
     * @param runs runs that are
     * @param computation what to run
     * @return what the runs took
     * @throws Exception if the computation fails
     */
    public static Repetition of(final int warmUp, final int runs, final Callable<?> computation) throws Exception {
        final Repetition repetition = new Repetition(runs);
        for (int run = -warmUp; run < runs; run++) {
            final long thread = Thread.currentThread().getId();
            final long bytes = THREADS.getThreadAllocatedBytes(thread);
            final long processor = THREADS.getCurrentThreadCpuTime();
            final long wall = System.nanoTime();
            computation.call();
            if (run >= 0) {
                repetition.wall[run] = (System.nanoTime() - wall) / NANOS_PER_SECOND;
                repetition.processor[run] = (THREADS.getCurrentThreadCpuTime() - processor) / NANOS_PER_SECOND;
                repetition.bytes[run] = (THREADS.getThreadAllocatedBytes(thread) - bytes) / BYTES_PER_MIB;
            }
        }
        return repetition;
    }

    /** @return seconds of the processor in this thread, median */
    public double processorSeconds() {
        return median(processor);
    }

    /** @return MiB allocated by a run, median */
    public double allocatedMib() {
        return median(bytes);
    }

    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * @param what what was run
     * @param limit seconds that it may take, or ""
     * @return a row of the report: what, limit, runs, minimum, median, maximum, processor, allocated
     */
    public String row(final String what, final String limit) {
        return String.format(Locale.ROOT, "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.1f |", what, limit, wall.length,
            Arrays.stream(wall).min().orElseThrow(), median(wall), Arrays.stream(wall).max().orElseThrow(), processorSeconds(),
            allocatedMib());
    }

    /** @return the heading of {@link #row} */
    public static String heading() {
        return "| one thread, warm | limit (s) | runs | min (s) | median (s) | max (s) | processor (s) | allocated (MiB) |\n"
            + "|---|---|---|---|---|---|---|---|";
    }
}
