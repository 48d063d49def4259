// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import java.io.PrintWriter;

import org.radiosurv.core.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Standard output and standard error of a command; mixed into every command that has something to say. */
@Command // picocli takes only annotated classes as mixins
public final class Console {

    private static final int PERCENT = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @return standard output */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** @return standard error */
    public PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** @param text a whole sentence for standard error */
    public void message(final String text) {
        err().println(text);
        err().flush();
    }

    /** @param text a whole sentence for standard error */
    public void warning(final String text) {
        message("warning: " + text);
    }

    /** @return whether somebody watches, so that a line may be written over */
    public static boolean isTerminal() {
        return System.console() != null;
    }

    /** @return shows a percentage on a terminal, and nothing elsewhere */
    public Progress progress() {
        return isTerminal() ? new Percentage(err()) : Progress.NONE;
    }

    /** Writes a percentage over the last one. */
    private static final class Percentage implements Progress {

        private final PrintWriter err;

        private int shown = -1;

        Percentage(final PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void report(final double fraction, final String message) {
            final int percent = (int)(PERCENT * fraction);
            if (percent > shown) {
                shown = percent;
                err.print(percent < PERCENT ? "\r" + percent + " %" : "\r     \r");
                err.flush();
            }
        }

        @Override
        public boolean canceled() {
            return false;
        }
    }
}
