// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end; its two output streams are kept together in a log file. */
record Command(int exitCode, String output) {

    private static final int TIME_LIMIT_SECONDS = 180;

    /** Runs the Java that runs this test with {@code arguments}, see {@link #run}. */
    static Command java(final Path log, final List<String> arguments) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return run(log, command);
    }

    /**
     * @param log where the output goes, named in failures; its folder is the working directory
     * @param command the program and its arguments
     * @throws IOException if the program cannot be started, or runs for longer than three minutes
     */
    static Command run(final Path log, final List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        final Process process = new ProcessBuilder(command).directory(log.getParent().toFile()).redirectErrorStream(true)
            .redirectOutput(log.toFile()).start();
        if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after " + TIME_LIMIT_SECONDS + " s, see " + log);
        }
        return new Command(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
