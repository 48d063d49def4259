// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a text result goes: the file of {@code --out}, or standard output. */
public final class ResultFile {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes; without it to standard output.")
    private Path file;

    /**
     * @param text the whole result, ending with a line feed
     * @throws IOException if writing fails; the file is then as it was
     */
    public void write(final String text) throws IOException {
        if (file != null) {
            WholeFile.write(file, text);
            return;
        }
        final PrintWriter out = command.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
