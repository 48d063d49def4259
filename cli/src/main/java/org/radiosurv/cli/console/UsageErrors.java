// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns wrong usage into one message on standard error, names the help, and gives exit code 2. */
public final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    /** Exit code of wrong usage. */
    public static final int WRONG_USAGE = 2;

    @Override
    public int handleParseException(final ParameterException exception, final String[] args) {
        final CommandLine command = exception.getCommandLine();
        final PrintWriter err = command.getErr();
        final String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("See " + name + " --help");
        err.flush();
        return WRONG_USAGE;
    }
}
