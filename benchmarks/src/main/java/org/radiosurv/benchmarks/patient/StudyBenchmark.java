// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.patient;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.radiosurv.benchmarks.features.Repetition;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.LocationResolver;

/**
 * The preset Study on synthetic patients of 182 x 218 x 182 voxels, VOIs of about 40,000, from compressed files.
 *
 * <pre>
 * java -Xmx400m org.radiosurv.benchmarks.patient.StudyBenchmark FOLDER patient
 * java org.radiosurv.benchmarks.patient.StudyBenchmark FOLDER cohort [PATIENTS THREADS]
 * </pre>
 *
 * FOLDER keeps the files between calls. The cohort has {@value #DISTINCT} different patients, each copied to further
 * files until there are enough, so that no file is read for two rows.
 */
public final class StudyBenchmark {

    private static final long SEED = 20261123;

    private static final int DISTINCT = 4;

    private static final List<String> FILES = List.of("T1", "T1Gd", "T2", "core", "whole");

    private static final double BYTES_PER_MIB = 1024.0 * 1024;

    private StudyBenchmark() {
    }

    /**
     * @param arguments folder, patient or cohort, number of patients (118) and of threads (2)
     * @throws Exception if a file cannot be written or read
     */
    public static void main(final String[] arguments) throws Exception {
        final Path folder = Path.of(arguments[0]);
        if (arguments[1].equals("patient")) {
            patient(folder);
        } else {
            cohort(folder, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 118,
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2);
        }
    }

    private static Map<String, Path> files(final Path folder, final int patient) throws IOException {
        final Path original = folder.resolve("patient-" + patient % DISTINCT);
        final Path complete = original.resolve("complete");
        if (!Files.exists(complete)) {
            Files.createDirectories(original);
            new PhantomPatient(SEED + 10 * (patient % DISTINCT)).write(original);
            Files.createFile(complete);
        }
        final Path own = folder.resolve("patient-" + patient);
        final Map<String, Path> files = new LinkedHashMap<>();
        for (final String name : FILES) {
            files.put(name, own.resolve(name + ".nii.gz"));
            if (!own.equals(original)) {
                Files.createDirectories(own);
                Files.copy(original.resolve(name + ".nii.gz"), files.get(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return files;
    }

    private static void patient(final Path folder) throws Exception {
        final StudyRow row = new StudyRow(files(folder, 0));
        final Evaluator keeping = new Evaluator(LocationResolver.LOCAL, 1L << 30);
        row.measure();
        System.out.println(Repetition.heading());
        System.out.println(Repetition.of(6, 8, row::measure)
            .row("one patient, preset Study, from .nii.gz files: " + row.measure() + " features", "1"));
        peak("one patient, preset Study, under `" + heapOption() + "`");
        System.out.println(Repetition.of(6, 8, () -> row.measure(keeping)).row("the same, images in memory", ""));
    }

    private static String heapOption() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith("-Xmx"))
            .findFirst().orElse("the default heap");
    }

    private static void peak(final String what) {
        final long bytes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf(Locale.ROOT, "| peak of the heap, garbage included (MiB): %s | 400 | 1 | | %.0f | | | |%n", what,
            bytes / BYTES_PER_MIB);
    }

    private static void cohort(final Path folder, final int patients, final int threads) throws Exception {
        final List<Map<String, Path>> files = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            files.add(files(folder, patient));
        }
        System.out.println("| cohort, new process | limit (s) | wall (s) | processor, all threads (s) | per patient and thread, wall (s) |\n"
            + "|---|---|---|---|---|");
        final List<StudyRow> rows = new ArrayList<>();
        final double[] prepared = seconds(patients, threads, patient -> {
            final StudyRow row = new StudyRow(files.get(patient));
            synchronized (rows) {
                rows.add(row);
            }
        });
        final double[] measured = seconds(patients, threads, patient -> rows.get(patient).measure());
        print(patients + " patients on " + threads + " threads: read, hash, grey levels and Gd statistics", "", prepared, patients,
            threads);
        print(patients + " patients on " + threads + " threads: VOI Feature Table, preset Study", "120", measured, patients, threads);
        print("both", "", new double[]{prepared[0] + measured[0], prepared[1] + measured[1]}, patients, threads);
    }

    private static void print(final String what, final String limit, final double[] seconds, final int patients, final int threads) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f |%n", what, limit, seconds[0], seconds[1],
            seconds[0] * threads / patients);
    }

    /** What is done for a patient. */
    @FunctionalInterface
    private interface Step {

        void of(int patient) throws Exception;
    }

    /** Wall and processor time. */
    private static double[] seconds(final int patients, final int threads, final Step step) throws Exception {
        final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();
        final long processor = system.getProcessCpuTime();
        final long start = System.nanoTime();
        final ExecutorService pool = Executors.newFixedThreadPool(threads);
        final List<Future<?>> running = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            final int number = patient;
            running.add(pool.submit(() -> {
                step.of(number);
                return null;
            }));
        }
        pool.shutdown();
        for (final Future<?> row : running) {
            row.get();
        }
        return new double[]{(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9};
    }
}
