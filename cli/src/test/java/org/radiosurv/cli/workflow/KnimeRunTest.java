// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.core.InputException;

/** The real batch application is replaced by a script that tells how it was called. */
@EnabledOnOs(value = {OS.LINUX, OS.MAC}, disabledReason = "the script needs a shell")
class KnimeRunTest {

    @TempDir
    private Path folder;

    private Path home(final String script) throws IOException {
        final Path home = Files.createDirectories(folder.resolve("knime_5.8.2"));
        final Path executable = Files.writeString(home.resolve("knime"), "#!/bin/sh\n" + script + "\n");
        assertTrue(executable.toFile().setExecutable(true));
        return home;
    }

    @Test
    void startsTheBatchApplicationOnACopy() throws Exception {
        final Path home = home("for a in \"$@\"; do echo \"arg $a\"; done");
        final Path data = Files.createDirectories(folder.resolve("my data"));
        final Path out = folder.resolve("out");
        final CommandRun run = CommandRun.done("run", Example.workflow(), "--knime", home, "--data", data, "--out", out);
        final Path copy = out.resolve("workflow");
        assertTrue(Files.isRegularFile(copy.resolve("workflow.knime")));
        final List<String> args = run.err().lines().filter(line -> line.startsWith("arg ")).map(line -> line.substring(4)).toList();
        assertEquals(List.of("-nosplash", "-consoleLog", "-reset", "-failonloaderror", "-application",
            "org.knime.product.KNIME_BATCH_APPLICATION", "-data"), args.subList(0, 7));
        assertFalse(Files.exists(Path.of(args.get(7))), "the workspace is deleted");
        assertEquals(List.of("-workflowDir=" + copy, "-workflow.variable=data_root," + data + ",String"), args.subList(8, args.size()));
        assertTrue(run.err().contains("warning: " + copy + " holds what the nodes computed from your data"), run.err());
        assertTrue(run.out().contains("Executed workflow: " + copy), run.out());
        CommandRun.refused("does not exist yet", "run", Example.workflow(), "--knime", home, "--out", out);
    }

    @Test
    void passesOnThatKnimeFailed() throws Exception {
        final CommandRun run = CommandRun.of("run", Example.workflow(), "--knime", home("echo 'ERROR Node failed'; exit 4"), "--out",
            folder.resolve("out"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("ERROR Node failed") && run.err().contains("exit code 4"), run.err());
    }

    @Test
    void saysWhenThereIsNoKnime() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("empty")).resolve("knime"), "not executable");
        CommandRun.refused("with the program knime", "run", Example.workflow(), "--knime", folder.resolve("empty"), "--out",
            folder.resolve("out"));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void handsVariablesOverWithTheirTypes() {
        final Map<String, String> values = new LinkedHashMap<>();
        values.put("text", "a b");
        values.put("count", "9");
        values.put("share", "0.5");
        values.put("new", "x");
        final List<String> command = KnimeCommand.of(Path.of("knime"), Path.of("flow"), Path.of("space"), List.of(
            new FlowVariable("text", "t"), new FlowVariable("count", 1), new FlowVariable("share", 0.1)), values);
        assertEquals(List.of("-workflow.variable=text,a b,String", "-workflow.variable=count,9,int",
            "-workflow.variable=share,0.5,double", "-workflow.variable=new,x,String"), command.subList(command.size() - 4, command.size()));
        assertThrows(InputException.class, () -> KnimeCommand.of(Path.of("knime"), Path.of("flow"), Path.of("space"), List.of(),
            Map.of("text", "a,b")));
    }
}
