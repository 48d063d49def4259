// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.patient;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.radiosurv.core.features.FeatureValue;

/**
 * Time and memory of one patient's row of the VOI Feature Table: 4 images, 2 VOIs of about 40,000 voxels, first order,
 * histogram, GLCM and GLRLM in 3-D, one thread, from compressed files. Prints {@code name value} lines.
 *
 * <pre>
 * java -Xmx700m org.radiosurv.benchmarks.patient.PatientBenchmark FOLDER [RUNS]
 * </pre>
 *
 * FOLDER keeps the phantom's files between calls; with RUNS = 0 only they are made.
 */
public final class PatientBenchmark {

    private static final long SEED = 20261123;

    private static final double NANOS_PER_SECOND = 1e9;

    private static final double BYTES_PER_MIB = 1024.0 * 1024;

    private static final int DEFAULT_RUNS = 12;

    private PatientBenchmark() {
    }

    /**
     * @param arguments folder and number of runs
     * @throws IOException if a file cannot be written or read
     */
    public static void main(final String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: PatientBenchmark FOLDER [RUNS]");
            System.exit(2);
        }
        final Map<String, Path> files = files(Path.of(arguments[0]));
        final int runs = arguments.length == 2 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        if (runs > 0) {
            measure(files, runs);
        }
    }

    private static Map<String, Path> files(final Path folder) throws IOException {
        final Path complete = folder.resolve("complete-" + SEED);
        if (!Files.exists(complete)) {
            Files.createDirectories(folder);
            new PhantomPatient(SEED).write(folder);
            Files.createFile(complete);
        }
        final Map<String, Path> files = new LinkedHashMap<>();
        PhantomPatient.IMAGES.forEach(name -> files.put(name, folder.resolve(name + ".nii.gz")));
        PhantomPatient.DRAWN_VOIS.forEach(name -> files.put(name, folder.resolve(name + ".nii.gz")));
        return files;
    }

    private static void measure(final Map<String, Path> files, final int runs) throws IOException {
        final FeatureRow row = new FeatureRow(files);
        final double[] total = new double[runs];
        final double[] evaluation = new double[runs];
        final double[] measuring = new double[runs];
        Map<String, FeatureValue> features = Map.of();
        for (int run = 0; run < runs; run++) {
            final long start = System.nanoTime();
            features = row.measure();
            total[run] = (System.nanoTime() - start) / NANOS_PER_SECOND;
            evaluation[run] = row.evaluationNanos() / NANOS_PER_SECOND;
            measuring[run] = row.measuringNanos() / NANOS_PER_SECOND;
        }
        row.voxels().forEach((name, voxels) -> System.out.println("voxels_" + name + " " + voxels));
        System.out.println("features " + features.size());
        System.out.println("missing " + features.values().stream().filter(FeatureValue::isMissing).count());
        System.out.println("first_s " + decimal(total[0]));
        printWarm("warm", total);
        printWarm("warm_voxels", evaluation);
        printWarm("warm_features", measuring);
        System.out.println("heap_limit_mib " + decimal(Runtime.getRuntime().maxMemory() / BYTES_PER_MIB));
        System.out.println("heap_peak_mib " + decimal(heapPeak()));
    }

    /** Minimum, median and maximum over the second half of the runs: by then the compiler has done its work. */
    private static void printWarm(final String name, final double[] seconds) {
        final double[] warm = Arrays.copyOfRange(seconds, seconds.length / 2, seconds.length);
        Arrays.sort(warm);
        System.out.println(name + "_min_s " + decimal(warm[0]));
        System.out.println(name + "_median_s " + decimal((warm[(warm.length - 1) / 2] + warm[warm.length / 2]) / 2));
        System.out.println(name + "_max_s " + decimal(warm[warm.length - 1]));
    }

    /** @return the sum of the peaks of the heap's pools in MiB: an upper bound, garbage included */
    private static double heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum() / BYTES_PER_MIB;
    }

    private static String decimal(final double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
