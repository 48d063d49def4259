// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command has help and version, and refuses what it does not know. */
class CommandsTest {

    static Stream<List<String>> commands() {
        final List<List<String>> all = new ArrayList<>();
        collect(Main.commandLine(), List.of(), all);
        return all.stream();
    }

    private static void collect(final CommandLine line, final List<String> path, final List<List<String>> all) {
        all.add(path);
        line.getSubcommands().forEach((name, sub) -> {
            final List<String> below = new ArrayList<>(path);
            below.add(name);
            collect(sub, below, all);
        });
    }

    private static CommandRun run(final List<String> command, final String option) {
        return CommandRun.of(Stream.concat(command.stream(), Stream.of(option)).toArray());
    }

    @Test
    void hasTheCommandsOfTheContract() {
        final Set<String> missing = new HashSet<>(Set.of("", "demo", "run", "info", "normalize", "edge", "gdz", "voi", "features", "register", "resample", "km",
            "logrank", "cox", "correlate", "hazard-curve", "spca", "spca scores", "spca cv", "spca train", "spca predict", "spca importance", "spca honest"));
        missing.removeAll(commands().map(path -> String.join(" ", path)).toList());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helps(final List<String> command) {
        final CommandRun run = run(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: radiosurv" + command.stream().map(" "::concat).collect(Collectors.joining())));
        assertTrue(run.out().contains("--verbose"), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesItselfAndEveryOption(final List<String> command) {
        CommandLine line = Main.commandLine();
        for (final String name : command) {
            line = line.getSubcommands().get(name);
        }
        assertTrue(line.getCommandSpec().usageMessage().description().length > 0);
        line.getCommandSpec().args().forEach(arg -> assertTrue(arg.description().length > 0, arg.toString()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tellsTheVersion(final List<String> command) {
        final CommandRun run = run(command, "--version");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("radiosurv "), run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refusesUnknownOptions(final List<String> command) {
        final CommandRun run = run(command, "--nonsense");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--help"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "spca", "frobnicate", "km data.csv --time t", "voi divide a b c", "voi union a b",
        "features a b --discretise fbn", "features a b --discretise levels:0", "edge a b --mode diagonal",
        "gdz a b c --formula sum", "km d.csv --time t --event e --conf-type bayes", "spca train d.csv --time t --event e",
        "spca train d.csv --time t --event e --threshold high", "spca cv d.csv --time t --event e --scale log",
        "spca cv d.csv --time t --event e --n-fold many", "demo --grids some", "demo --patients few", "info", "run",
        "run flow --set data_root"})
    void wrongUsageIsExitCodeTwo(final String line) {
        final CommandRun run = CommandRun.of(line.isEmpty() ? new Object[0] : (Object[])line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void verboseShowsWhereAnErrorArose() {
        assertFalse(CommandRun.of("info", "missing.nii").err().contains("\tat "));
        for (final Object[] args : new Object[][]{{"--verbose", "info", "missing.nii"}, {"info", "missing.nii", "--verbose"}}) {
            final CommandRun run = CommandRun.of(args);
            assertEquals(1, run.code());
            assertTrue(run.err().contains("\tat org.radiosurv."), run.err());
        }
    }
}
