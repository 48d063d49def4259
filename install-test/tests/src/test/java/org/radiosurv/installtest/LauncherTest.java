// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.installtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on the tree that was just built: from another folder, through a path with spaces, exit codes kept. */
class LauncherTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void shellScriptsCanRun() {
        Assumptions.assumeFalse(OS.WINDOWS.isCurrentOs(), "the launcher under test is a shell script");
    }

    @Test
    void startsFromAnywhereThroughAPathWithSpaces() throws Exception {
        final Command version = radiosurv("--version");
        assertEquals(0, version.exitCode(), version.output());
        assertTrue(version.output().startsWith("radiosurv 1.0.0"), version.output());
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        final Command wrongUsage = radiosurv("no-such-subcommand", "two words");
        assertEquals(2, wrongUsage.exitCode(), wrongUsage.output());
        assertTrue(wrongUsage.output().contains("no-such-subcommand"), wrongUsage.output());
    }

    private Command radiosurv(final String... arguments) throws IOException, InterruptedException {
        final Path tree = folder.resolve("a path with spaces");
        Files.createSymbolicLink(tree, Path.of(System.getProperty("tree")).toRealPath());
        final List<String> command = new ArrayList<>(List.of(tree.resolve("radiosurv").toString()));
        command.addAll(List.of(arguments));
        return Command.run(folder.resolve("output.log"), command);
    }
}
