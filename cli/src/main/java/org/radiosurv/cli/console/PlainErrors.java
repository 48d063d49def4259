// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import picocli.CommandLine;

/** Turns an exception into one message on standard error and exit code 1; the stack trace comes only with --verbose. */
public final class PlainErrors implements CommandLine.IExecutionExceptionHandler {

    /** Exit code of bad input. */
    public static final int BAD_INPUT = 1;

    private static final int INTERRUPTED = 130;

    private final BooleanSupplier verbose;

    /** @param verbose whether to print stack traces; asked when an error arises */
    public PlainErrors(final BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(final Exception thrown, final CommandLine commandLine,
        final CommandLine.ParseResult parsed) {
        final Exception exception = thrown instanceof UncheckedIOException wrapper ? wrapper.getCause() : thrown;
        commandLine.getErr().println(commandLine.getCommandSpec().qualifiedName() + ": " + text(exception));
        if (verbose.getAsBoolean()) {
            exception.printStackTrace(commandLine.getErr());
        }
        commandLine.getErr().flush();
        return exception instanceof CancellationException ? INTERRUPTED : BAD_INPUT;
    }

    private static String text(final Exception exception) {
        if (exception instanceof InputException || exception instanceof WorkflowLoadException
            || exception instanceof InvalidSettingsException || exception instanceof ExtensionException) {
            return exception.getMessage();
        }
        if (exception instanceof CancellationException) {
            return "Interrupted.";
        }
        if (exception instanceof FileSystemException failure) {
            return text(failure);
        }
        if (exception instanceof IOException) {
            return "Reading or writing failed: " + exception.getMessage();
        }
        return "This should not happen: " + exception + ". Please report it with the output of --verbose.";
    }

    /** The messages of these exceptions are often the name of the file only. */
    private static String text(final FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "There is no file or folder " + failure.getFile() + ". Check the path.";
        }
        if (failure instanceof AccessDeniedException) {
            return "Access to " + failure.getFile() + " is denied. Check its permissions.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return failure.getFile() + " exists already and is no folder. Choose another name.";
        }
        if (failure instanceof NotDirectoryException || failure instanceof DirectoryNotEmptyException) {
            return failure.getFile() + " is not an empty folder. Choose another name.";
        }
        return "Reading or writing failed: " + failure.getMessage();
    }
}
